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
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.training.Course;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionOutcome;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.DayPicker;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.training.Teachers.Teacher;
import org.jspecify.annotations.Nullable;

/** Which course, where and when, by whom, for how many: a new session, or one that is held otherwise. */
final class SessionDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 15;
    private final TrainingSessionId id;
    private final FieldErrors errors = new FieldErrors();
    private final Select<Course> course = errors.field("course", new Select<>());
    private final Select<Venue> venue = errors.field("venue", new Select<>());
    private final Select<Resource> room = errors.field("resource", new Select<>());
    private final Select<Teacher> teacher = errors.field("trainer", new Select<>());
    private final DatePicker day = errors.field("day", DayPicker.inShort(LocalDate.EPOCH));
    private final TimePicker start = errors.field("start", new TimePicker(getTranslation("sessions.start")));
    private final TimePicker end = errors.field("end", new TimePicker(getTranslation("sessions.end")));
    private final IntegerField places = errors.field("places", new IntegerField(getTranslation("sessions.places")));
    private final transient TrainingDesk desk;
    private final transient @Nullable TrainingSession known;

    /** @param known the session that is changed, or null for a new one */
    SessionDialog(TrainingDesk desk, @Nullable TrainingSession known, Command done) {
        this.desk = desk;
        this.known = known;
        this.id = known == null ? TrainingSessionId.next() : known.id();
        setHeaderTitle(getTranslation(known == null ? "sessions.plan" : "sessions.edit"));
        setWidth("min(460px, 100vw - 32px)");
        shape();
        if (known == null) {
            offer(desk.courses());
        } else {
            show(known);
        }
        Div times = new Div(start, end);
        times.addClassName("etb-pair");
        Div form = new Div(course, venue, room, teacher, day, times, places);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation(known == null ? "sessions.plan" : "settings.save"), click -> {
            if (errors.accept(this::keep)) {
                done.execute();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }

    private void shape() {
        course.setLabel(getTranslation("sessions.course"));
        course.setItemLabelGenerator(one -> one.title().in(getLocale()));
        venue.setLabel(getTranslation("sessions.venue"));
        venue.setItemLabelGenerator(Venue::name);
        room.setLabel(getTranslation("sessions.room"));
        room.setHelperText(getTranslation("sessions.room.help"));
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(getTranslation("sessions.room.none"));
        room.setItemLabelGenerator(one -> one == null ? getTranslation("sessions.room.none") : one.name());
        teacher.setLabel(getTranslation("sessions.trainer"));
        teacher.setItemLabelGenerator(Teacher::name);
        day.setLabel(getTranslation("sessions.day"));
        start.setStep(Duration.ofMinutes(STEP));
        end.setStep(Duration.ofMinutes(STEP));
        places.setStepButtonsVisible(true);
        places.setMin(1);
        venue.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                room.setItems(desk.rooms(change.getValue()));
            }
        });
    }

    private void offer(List<Course> courses) {
        start.setValue(LocalTime.of(14, 0));
        course.addValueChangeListener(change -> chosen(change.getValue()));
        course.setItems(courses);
        courses.stream().findFirst().ifPresent(course::setValue);
    }

    private void chosen(Course chosen) {
        List<Venue> offered = desk.venuesOf(chosen);
        venue.setItems(offered);
        offered.stream().findFirst().ifPresent(first -> {
            venue.setValue(first);
            day.setValue(desk.now().atZone(first.zone()).toLocalDate().plusDays(7));
        });
        List<Teacher> teachers = desk.teachers(chosen.operator());
        teacher.setItems(teachers);
        teachers.stream()
                .filter(one -> one.id().equals(chosen.terms().trainer()))
                .findFirst()
                .or(() -> teachers.stream().findFirst())
                .ifPresent(teacher::setValue);
        end.setValue(start.getValue().plusMinutes(chosen.terms().minutes()));
        places.setValue(chosen.maxPlaces());
    }

    private void show(TrainingSession session) {
        Venue where = desk.venue(session.venue());
        course.setItems(List.of(session.course()));
        course.setValue(session.course());
        course.setReadOnly(true);
        venue.setItems(desk.venuesOf(session.course()));
        venue.setValue(where);
        desk.rooms(where).stream()
                .filter(one -> one.id().equals(session.resource()))
                .findFirst()
                .ifPresent(room::setValue);
        List<Teacher> teachers = desk.teachers(session.course().operator(), session.trainer());
        teacher.setItems(teachers);
        teachers.stream()
                .filter(one -> one.id().equals(session.trainer()))
                .findFirst()
                .ifPresent(teacher::setValue);
        LocalSlot slot = SessionWords.slot(session, where);
        day.setValue(slot.day());
        start.setValue(slot.start().toLocalTime());
        end.setValue(slot.end().toLocalTime());
        places.setValue(session.places());
    }

    private void keep() {
        Venue where = Input.chosen("venue", venue.getValue());
        Instant from = at(where, "start", start.getValue());
        Instant to = at(where, "end", end.getValue());
        if (!from.isBefore(to)) {
            throw new InvalidInputException("end", "end-not-after-start");
        }
        Resource taken = room.getValue();
        SessionDraft draft = new SessionDraft(
                id,
                Input.chosen("course", course.getValue()).id(),
                where.id(),
                taken == null ? null : taken.id(),
                new TimeSlot(from, to),
                Input.chosen("places", places.getValue()),
                Input.chosen("trainer", teacher.getValue()).id());
        switch (known == null ? desk.plan(draft) : desk.change(draft)) {
            case SessionOutcome.Planned planned -> {
                close();
                Notices.done(getTranslation(
                        known == null ? "sessions.planned" : "sessions.changed",
                        planned.session().course().title()));
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
