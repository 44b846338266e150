package org.etabli.lending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.Resource;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A piece of equipment that was handed to somebody.
 *
 * @param memberName who has it, in full
 * @param dueAt when the venue closes on the day it is due
 * @param deposit left at the desk, or zero
 * @param returnedAt null while it is out
 * @param damage what is asked for what is broken or missing, taxes included; {@code kept} of it out of the deposit
 * @param late what is asked for coming late, taxes included
 * @param undoneAt when the hand-out was taken back as a mistake, or null
 * @param remindedOn the day of the last reminder at the venue, or null
 */
public record Loan(
        LoanId id,
        OperatorId operator,
        VenueId venue,
        ResourceId resource,
        UnitId unit,
        MemberId member,
        String memberName,
        ReservationId reservation,
        Instant handedOutAt,
        Instant dueAt,
        @Nullable String conditionOut,
        Money deposit,
        @Nullable Instant returnedAt,
        @Nullable String conditionBack,
        @Nullable String missing,
        Money damage,
        Money kept,
        Money late,
        @Nullable Instant undoneAt,
        @Nullable LocalDate remindedOn) {

    /** As it goes out at the moment; due when the reservation ends. */
    static Loan handedOut(HandOut wish, Resource thing, ReservationDetails reservation, Money deposit, Instant now) {
        Money nothing = Money.zero(deposit.getCurrencyUnit());
        return new Loan(
                wish.id(),
                thing.operator(),
                thing.venue(),
                thing.id(),
                reservation.unit(),
                reservation.member(),
                "",
                reservation.id(),
                now,
                reservation.slot().end(),
                wish.condition(),
                deposit,
                null,
                null,
                null,
                nothing,
                nothing,
                nothing,
                null,
                null);
    }

    /** The last day on which it is not late; what is due at midnight is due on the day that ends. */
    public LocalDate dueOn(ZoneId zone) {
        return LocalDate.ofInstant(dueAt.minusMillis(1), zone);
    }

    public boolean isOut() {
        return returnedAt == null && undoneAt == null;
    }

    /** Whether its return cost or gave back anything. */
    public boolean movedMoney() {
        return deposit.isPositive() || damage.isPositive() || late.isPositive();
    }

    public boolean isOverdueAt(Instant moment) {
        return isOut() && dueAt.isBefore(moment);
    }
}
