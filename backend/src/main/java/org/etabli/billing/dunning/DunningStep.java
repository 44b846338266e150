package org.etabli.billing.dunning;

import java.util.Optional;

/** A step of the ladder, each harder than the one before. */
public enum DunningStep {
    FRIENDLY,
    /** A formal notice, which says when reservations will be suspended. */
    FORMAL,
    SUSPENDED;

    Optional<DunningStep> next() {
        return this == SUSPENDED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    Optional<DunningStep> before() {
        return this == FRIENDLY ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
