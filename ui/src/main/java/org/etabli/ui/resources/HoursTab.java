package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import org.etabli.network.OwnWeek;
import org.etabli.network.WeeklyHours;
import org.etabli.network.WhoseHours;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.HoursField;

/** When a resource may be used: whenever its venue is open, or in a week of its own. */
final class HoursTab extends Div {

    private static final long serialVersionUID = 1L;

    /** What the tab asks for. */
    interface Setting {
        void set(WeeklyHours week);

        void supervise(WeeklyHours week);

        void followVenue();
    }

    private final FieldErrors errors = new FieldErrors();
    private final HoursField week = new HoursField(errors);
    private final RadioButtonGroup<WhoseHours> whose = new RadioButtonGroup<>();

    /** @param ofVenue where a week of its own begins */
    HoursTab(Optional<OwnWeek> own, WeeklyHours ofVenue, Setting setting) {
        addClassNames("etb-col", "etb-g16");
        whose.setItems(WhoseHours.values());
        whose.setItemLabelGenerator(each -> getTranslation("resources.hours." + each.name()));
        whose.setAriaLabel(getTranslation("resources.tab.hours"));
        Paragraph hint = new Paragraph(getTranslation("resources.hours.supervised.hint"));
        hint.addClassNames("etb-sec", "etb-s13");
        hint.setVisible(false);
        week.setVisible(false);
        week.show(own.map(OwnWeek::hours).orElse(ofVenue));
        whose.addValueChangeListener(change -> {
            week.setVisible(change.getValue() != WhoseHours.VENUE);
            hint.setVisible(change.getValue() == WhoseHours.SUPERVISED);
        });
        whose.setValue(own.map(each -> each.supervised() ? WhoseHours.SUPERVISED : WhoseHours.OWN)
                .orElse(WhoseHours.VENUE));
        Paragraph note = new Paragraph(getTranslation("resources.hours.note"));
        note.addClassNames("etb-sec", "etb-s13");
        Button save = new Button(
                getTranslation("settings.save"),
                click -> errors.accept(() -> {
                    switch (whose.getValue()) {
                        case VENUE -> setting.followVenue();
                        case OWN -> setting.set(week.hours());
                        case SUPERVISED -> setting.supervise(week.hours());
                    }
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Section section =
                new Section(new H3(getTranslation("resources.tab.hours")), whose, hint, week, note, new Div(save));
        section.addClassName("etb-form-part");
        add(section);
    }
}
