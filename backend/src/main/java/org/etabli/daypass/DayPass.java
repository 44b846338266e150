package org.etabli.daypass;

import java.time.LocalDate;
import java.util.Locale;
import org.etabli.billing.PaysBy;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.DayPart;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A day pass that was bought.
 *
 * @param price tax included
 * @param invoice null where the operator bills elsewhere
 */
public record DayPass(
        DayPassId id,
        OperatorId operator,
        VenueId venue,
        PlanId plan,
        LocalDate day,
        DayPart part,
        String firstName,
        String lastName,
        String email,
        Locale locale,
        PaysBy paysBy,
        Money price,
        State state,
        MemberId member,
        ReservationId reservation,
        @Nullable InvoiceId invoice) {

    /** Where it is. */
    public enum State {
        /** Her desk waits for her payment. */
        HELD,
        CONFIRMED,
        CANCELLED,
        /** She did not pay in time; her desk is free again. */
        LAPSED
    }

    /** Else at the desk, when she comes. */
    public boolean isPaidByCard() {
        return paysBy == PaysBy.CARD;
    }
}
