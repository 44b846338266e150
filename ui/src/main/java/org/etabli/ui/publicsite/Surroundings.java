package org.etabli.ui.publicsite;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** The network as a whole: how many venues it has, and what time it is there. */
@Component
class Surroundings {

    private static final DateTimeFormatter ON_AN_AXIS = DateTimeFormatter.ofPattern("HH:mm");

    private final Venues venues;
    private final Phrasebook phrasebook;
    private final Clock clock;

    Surroundings(Venues venues, Phrasebook phrasebook, Clock clock) {
        this.venues = venues;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    boolean isEmpty() {
        return venues.list().isEmpty();
    }

    int venues() {
        return venues.list().size();
    }

    /** « mar. 24 nov., 10:42 ». */
    String now(Locale reader) {
        ZonedDateTime now = clock.instant().atZone(venues.list().getFirst().zone());
        return phrasebook.shortDay(reader, now.toLocalDate()) + ", " + ON_AN_AXIS.format(now);
    }
}
