package org.etabli.kernel;

import java.util.Set;

/** Who is asking a service to do something, with the roles she holds and the scopes of the token she came with. */
public record Caller(MemberId member, Set<RoleAt> roles, Set<Scope> scopes) {

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** A member in a browser session. */
    public static Caller of(MemberId member, Set<RoleAt> roles) {
        return new Caller(member, roles, Set.of(Scope.values()));
    }

    public boolean is(MemberId someone) {
        return member.equals(someone);
    }

    public boolean holds(Role role, OperatorId operator, VenueId venue) {
        return roles.stream().anyMatch(held -> held.covers(role, operator, venue));
    }

    /** Whether the role is held at every venue of the operator. */
    public boolean holds(Role role, OperatorId operator) {
        return roles.stream().anyMatch(held -> held.coversAllOf(role, operator));
    }

    /** Whether the role is held at one venue at least. */
    public boolean holdsSomewhere(Role role) {
        return roles.stream().anyMatch(held -> held.role().includes(role));
    }

    /** Whether any role is held at the operator, at one of its venues at least: for others its inner affairs do not exist. */
    public boolean worksFor(OperatorId operator) {
        return roles.stream().anyMatch(held -> held.isAt(operator));
    }

    /** Whether the role is held at one venue of the operator at least. */
    public boolean holdsAtSomeVenueOf(Role role, OperatorId operator) {
        return roles.stream().anyMatch(held -> held.role().includes(role) && held.isAt(operator));
    }

    /** @throws NotAllowedException without the role at this venue */
    public void mustHold(Role role, OperatorId operator, VenueId venue) {
        if (!holds(role, operator, venue)) {
            throw new NotAllowedException(role.name());
        }
    }

    /** @throws NotAllowedException unless the caller administers the network as a whole */
    public void mustAdministerNetwork() {
        mustHave(Scope.MANAGE);
        if (!roles.contains(new RoleAt(Role.NETWORK_ADMIN, null, null))) {
            throw new NotAllowedException(Role.NETWORK_ADMIN.name());
        }
    }

    /** @throws NotAllowedException when the token does not carry the scope */
    public void mustHave(Scope scope) {
        if (!scopes.contains(scope)) {
            throw new NotAllowedException(scope.name());
        }
    }
}
