package org.etabli.ui.profile;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.etabli.ui.shell.BrowserPreferences;
import org.etabli.ui.shell.BrowserPreferences.Colours;
import org.etabli.ui.shell.Languages;

/** Language, colours, keys, what others may see of her: each works at once. */
final class PreferencesCard extends Section {

    private static final long serialVersionUID = 1L;

    PreferencesCard(OwnAccount account, Languages languages) {
        super("preferences");
        add(
                labelled("shell.language", language(account, languages)),
                help(),
                labelled("shell.colours", colours()),
                keys(),
                sharing(account),
                onScreens(account));
    }

    private Div labelled(String key, RadioButtonGroup<?> choice) {
        choice.setAriaLabel(getTranslation(key));
        Span label = new Span(getTranslation(key));
        label.addClassName("etb-medium");
        label.getElement().setAttribute("aria-hidden", "true");
        Div row = new Div(label, choice);
        row.addClassName("etb-account-choice");
        return row;
    }

    private Span help() {
        Span help = new Span(getTranslation("profile.language.help"));
        help.addClassNames("etb-s13", "etb-sec");
        return help;
    }

    private RadioButtonGroup<Locale> language(OwnAccount account, Languages languages) {
        RadioButtonGroup<Locale> choice = new RadioButtonGroup<>();
        choice.addClassName("etb-seg");
        choice.setItems(Phrasebook.LANGUAGES);
        choice.setItemLabelGenerator(language -> {
            String name = language.getDisplayLanguage(language);
            return name.substring(0, 1).toUpperCase(language) + name.substring(1);
        });
        choice.setValue(Phrasebook.nearest(account.details().locale()));
        choice.addValueChangeListener(change -> languages.choose(UI.getCurrent(), change.getValue()));
        return choice;
    }

    private RadioButtonGroup<Colours> colours() {
        RadioButtonGroup<Colours> choice = new RadioButtonGroup<>();
        choice.addClassName("etb-seg");
        choice.setItems(Colours.values());
        choice.setItemLabelGenerator(
                colours -> getTranslation("shell.colours." + colours.name().toLowerCase(Locale.ROOT)));
        choice.setValue(BrowserPreferences.colours(VaadinRequest.getCurrent()));
        choice.addValueChangeListener(change -> BrowserPreferences.colour(UI.getCurrent(), change.getValue()));
        return choice;
    }

    private Checkbox sharing(OwnAccount account) {
        Checkbox shares = new Checkbox(
                getTranslation("profile.shares-name"), account.details().sharesName());
        shares.setHelperText(getTranslation("profile.shares-name.help", account.familiarName()));
        shares.addValueChangeListener(change -> account.share(change.getValue()));
        return shares;
    }

    private Checkbox onScreens(OwnAccount account) {
        Checkbox shown = new Checkbox(getTranslation("profile.on-screens"), account.isOnScreens());
        shown.setHelperText(getTranslation("profile.on-screens.help", account.familiarName()));
        shown.addValueChangeListener(change -> account.putOnScreens(change.getValue()));
        return shown;
    }

    private Checkbox keys() {
        Checkbox keys = new Checkbox(
                getTranslation("shell.keys.single"), BrowserPreferences.hasKeys(VaadinRequest.getCurrent()));
        keys.setHelperText(getTranslation("shell.keys.single.help"));
        keys.addValueChangeListener(change -> BrowserPreferences.useKeys(UI.getCurrent(), change.getValue()));
        return keys;
    }
}
