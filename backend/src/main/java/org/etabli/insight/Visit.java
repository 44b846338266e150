package org.etabli.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.Credit;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A reservation that stood until its time came, as the numbers see it.
 *
 * @param places those that it took and that count
 * @param checkedIn when someone came, or null
 * @param checkedOut when she said that she leaves, or null
 */
record Visit(
        ReservationId id,
        VenueId venue,
        ResourceId resource,
        MemberId member,
        List<Place> places,
        TimeSlot booked,
        ReservationStatus status,
        int people,
        @Nullable Credit credit,
        @Nullable Instant checkedIn,
        @Nullable Instant checkedOut) {

    /** With the places of these kinds only; empty when it took none of them. */
    Optional<Visit> within(Set<ResourceKind> kinds) {
        List<Place> counted =
                places.stream().filter(place -> kinds.contains(place.kind())).toList();
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(counted.size() == places.size() ? this : with(counted));
    }

    private Visit with(List<Place> others) {
        return new Visit(id, venue, resource, member, others, booked, status, people, credit, checkedIn, checkedOut);
    }

    /**
     * The time in which someone was there: from check-in, at the earliest the beginning, to check-out, at the latest the
     * end. Empty for a booking without check-in.
     */
    Optional<TimeSlot> used(Instant now) {
        if (status != ReservationStatus.CHECKED_IN && status != ReservationStatus.COMPLETED) {
            return Optional.empty();
        }
        Instant from = checkedIn == null ? booked.start() : latest(checkedIn, booked.start());
        Instant left = checkedOut == null ? booked.end() : earliest(checkedOut, booked.end());
        Instant until = status == ReservationStatus.CHECKED_IN ? earliest(left, now) : left;
        return from.isBefore(until) ? Optional.of(new TimeSlot(from, until)) : Optional.empty();
    }

    /** Whether someone was there at a moment that is not later than now. */
    boolean isThereAt(Instant moment) {
        return used(Instant.MAX).filter(slot -> slot.contains(moment)).isPresent();
    }

    /** Whether it is settled if someone came: she did, or the time is over. */
    boolean isDue(Instant now) {
        return status != ReservationStatus.CONFIRMED || !booked.end().isAfter(now);
    }

    /** Neither a check-in nor a cancellation. */
    boolean isMissed(Instant now) {
        return isDue(now) && (status == ReservationStatus.NO_SHOW || status == ReservationStatus.CONFIRMED);
    }

    CountedVisit counted(Duration countedAsBooked, Duration countedAsUsed) {
        return new CountedVisit(id, venue, resource, member, booked, status, countedAsBooked, countedAsUsed);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
