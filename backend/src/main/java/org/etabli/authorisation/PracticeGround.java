package org.etabli.authorisation;

import java.util.Set;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.ResourceId;

/** At which machines time counts. */
public sealed interface PracticeGround {

    /** Those that ask for another authorisation, as long as she holds it. */
    record AskingFor(AuthorisationTypeId type) implements PracticeGround {}

    /** Those of a category at all venues of the operator. */
    record OfCategory(String category) implements PracticeGround {}

    record Machines(Set<ResourceId> machines) implements PracticeGround {
        public Machines {
            machines = Set.copyOf(machines);
        }
    }
}
