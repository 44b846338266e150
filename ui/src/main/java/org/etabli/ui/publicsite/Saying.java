package org.etabli.ui.publicsite;

import java.util.Locale;
import org.etabli.kernel.Phrasebook;

/** Says the texts of a page in its reader's language. */
public record Saying(Phrasebook phrasebook, Locale reader) {

    /** @see Phrasebook#say(Locale, String, Object...) */
    public String of(String key, Object... arguments) {
        return phrasebook.say(reader, key, arguments);
    }
}
