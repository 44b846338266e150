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

/**
 * All that the policies decide upon, gathered at one moment.
 *
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
        Quote quote) {

    /** The same with another price. */
    Facts at(Quote other) {
        return new Facts(
                now, resource, venue, calendar, slot, standing, required, held, opening, quotas, outages, other);
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

    LocalDate day() {
        return slot.start().atZone(zone()).toLocalDate();
    }
}
