package org.etabli.kernel;

/** What a person may do beyond being a member; held at a venue, at all venues of an operator, or in the network. */
public enum Role {
    TRAINER,
    FRONT_DESK,
    MANAGER,
    ACCOUNTANT,
    NETWORK_ADMIN;

    /** Whether who holds this role may do what the other role may. */
    public boolean includes(Role other) {
        return this == other || this == NETWORK_ADMIN || this == MANAGER && (other == FRONT_DESK || other == TRAINER);
    }
}
