package org.etabli.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueStore.Exceptional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Closes a venue on some days, or opens it at other hours than its week's. For its manager; reservations stay. */
@Service
public class ExceptionalDays {

    private static final int LONGEST_REASON = 200;

    private final VenueStore store;
    private final VenueAccess access;
    private final Transactions transactions;
    private final Clock clock;

    ExceptionalDays(VenueStore store, VenueAccess access, Transactions transactions, Clock clock) {
        this.store = store;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Days that were taken away, with the calendar file that they came from, so that they can be put back. */
    public record Removed(
            CalendarException days,
            @Nullable String source,
            @Nullable String uid) {}

    /**
     * @throws InvalidInputException without a reason, when the last day is before the first or in the past, or for more
     *     than two years
     */
    public UUID add(Caller caller, VenueId venue, CalendarException days) {
        return put(caller, venue, new Removed(days, null, null));
    }

    /** Adds again what {@link #remove} took away. */
    public UUID put(Caller caller, VenueId venue, Removed removed) {
        return transactions.inOne(() -> {
            CalendarException sound = sound(caller, venue, removed.days());
            UUID made = store.addException(venue, sound, removed.source(), removed.uid());
            access.changed(venue);
            return made;
        });
    }

    /**
     * Puts other days in the place of those. Days from a calendar file stay its own: the next import sets them right.
     *
     * @return the id that they have from now on
     * @throws NotFoundException when they are gone
     * @throws InvalidInputException as {@link #add}
     */
    public UUID change(Caller caller, VenueId venue, UUID exception, CalendarException days) {
        return transactions.inOne(() -> {
            CalendarException sound = sound(caller, venue, days);
            Exceptional old = store.findException(venue, exception)
                    .orElseThrow(() -> new NotFoundException("calendar exception", exception));
            store.removeException(venue, exception);
            UUID made = store.addException(venue, sound, old.source(), old.uid());
            access.changed(venue);
            return made;
        });
    }

    /** @throws NotFoundException when they are gone */
    public Removed remove(Caller caller, VenueId venue, UUID exception) {
        return transactions.inOne(() -> {
            access.mustManage(caller, venue);
            Exceptional old = store.findException(venue, exception)
                    .orElseThrow(() -> new NotFoundException("calendar exception", exception));
            store.removeException(venue, exception);
            access.changed(venue);
            return new Removed(old.days(), old.source(), old.uid());
        });
    }

    private CalendarException sound(Caller caller, VenueId venue, CalendarException days) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), access.mustManage(caller, venue).zone());
        if (days.lastDay().isBefore(days.firstDay())) {
            throw new InvalidInputException("lastDay", "ends-before-start");
        }
        if (days.lastDay().isBefore(today)) {
            throw new InvalidInputException("lastDay", "in-the-past");
        }
        if (days.lastDay().isAfter(days.firstDay().plusYears(2))) {
            throw new InvalidInputException("lastDay", "too-long-a-time");
        }
        return new CalendarException(
                days.firstDay(), days.lastDay(), days.hours(), Input.text("reason", days.reason(), LONGEST_REASON));
    }
}
