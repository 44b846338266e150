package org.etabli.lending;

import org.etabli.reservation.ReservationDetails;

/**
 * Something that is reserved and waits at the desk to be fetched.
 *
 * @param memberName for whom, in full
 */
public record Pickup(ReservationDetails reservation, String memberName) {}
