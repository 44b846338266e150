package org.etabli.ui.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.CancellationTerms;
import org.etabli.ui.agenda.Booked;
import org.jspecify.annotations.Nullable;

/**
 * Everything the screen shows, as it was at one moment.
 *
 * @param upcoming the next first
 * @param terms of cancelling the next one, or null when there is none or it can't be cancelled any more
 * @param reclaimable released for want of a check-in, its slot still running
 */
record HomePicture(
        Instant now,
        List<Booked> upcoming,
        @Nullable CancellationTerms terms,
        Optional<Booked> reclaimable,
        List<Repeat> repeats,
        Standing standing) {

    Optional<Booked> next() {
        return upcoming.stream().findFirst();
    }

    List<Booked> later() {
        return upcoming.stream().skip(1).toList();
    }

    boolean concerns(VenueId venue) {
        return upcoming.stream().anyMatch(booked -> booked.venue().id().equals(venue));
    }

    /** Whether what cancelling costs is different at that moment. */
    boolean termsChangeBy(Instant moment) {
        return terms != null && terms.free() && moment.isAfter(terms.freeUntil());
    }
}
