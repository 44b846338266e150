package org.etabli.ui.publicsite;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.training.Course;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Courses and their sessions as public pages tell them. */
@Component
class CourseWords {

    private final TrainingSessions sessions;
    private final Venues venues;
    private final Phrasebook phrasebook;

    CourseWords(TrainingSessions sessions, Venues venues, Phrasebook phrasebook) {
        this.sessions = sessions;
        this.venues = venues;
        this.phrasebook = phrasebook;
    }

    /** @param opens what a sign-off authorises for, or null */
    record Told(
            String title,
            @Nullable String description,
            String operator,
            String price,
            String length,
            String people,
            @Nullable String opens,
            boolean quiz,
            String address) {}

    /** @param enrol where one takes a place, after signing in */
    record Line(
            String title, String when, String venue, String venueAddress, String places, boolean full, String enrol) {}

    Told of(Locale reader, Course course) {
        String opens = course.grants().stream().map(AuthorisationType::name).collect(Collectors.joining(", "));
        return new Told(
                course.title().in(reader),
                course.description() == null ? null : course.description().in(reader),
                venues.getOperator(course.operator()).name(),
                course.price().isZero()
                        ? phrasebook.say(reader, "public.price.free")
                        : phrasebook.money(reader, course.price()),
                phrasebook.duration(Duration.ofMinutes(course.terms().minutes())),
                phrasebook.say(reader, "courses.people", course.minPlaces(), course.maxPlaces()),
                opens.isEmpty() ? null : opens,
                course.needsQuiz(),
                address(course));
    }

    static String address(Course course) {
        return "/courses/" + course.id();
    }

    /** What takes place from now on, in order. */
    List<TrainingSession> coming() {
        return sessions.listUpcoming();
    }

    Line line(Locale reader, TrainingSession session) {
        Venue venue = venues.get(session.venue());
        LocalSlot slot = LocalSlot.of(session.slot(), venue.zone());
        boolean full = session.placesLeft() == 0;
        return new Line(
                session.course().title().in(reader),
                phrasebook.say(reader, "trainings.when", slot.day(), slot),
                venue.name(),
                "/venues/" + venue.slug(),
                full
                        ? phrasebook.say(reader, "trainings.full", session.waiting())
                        : phrasebook.say(reader, "trainings.left-places", session.placesLeft()),
                full,
                "/trainings?course=" + session.course().id());
    }
}
