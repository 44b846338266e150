package org.etabli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysInWordsTest {

    private static final Phrasebook PHRASEBOOK = new Phrasebook();

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, mardi 1er décembre, Tuesday 1 December, mar. 1er déc., 1er déc. 2026",
        "2026-12-11, vendredi 11 décembre, Friday 11 December, ven. 11 déc., 11 déc. 2026",
        "2026-12-21, lundi 21 décembre, Monday 21 December, lun. 21 déc., 21 déc. 2026"
    })
    void in_french_the_first_of_a_month_is_an_ordinal_and_no_other_day(
            LocalDate day, String french, String english, String inShort, String withYear) {
        assertThat(PHRASEBOOK.day(Locale.FRENCH, day)).isEqualTo(french);
        assertThat(PHRASEBOOK.day(Locale.ENGLISH, day)).isEqualTo(english);
        assertThat(PHRASEBOOK.shortDay(Locale.FRENCH, day)).isEqualTo(inShort);
        assertThat(PHRASEBOOK.days(Locale.FRENCH, new Days(day, day))).isEqualTo(withYear);
    }
}
