package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.etabli.authorisation.AuthorisationEnding;
import org.etabli.kernel.AuthorisationTypeId;

/** What ends and when; the payload of an outbox row. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfRenewal(UUID typeId, Instant until) {

    static ToldOfRenewal of(AuthorisationEnding event) {
        return new ToldOfRenewal(event.type().value(), event.until());
    }

    AuthorisationTypeId type() {
        return new AuthorisationTypeId(typeId);
    }
}
