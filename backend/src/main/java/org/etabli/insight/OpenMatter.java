package org.etabli.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.etabli.kernel.Name;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Something that a manager should see to. */
public sealed interface OpenMatter {

    /** How many things, people or mails it is about. */
    int count();

    /**
     * Bookings have begun and nobody has checked in.
     *
     * @param mostAt the venue with most of them
     */
    record LateArrivals(int count, VenueId mostAt, int there) implements OpenMatter {}

    /**
     * A resource is out of order while it is booked.
     *
     * @param count reservations that can't take place as they are
     * @param until when it returns, or null until further notice
     */
    record OutOfOrder(
            ResourceId resource,
            String name,
            VenueId venue,
            String reason,
            @Nullable Instant until,
            int count) implements OpenMatter {}

    /** Requests wait for the venue's yes or no. */
    record ApprovalsWaiting(int count, VenueId nextAt, Instant next) implements OpenMatter {}

    /**
     * Members are about to lose an authorisation.
     *
     * @param before the last one ends before this day
     * @param mostOf the authorisation that most of them hold
     */
    record AuthorisationsExpiring(int count, LocalDate before, String mostOf, int ofThat) implements OpenMatter {}

    /**
     * Of what a shop sells too few are left.
     *
     * @param next the one that is nearest to its end
     * @param at whose shop
     */
    record StockLow(int count, Name next, VenueId at) implements OpenMatter {}

    /**
     * Maintenances are overdue.
     *
     * @param title of the one that is overdue longest, and its machine
     */
    record MaintenanceOverdue(int count, String title, String machine, VenueId at) implements OpenMatter {}

    /** Mails could not be sent; for those who run the network. */
    record MailsFailing(int count) implements OpenMatter {}
}
