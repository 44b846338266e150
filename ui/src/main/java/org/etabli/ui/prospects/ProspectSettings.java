package org.etabli.ui.prospects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etabli.kernel.InvalidInputException;
import org.etabli.network.Venue;
import org.etabli.prospect.Onboarding;
import org.etabli.prospect.VisitTimes.Weekly;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** When a venue shows itself, and what its operator shows every new member. */
final class ProspectSettings extends Dialog {

    private static final long serialVersionUID = 1L;
    private final FieldErrors errors = new FieldErrors();
    private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);

    ProspectSettings(ProspectDesk desk, Venue venue) {
        setHeaderTitle(getTranslation("prospects.settings.of", venue.name()));
        setWidth("min(520px, 100vw - 32px)");
        Div times = new Div(
                new H3(getTranslation("prospects.times")), new Paragraph(getTranslation("prospects.times.lead")));
        times.addClassNames("etb-form-part", "etb-visit-week");
        Map<DayOfWeek, List<Weekly>> known =
                desk.times(venue.id()).stream().collect(Collectors.groupingBy(Weekly::day));
        for (DayOfWeek day : DayOfWeek.values()) {
            TextField field = errors.field(
                    "times." + day.getValue(),
                    new TextField(day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale())));
            field.setPlaceholder(getTranslation("prospects.times.example"));
            field.setValue(known.getOrDefault(day, List.of()).stream()
                    .map(time -> time.at().toString())
                    .collect(Collectors.joining(", ")));
            days.put(day, field);
            times.add(field);
        }
        TextArea steps = errors.field("steps", new TextArea(getTranslation("prospects.steps")));
        steps.setHelperText(getTranslation("prospects.steps.help"));
        steps.setMinRows(4);
        boolean all = desk.manages(venue.operator());
        if (all) {
            steps.setValue(desk.steps(venue.operator()).stream()
                    .map(Onboarding.Step::title)
                    .collect(Collectors.joining("\n")));
        }
        Div onboarding = new Div(new H3(getTranslation("prospects.onboarding")), steps);
        onboarding.addClassName("etb-form-part");
        onboarding.setVisible(all);
        Div form = new Div(times, onboarding);
        form.addClassName("etb-form");
        add(form);
        Button save = new Button(getTranslation("settings.save"), click -> {
            boolean saved = errors.accept(() -> {
                desk.setTimes(venue.id(), weekly());
                if (all) {
                    desk.setSteps(venue.operator(), steps.getValue().lines().toList());
                }
            });
            if (saved) {
                Notices.done(getTranslation("prospects.settings.saved"));
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), save);
    }

    /** @throws InvalidInputException naming the day whose hours can't be read */
    private List<Weekly> weekly() {
        List<Weekly> all = new ArrayList<>();
        days.forEach((day, field) -> {
            for (String typed : field.getValue().split("[,;]")) {
                if (!typed.isBlank()) {
                    all.add(new Weekly(day, hour(day, typed.strip())));
                }
            }
        });
        return all;
    }

    /** « 14:00 », « 14 h », « 9h30 ». */
    private static LocalTime hour(DayOfWeek day, String typed) {
        String plain = typed.replaceAll("\\s*h\\s*", ":");
        String whole = plain.endsWith(":") ? plain + "00" : plain.contains(":") ? plain : plain + ":00";
        try {
            return LocalTime.parse(whole.length() == 4 ? "0" + whole : whole);
        } catch (DateTimeParseException wrong) {
            throw new InvalidInputException("times." + day.getValue(), "not-readable");
        }
    }
}
