package org.etabli.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.etabli.access.Decision.Reason;
import org.etabli.authorisation.OperatingRight;
import org.etabli.authorisation.OperatingRights;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.springframework.stereotype.Component;

/** What a machine asks of who switches it on: an authorisation, or somebody beside her who may train on it. */
@Component
class Entitlements {

    private final OperatingRights rights;
    private final AccompanimentRows accompaniments;

    Entitlements(OperatingRights rights, AccompanimentRows accompaniments) {
        this.rights = rights;
        this.accompaniments = accompaniments;
    }

    /** What she lacks to use it alone. */
    Optional<Reason> lacks(MemberId member, ResourceId machine, Instant moment) {
        OperatingRight right = Objects.requireNonNull(
                rights.of(member, Set.of(machine), moment).get(machine));
        return switch (right.state()) {
            case FOR_EVERYONE, VALID, EXPIRES_SOON -> Optional.empty();
            case EXPIRED -> Optional.of(Reason.AUTHORISATION_EXPIRED);
            case SUSPENDED -> Optional.of(Reason.AUTHORISATION_SUSPENDED);
            case MISSING -> Optional.of(Reason.NO_AUTHORISATION);
        };
    }

    /** Who is beside her, if anybody. */
    Optional<Accompaniment> accompaniment(MemberId member, ResourceId machine, Instant moment) {
        return accompaniments.findAt(machine, moment).filter(one -> one.isFor(member, moment));
    }
}
