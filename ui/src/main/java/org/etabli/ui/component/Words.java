package org.etabli.ui.component;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.LocalDate;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Text;

/** Says texts and lengths of time in the language of the window at hand. */
public final class Words {

    private static final Duration A_DAY = Duration.ofDays(1);

    private Words() {}

    public static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    public static String say(Text text) {
        return say(text.key(), text.arguments().toArray());
    }

    /** « 45 min », « 1 h 30 », and from two days on « 3 jours ». */
    public static String length(Duration length) {
        boolean wholeDays = length.compareTo(A_DAY.multipliedBy(2)) >= 0
                && length.minusDays(length.toDays()).isZero();
        return wholeDays ? say("length.days", length.toDays()) : say("length.short", length);
    }

    /** « 24 novembre 2026 », « 24 November 2026 ». */
    public static String date(LocalDate day) {
        return Phrasebook.dates(UI.getCurrent().getLocale(), "d MMMM yyyy").format(day);
    }
}
