package org.etabli.ui.venues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** Sections of fields and the button that saves them all. What is refused is said beside its field; what was typed stays. */
class SettingsForm extends Div {

    private static final long serialVersionUID = 1L;
    final FieldErrors errors = new FieldErrors();
    private final Div form = new Div();
    private final Div foot = new Div();

    SettingsForm() {
        addClassName("etb-settings-form");
        form.addClassName("etb-form");
        foot.addClassName("etb-form-foot");
        add(form);
    }

    void section(String titleKey, Component... parts) {
        Section section = new Section(new H3(getTranslation(titleKey)));
        section.add(parts);
        section(section);
    }

    void section(Section section) {
        form.add(section);
    }

    /** @param save may be refused; {@code saved} comes after it was not */
    void savedBy(Command save, Command saved) {
        Button keep = new Button(getTranslation("settings.save"), click -> {
            if (errors.accept(save::execute)) {
                Notices.done(getTranslation("settings.saved"));
                saved.execute();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button drop = new Button(getTranslation("settings.cancel"), click -> saved.execute());
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        foot.add(keep, drop);
        add(foot);
    }
}
