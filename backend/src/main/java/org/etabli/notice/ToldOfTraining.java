package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.Name;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.training.Enrolment;
import org.etabli.training.TrainingSession;
import org.jspecify.annotations.Nullable;

/**
 * The session and her part in it as they were when something was told of them; the payload of an outbox row.
 *
 * @param reason why it does not take place, as it is kept, or null
 * @param least how many it took; 0 in what was written before
 * @param courseId null in what was written before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfTraining(
        UUID venueId,
        String course,
        @Nullable String courseEn,
        Instant startsAt,
        Instant endsAt,
        int sequence,
        @Nullable String reason,
        int least,
        @Nullable UUID courseId) {

    static ToldOfTraining of(TrainingSession session, Enrolment enrolment) {
        return new ToldOfTraining(
                session.venue().value(),
                session.course().title().french(),
                session.course().title().english(),
                session.slot().start(),
                session.slot().end(),
                enrolment.sequence(),
                session.cancelReason(),
                session.least(),
                session.course().id().value());
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    Name courseName() {
        return new Name(course, courseEn);
    }

    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }
}
