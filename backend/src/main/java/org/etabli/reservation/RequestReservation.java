package org.etabli.reservation;

import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a slot of a resource.
 *
 * @param unit the unit wanted, or null for any
 * @param member who will hold it; staff may ask for others
 * @param title what it is for, 120 characters at most, or null
 * @param coupon a discount code, or null; it is for money, so with one no allowance pays
 */
public record RequestReservation(
        ResourceId resource,
        @Nullable UnitId unit,
        TimeSlot slot,
        MemberId member,
        @Nullable String title,
        int guests,
        Payment payment,
        @Nullable String coupon) {

    public RequestReservation {
        coupon = coupon == null || coupon.isBlank() ? null : coupon.strip();
        payment = payment == Payment.BEST && coupon != null ? Payment.MONEY : payment;
    }

    public RequestReservation(
            ResourceId resource,
            @Nullable UnitId unit,
            TimeSlot slot,
            MemberId member,
            @Nullable String title,
            int guests,
            Payment payment) {
        this(resource, unit, slot, member, title, guests, payment, null);
    }

    /** How the member wants to pay where she has the choice. */
    public enum Payment {
        /** By an allowance that covers it, else in money. */
        BEST,
        MONEY,
        /** Not at all: the venue's gift, which only its front desk makes. */
        COMPLIMENTARY
    }

    public static RequestReservation of(ResourceId resource, @Nullable UnitId unit, TimeSlot slot, MemberId member) {
        return new RequestReservation(resource, unit, slot, member, null, 0, Payment.BEST);
    }

    /** The same for another purpose. */
    public RequestReservation titled(@Nullable String otherTitle) {
        return new RequestReservation(resource, unit, slot, member, otherTitle, guests, payment, coupon);
    }

    /** The same, whatever allowance there is. */
    RequestReservation inMoney() {
        return new RequestReservation(resource, unit, slot, member, title, guests, Payment.MONEY, coupon);
    }

    /** The same with a discount code, or without one. */
    public RequestReservation with(@Nullable String otherCoupon) {
        return new RequestReservation(resource, unit, slot, member, title, guests, payment, otherCoupon);
    }

    /** The code goes with it to another time of the same resource only. */
    RequestReservation at(ResourceId otherResource, @Nullable UnitId otherUnit, TimeSlot otherSlot) {
        String taken = otherResource.equals(resource) ? coupon : null;
        return new RequestReservation(otherResource, otherUnit, otherSlot, member, title, guests, payment, taken);
    }
}
