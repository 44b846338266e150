package org.etabli.training;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TrainingSessionId;
import org.springframework.stereotype.Service;

/** Which sessions lead to an authorisation that somebody lacks, or must renew. */
@Service
public class WaysToLearn {

    private static final Comparator<Lesson> WITH_PLACES_FIRST = Comparator.<Lesson, Boolean>comparing(
                    lesson -> lesson.state() == null && lesson.session().placesLeft() == 0)
            .thenComparing(lesson -> lesson.session().slot().start());

    private final TrainingSessions sessions;
    private final EnrolmentRows enrolments;
    private final Courses courses;

    WaysToLearn(TrainingSessions sessions, EnrolmentRows enrolments, Courses courses) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.courses = courses;
    }

    /** The courses that lead to one of the types at least, by title; whether or not a session of them is announced. */
    public List<Course> courses(Collection<AuthorisationTypeId> types) {
        return types.isEmpty()
                ? List.of()
                : courses.list().stream()
                        .filter(course -> course.grants().stream()
                                .map(AuthorisationType::id)
                                .anyMatch(types::contains))
                        .toList();
    }

    /**
     * The next sessions that grant one of the types at least; those with places left, or with one of hers, come first, the
     * soonest first.
     */
    public List<Lesson> next(Collection<AuthorisationTypeId> types, MemberId member, int max) {
        if (types.isEmpty()) {
            return List.of();
        }
        List<TrainingSession> granting = sessions.listUpcoming().stream()
                .filter(session -> session.course().grants().stream()
                        .map(AuthorisationType::id)
                        .anyMatch(types::contains))
                .toList();
        if (granting.isEmpty()) {
            return List.of();
        }
        Map<TrainingSessionId, Enrolment> own = enrolments.listOf(member).stream()
                .collect(Collectors.toMap(Enrolment::session, Function.identity(), (a, b) -> a));
        return granting.stream()
                .map(session -> Lesson.of(session, own.get(session.id())))
                .sorted(WITH_PLACES_FIRST)
                .limit(max)
                .toList();
    }
}
