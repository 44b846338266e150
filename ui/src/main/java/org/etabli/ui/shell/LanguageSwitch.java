package org.etabli.ui.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;

/** FR EN: each word in its own language, the one in use marked. */
public final class LanguageSwitch extends Span {

    private static final long serialVersionUID = 1L;

    public LanguageSwitch(Languages languages) {
        addClassName("etb-lang");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("shell.language"));
        Phrasebook.LANGUAGES.forEach(language -> add(button(languages, language)));
    }

    private NativeButton button(Languages languages, Locale language) {
        boolean inUse = Phrasebook.nearest(getLocale()).equals(language);
        NativeButton button = new NativeButton(language.getLanguage().toUpperCase(Locale.ROOT));
        button.getElement().setAttribute("lang", language.getLanguage());
        button.getElement().setAttribute("aria-pressed", String.valueOf(inUse));
        button.setAriaLabel(language.getDisplayLanguage(language));
        button.addClickListener(click -> {
            if (!inUse) {
                click.getSource().getUI().ifPresent(ui -> languages.choose(ui, language));
            }
        });
        return button;
    }
}
