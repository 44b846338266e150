package org.etabli.lending;

import java.time.LocalDate;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Gives somebody a piece of equipment to take along.
 *
 * @param id made by the form: sent twice, it is handed out once
 * @param what reserved before, or wanted now
 * @param condition as it goes out, or null
 * @param deposit how the deposit is paid, where one is asked for
 */
public record HandOut(LoanId id, What what, @Nullable String condition, LoanDeposits.Way deposit) {

    /** @throws InvalidInputException for a condition of more than 500 characters */
    public HandOut {
        condition = Input.optional("condition", condition, 500);
    }

    /** What goes out. */
    public sealed interface What {}

    /** What she reserved, due when the reservation ends. */
    public record Reserved(ReservationId reservation) implements What {}

    /**
     * What she asks for at the desk.
     *
     * @param unit or null for any
     * @param due the last day, at the venue
     */
    public record Wanted(
            MemberId member, ResourceId resource, @Nullable UnitId unit, LocalDate due) implements What {}
}
