package org.etabli.authorisation;

import java.time.Instant;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/** What happened to a member's authorisation; told inside the transaction. */
public sealed interface AuthorisationEvents {

    AuthorisationId authorisation();

    MemberId member();

    AuthorisationTypeId type();

    /** @param until the first moment without it, or null for good */
    record AuthorisationGranted(
            AuthorisationId authorisation,
            MemberId member,
            AuthorisationTypeId type,
            @Nullable Instant until) implements AuthorisationEvents {}

    /** @param until the new first moment without it, or null for good */
    record AuthorisationExtended(
            AuthorisationId authorisation,
            MemberId member,
            AuthorisationTypeId type,
            @Nullable Instant until) implements AuthorisationEvents {}

    record AuthorisationRevoked(AuthorisationId authorisation, MemberId member, AuthorisationTypeId type, String reason)
            implements AuthorisationEvents {}

    /**
     * @param reason for the member as well
     * @param until when it counts again by itself, or null until somebody lifts it
     */
    record AuthorisationSuspended(
            AuthorisationId authorisation,
            MemberId member,
            AuthorisationTypeId type,
            String reason,
            @Nullable Instant until)
            implements AuthorisationEvents {}

    /** It is suspended no more, before it would have ended by itself. */
    record AuthorisationRestored(AuthorisationId authorisation, MemberId member, AuthorisationTypeId type)
            implements AuthorisationEvents {}
}
