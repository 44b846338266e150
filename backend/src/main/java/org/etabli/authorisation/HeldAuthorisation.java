package org.etabli.authorisation;

import java.time.Instant;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation that a member holds or held.
 *
 * @param expiresAt the first moment without it, or null for good
 * @param grantedBy who granted it, or null when practice, the demo or an import did
 * @param suspension the latest, or null
 * @param practisedMinutes at machines that earned it, or null where somebody taught it
 * @param suspendedLast the end of the last suspension that was justified, as far as it is known; null without one
 */
public record HeldAuthorisation(
        AuthorisationId id,
        MemberId member,
        AuthorisationType type,
        @Nullable MemberId grantedBy,
        Instant grantedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable AuthorisationSuspension suspension,
        @Nullable Integer practisedMinutes,
        @Nullable Instant suspendedLast) {

    boolean isRevokedAt(Instant moment) {
        return revokedAt != null && !moment.isBefore(revokedAt);
    }

    public boolean isSuspendedAt(Instant moment) {
        return suspension != null && suspension.holdsAt(moment);
    }

    boolean isExpiredAt(Instant moment) {
        return expiresAt != null && !moment.isBefore(expiresAt);
    }

    public boolean isValidAt(Instant moment) {
        return !isRevokedAt(moment) && !isExpiredAt(moment) && !isSuspendedAt(moment);
    }

    /** Whether it holds from the slot's start to its end. */
    public boolean covers(TimeSlot slot) {
        return isValidBut(slot) && !isSuspendedWithin(slot);
    }

    /** Whether it would hold for the slot if it were not suspended. */
    public boolean isValidBut(TimeSlot slot) {
        return !isRevokedAt(slot.end()) && !isExpiredAt(slot.end());
    }

    private boolean isSuspendedWithin(TimeSlot slot) {
        if (suspension == null) {
            return false;
        }
        Instant end = suspension.end();
        return suspension.since().isBefore(slot.end()) && (end == null || end.isAfter(slot.start()));
    }
}
