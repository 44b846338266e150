package org.etabli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotInWordsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Phrasebook phrasebook = new Phrasebook();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T09:00 | 2026-11-24T18:30 | 9 h – 18 h 30 | 09:00–18:30",
                "2026-11-24T22:00 | 2026-11-25T00:00 | 22 h – 24 h | 22:00–24:00",
                "2026-11-24T09:00 | 2026-11-26T18:00 | 9 h – jeu. 26 nov., 18 h | 09:00–Thu 26 Nov, 18:00",
                "2026-11-24T09:00 | 2026-11-26T00:00 | 9 h – mer. 25 nov., 24 h | 09:00–Wed 25 Nov, 24:00"
            })
    void a_slot_names_the_day_on_which_it_ends_when_that_is_another_one(
            LocalDateTime from, LocalDateTime until, String french, String english) {
        LocalSlot slot = new LocalSlot(from.atZone(PARIS), until.atZone(PARIS));

        assertThat(phrasebook.slot(Locale.FRENCH, slot).replace('\u00a0', ' ')).isEqualTo(french);
        assertThat(phrasebook.slot(Locale.ENGLISH, slot).replace('\u00a0', ' ')).isEqualTo(english);
    }
}
