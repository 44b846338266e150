package org.etabli.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.Name;
import org.etabli.kernel.VenueId;
import org.etabli.ledger.Balance;
import org.etabli.plan.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A member in the desk's list.
 *
 * @param standing her contract that counts, or null without one in force
 * @param lastVisit when her last visit began, at any venue of the caller's, or null
 * @param arrival when she is due later today, or null
 * @param credit what the first counted allowance of her plan still holds, or null
 */
public record MemberLine(
        MemberId id,
        String firstName,
        String lastName,
        @Nullable Standing standing,
        @Nullable Instant lastVisit,
        @Nullable Instant arrival,
        @Nullable Credit credit) {

    public String fullName() {
        return firstName + " " + lastName;
    }

    public String initials() {
        return firstName.substring(0, 1) + lastName.substring(0, 1);
    }

    MemberLine with(@Nullable Credit left) {
        return new MemberLine(id, firstName, lastName, standing, lastVisit, arrival, left);
    }

    public State state() {
        if (standing == null) {
            return State.WITHOUT_PLAN;
        }
        if (standing.suspended()) {
            return State.SUSPENDED;
        }
        if (credit != null && credit.balance().available() == 0) {
            return State.USED_UP;
        }
        if (standing.leaving()) {
            return State.LEAVING;
        }
        return lastVisit == null ? State.FIRST_VISIT : State.FINE;
    }

    /** @param leaving whether it ends within thirty days with nothing to follow */
    public record Standing(
            MembershipId membership,
            Name plan,
            @Nullable VenueId home,
            @Nullable LocalDate endsOn,
            boolean suspended,
            boolean leaving) {}

    public record Credit(Balance balance, Measure measure) {}

    /** What the desk should know of her before anything else. */
    public enum State {
        SUSPENDED,
        USED_UP,
        LEAVING,
        WITHOUT_PLAN,
        /** Has not come yet. */
        FIRST_VISIT,
        FINE
    }
}
