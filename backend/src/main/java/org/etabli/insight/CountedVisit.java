package org.etabli.insight;

import java.time.Duration;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.ReservationStatus;

/**
 * A row behind a number.
 *
 * @param booked how much of it was counted as booked; all its places together
 * @param used how much of it was counted as used
 */
public record CountedVisit(
        ReservationId reservation,
        VenueId venue,
        ResourceId resource,
        MemberId member,
        TimeSlot slot,
        ReservationStatus status,
        Duration booked,
        Duration used) {}
