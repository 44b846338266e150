package org.etabli.notice;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.training.Course;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.springframework.stereotype.Component;

/** Says which sessions of a course come next, with their places: three at most. */
@Component
class NextSessions {

    private static final int MOST = 3;

    private final TrainingSessions sessions;
    private final Venues venues;
    private final Phrasebook phrasebook;

    NextSessions(TrainingSessions sessions, Venues venues, Phrasebook phrasebook) {
        this.sessions = sessions;
        this.venues = venues;
        this.phrasebook = phrasebook;
    }

    /** One line each; those with free places first. */
    List<String> of(Predicate<Course> course, Locale language) {
        List<TrainingSession> coming = sessions.listUpcoming().stream()
                .filter(session -> course.test(session.course()))
                .toList();
        List<TrainingSession> free =
                coming.stream().filter(session -> session.placesLeft() > 0).toList();
        return (free.isEmpty() ? coming : free)
                .stream().limit(MOST).map(session -> line(session, language)).toList();
    }

    private String line(TrainingSession session, Locale language) {
        Venue venue = venues.get(session.venue());
        LocalSlot slot = LocalSlot.of(session.slot(), venue.zone());
        return phrasebook.say(
                language,
                "notice.training.next",
                session.course().title(),
                slot.day(),
                slot,
                venue.name(),
                session.placesLeft());
    }
}
