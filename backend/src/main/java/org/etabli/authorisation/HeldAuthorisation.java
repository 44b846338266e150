package org.etabli.authorisation;

import java.time.Instant;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation that a member holds or held.
 *
 * @param expiresAt the first moment without it, or null for good
 * @param grantedBy who granted it, or null when the demo or an import did
 */
public record HeldAuthorisation(
        AuthorisationId id,
        MemberId member,
        AuthorisationType type,
        @Nullable MemberId grantedBy,
        Instant grantedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    boolean isRevokedAt(Instant moment) {
        return revokedAt != null && !moment.isBefore(revokedAt);
    }

    public boolean isValidAt(Instant moment) {
        return !isRevokedAt(moment) && (expiresAt == null || moment.isBefore(expiresAt));
    }
}
