package org.etabli.kernel;

import org.jspecify.annotations.Nullable;

/** A role and where it holds: at one venue, at every venue of an operator ({@code venue} null), everywhere (both null). */
public record RoleAt(
        Role role, @Nullable OperatorId operator, @Nullable VenueId venue) {

    boolean covers(Role wanted, OperatorId atOperator, VenueId atVenue) {
        return role.includes(wanted)
                && (operator == null || operator.equals(atOperator))
                && (venue == null || venue.equals(atVenue));
    }

    boolean coversAllOf(Role wanted, OperatorId atOperator) {
        return role.includes(wanted) && venue == null && (operator == null || operator.equals(atOperator));
    }

    boolean isAt(OperatorId someOperator) {
        return operator == null || operator.equals(someOperator);
    }
}
