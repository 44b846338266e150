package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import org.etabli.network.WeeklyHours;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.HoursField;

/** When a resource may be used: whenever its venue is open, or in a week of its own. */
final class HoursTab extends Div {

    private static final long serialVersionUID = 1L;

    /** What the tab asks for. */
    interface Setting {
        void set(WeeklyHours week);

        void followVenue();
    }

    private enum Whose {
        VENUE,
        OWN
    }

    private final FieldErrors errors = new FieldErrors();
    private final HoursField week = new HoursField(errors);
    private final RadioButtonGroup<Whose> whose = new RadioButtonGroup<>();

    /** @param ofVenue where a week of its own begins */
    HoursTab(Optional<WeeklyHours> own, WeeklyHours ofVenue, Setting setting) {
        addClassNames("etb-col", "etb-g16");
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(each -> getTranslation("resources.hours." + each.name()));
        whose.setAriaLabel(getTranslation("resources.tab.hours"));
        whose.addValueChangeListener(change -> week.setVisible(change.getValue() == Whose.OWN));
        week.show(own.orElse(ofVenue));
        week.setVisible(own.isPresent());
        whose.setValue(own.isPresent() ? Whose.OWN : Whose.VENUE);
        Paragraph note = new Paragraph(getTranslation("resources.hours.note"));
        note.addClassNames("etb-sec", "etb-s13");
        Button save = new Button(
                getTranslation("settings.save"),
                click -> errors.accept(() -> {
                    if (whose.getValue() == Whose.OWN) {
                        setting.set(week.hours());
                    } else {
                        setting.followVenue();
                    }
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Section section = new Section(new H3(getTranslation("resources.tab.hours")), whose, week, note, new Div(save));
        section.addClassName("etb-form-part");
        add(section);
    }
}
