package org.etabli.ui.publicsite;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.etabli.daypass.DayPassShop;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Venue;
import org.etabli.ui.publicsite.CourseWords.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What anyone can take up at a venue: a day there, and the next sessions of courses. */
@Component
class VenueOffers {

    private static final int SESSIONS = 4;

    private final DayPassShop shop;
    private final CourseWords courses;
    private final Phrasebook phrasebook;
    private final Clock clock;

    VenueOffers(DayPassShop shop, CourseWords courses, Phrasebook phrasebook, Clock clock) {
        this.shop = shop;
        this.courses = courses;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /** What a day without an account costs, or null where none is sold. */
    @Nullable
    String dayPass(Locale reader, Venue venue) {
        return shop.find(venue)
                .map(plan -> phrasebook.say(
                        reader,
                        "daypass.link.price",
                        plan.feeOn(clock.instant().atZone(venue.zone()).toLocalDate())))
                .orElse(null);
    }

    /** Four at most. */
    List<Session> sessions(Locale reader, Venue venue) {
        return courses.coming().stream()
                .filter(session -> session.venue().equals(venue.id()))
                .limit(SESSIONS)
                .map(session -> new Session(courses.line(reader, session), CourseWords.address(session.course())))
                .toList();
    }

    /** @param address of the page of its course */
    record Session(Line line, String address) {}
}
