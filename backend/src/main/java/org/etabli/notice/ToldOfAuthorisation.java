package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.AuthorisationTypeId;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an authorisation of somebody's; the payload of an outbox row.
 *
 * @param until when it ends, or when it counts again; null for good, or as long as nobody knows
 * @param reason of a suspension, else null
 * @param minutes that earned it, else null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfAuthorisation(
        UUID typeId,
        @Nullable Instant until,
        @Nullable String reason,
        @Nullable Integer minutes) {

    AuthorisationTypeId type() {
        return new AuthorisationTypeId(typeId);
    }
}
