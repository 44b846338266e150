package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.training.TrainingSession;
import org.jspecify.annotations.Nullable;

/**
 * What a trainer tells somebody in a session; the payload of an outbox row.
 *
 * @param grants what she was authorised for, by name; empty where nothing was granted
 * @param gestures what she is to go over again; empty where there is nothing
 * @param subject in the trainer's own words, or null where she wrote none
 * @param text as {@code subject}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldByTrainer(
        UUID venueId,
        String course,
        @Nullable String courseEn,
        Instant startsAt,
        Instant endsAt,
        UUID trainerId,
        List<String> grants,
        List<Name> gestures,
        @Nullable String subject,
        @Nullable String text) {

    static ToldByTrainer of(TrainingSession session, MemberId trainer) {
        return new ToldByTrainer(
                session.venue().value(),
                session.course().title().french(),
                session.course().title().english(),
                session.slot().start(),
                session.slot().end(),
                trainer.value(),
                List.of(),
                List.of(),
                null,
                null);
    }

    ToldByTrainer granting(List<String> names) {
        return new ToldByTrainer(
                venueId, course, courseEn, startsAt, endsAt, trainerId, names, gestures, subject, text);
    }

    ToldByTrainer leaving(List<Name> left) {
        return new ToldByTrainer(venueId, course, courseEn, startsAt, endsAt, trainerId, grants, left, subject, text);
    }

    ToldByTrainer saying(String about, String words) {
        return new ToldByTrainer(
                venueId, course, courseEn, startsAt, endsAt, trainerId, grants, gestures, about, words);
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    MemberId trainer() {
        return new MemberId(trainerId);
    }

    Name courseName() {
        return new Name(course, courseEn);
    }

    TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }
}
