package org.etabli.membership;

import java.time.Instant;
import java.time.LocalDate;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.jspecify.annotations.Nullable;

/**
 * A change as it was agreed.
 *
 * @param until of a pause, exclusive; else null
 * @param successor the contract that takes over, or null
 * @param takenBackAt null while it holds
 */
public record MadeChange(
        MembershipId membership,
        ChangeKind kind,
        LocalDate effectiveOn,
        @Nullable LocalDate until,
        @Nullable MembershipId successor,
        MemberId by,
        Instant at,
        @Nullable Instant takenBackAt) {

    boolean stands() {
        return takenBackAt == null;
    }

    /** Whether it may still be taken back on the day. */
    public boolean isToComeOn(LocalDate day) {
        return stands() && effectiveOn.isAfter(day) && (kind == ChangeKind.CANCEL || kind == ChangeKind.DOWNGRADE);
    }
}
