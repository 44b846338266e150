package org.etabli.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.springframework.stereotype.Component;

/** Lets Vaadin's {@code getTranslation} speak from the phrasebook, so that screens, mails and API share one voice. */
@Component
class PhrasebookTranslations implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private final transient Phrasebook phrasebook;

    PhrasebookTranslations(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Phrasebook.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return phrasebook.say(locale, key, params);
    }
}
