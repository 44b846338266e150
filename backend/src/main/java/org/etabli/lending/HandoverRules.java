package org.etabli.lending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venue;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Whether what is reserved may go out now. */
@Component
class HandoverRules {

    private final LoanRows rows;
    private final LoanDays days;
    private final Resources resources;

    HandoverRules(LoanRows rows, LoanDays days, Resources resources) {
        this.rows = rows;
        this.days = days;
        this.resources = resources;
    }

    /** Whoever hands out a piece of the thing waits here for who does so at the same moment. */
    void lock(Resource thing) {
        rows.lock(thing.id());
    }

    /** Why not, or empty. */
    Optional<Refusal> refusal(Resource thing, ReservationDetails reservation) {
        Venue venue = days.venue(thing.venue());
        Optional<Instant> overdue = rows.overdueSince(reservation.member(), thing.operator());
        if (overdue.isPresent()) {
            LocalDate since = LocalDate.ofInstant(overdue.get().minusMillis(1), venue.zone());
            return Optional.of(Refusal.byRule("loan-overdue", venue.name(), since));
        }
        if (rows.isOut(reservation.unit())) {
            return Optional.of(Refusal.byState(
                    "loan-out-already",
                    thing.name(),
                    resources.getUnit(reservation.unit()).label()));
        }
        return stands(reservation) && isNow(reservation)
                ? Optional.empty()
                : Optional.of(Refusal.byState(
                        "loan-not-now",
                        thing.name(),
                        LocalDate.ofInstant(reservation.slot().start(), venue.zone())));
    }

    private boolean isNow(ReservationDetails reservation) {
        Instant now = days.now();
        return !now.isBefore(reservation.slot().start().minus(Attendance.OPENS))
                && now.isBefore(reservation.slot().end());
    }

    private static boolean stands(ReservationDetails reservation) {
        return switch (reservation.status()) {
            case CONFIRMED, CHECKED_IN -> true;
            default -> false;
        };
    }
}
