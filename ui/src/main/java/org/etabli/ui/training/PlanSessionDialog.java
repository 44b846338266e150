package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.network.Venue;
import org.etabli.training.Course;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionOutcome;
import org.etabli.ui.component.DayPicker;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** Which course, where and when, for how many. */
final class PlanSessionDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final TrainingSessionId id = TrainingSessionId.next();
    private final FieldErrors errors = new FieldErrors();
    private final Select<Course> course = errors.field("course", new Select<>());
    private final Select<Venue> venue = errors.field("venue", new Select<>());
    private final DatePicker day = errors.field("day", DayPicker.inShort(LocalDate.EPOCH));
    private final TimePicker start = errors.field("start", new TimePicker(getTranslation("sessions.start")));
    private final TimePicker end = errors.field("end", new TimePicker(getTranslation("sessions.end")));
    private final IntegerField places = errors.field("places", new IntegerField(getTranslation("sessions.places")));
    private final transient TrainingDesk desk;

    PlanSessionDialog(TrainingDesk desk, Command planned) {
        this.desk = desk;
        setHeaderTitle(getTranslation("sessions.plan"));
        setWidth("min(440px, 100vw - 32px)");
        course.setLabel(getTranslation("sessions.course"));
        course.setItemLabelGenerator(Course::title);
        venue.setLabel(getTranslation("sessions.venue"));
        venue.setItemLabelGenerator(Venue::name);
        day.setLabel(getTranslation("sessions.day"));
        start.setStep(Duration.ofMinutes(15));
        end.setStep(Duration.ofMinutes(15));
        start.setValue(LocalTime.of(14, 0));
        end.setValue(LocalTime.of(17, 0));
        course.addValueChangeListener(change -> chosen(change.getValue()));
        List<Course> courses = desk.courses();
        course.setItems(courses);
        courses.stream().findFirst().ifPresent(course::setValue);
        Div form = new Div(course, venue, day, start, end, places);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("sessions.plan"), click -> {
            if (errors.accept(this::plan)) {
                planned.execute();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }

    private void chosen(Course chosen) {
        List<Venue> offered = desk.venuesOf(chosen);
        venue.setItems(offered);
        offered.stream().findFirst().ifPresent(first -> {
            venue.setValue(first);
            day.setValue(desk.now().atZone(first.zone()).toLocalDate().plusDays(7));
        });
        places.setValue(chosen.maxPlaces());
    }

    private void plan() {
        Venue where = Input.chosen("venue", venue.getValue());
        Instant from = at(where, "start", start.getValue());
        Instant to = at(where, "end", end.getValue());
        if (!from.isBefore(to)) {
            throw new InvalidInputException("end", "end-not-after-start");
        }
        SessionDraft draft = new SessionDraft(
                id,
                Input.chosen("course", course.getValue()).id(),
                where.id(),
                null,
                new TimeSlot(from, to),
                Input.chosen("places", places.getValue()));
        switch (desk.plan(draft)) {
            case SessionOutcome.Planned planned -> {
                close();
                Notices.done(getTranslation(
                        "sessions.planned", planned.session().course().title()));
            }
            case SessionOutcome.Refused refused -> Notices.refused(refused.refusal());
        }
    }

    private Instant at(Venue where, String field, LocalTime time) {
        return Input.chosen("day", day.getValue())
                .atTime(Input.chosen(field, time))
                .atZone(where.zone())
                .toInstant();
    }
}
