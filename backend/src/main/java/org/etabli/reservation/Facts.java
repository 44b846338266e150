package org.etabli.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.kernel.TimeSlot;
import org.etabli.membership.Memberships.Standing;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.plan.Plan;
import org.etabli.resource.BookingRule;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * All that the policies decide upon, gathered at one moment.
 *
 * @param overdueSince the day on which a loan of hers was due that is not back, or null
 * @param opening the plans whose holders the resource is kept for; empty when it is open to everyone
 */
record Facts(
        Instant now,
        Resource resource,
        Venue venue,
        OpeningCalendar calendar,
        TimeSlot slot,
        Standing standing,
        List<AuthorisationType> required,
        List<HeldAuthorisation> held,
        List<Plan> opening,
        List<QuotaUse> quotas,
        List<Outage> outages,
        @Nullable LocalDate overdueSince,
        Quote quote) {

    /** The same with another price. */
    Facts at(Quote other) {
        return new Facts(
                now,
                resource,
                venue,
                calendar,
                slot,
                standing,
                required,
                held,
                opening,
                quotas,
                outages,
                overdueSince,
                other);
    }

    /** The day it is at the venue. */
    LocalDate today() {
        return now.atZone(zone()).toLocalDate();
    }

    ZoneId zone() {
        return venue.zone();
    }

    BookingRule rule() {
        return resource.rule();
    }

    LocalDate lastDay() {
        return slot.end().minusMillis(1).atZone(zone()).toLocalDate();
    }

    /** Whether it is taken along, so that it may be away overnight. */
    boolean goesOut() {
        return resource.kind() == ResourceKind.EQUIPMENT;
    }

    LocalDate day() {
        return slot.start().atZone(zone()).toLocalDate();
    }
}
