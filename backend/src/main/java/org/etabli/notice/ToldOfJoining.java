package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.etabli.joining.SignUp;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.VenueId;

/** Where someone joins, and with which plan; the payload of an outbox row. Her sign-up is read when the mail is written. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfJoining(UUID venueId, UUID planId) {

    static ToldOfJoining of(SignUp signUp) {
        return new ToldOfJoining(signUp.venue().value(), signUp.plan().value());
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    PlanId plan() {
        return new PlanId(planId);
    }
}
