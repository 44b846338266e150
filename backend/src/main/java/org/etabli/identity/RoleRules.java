package org.etabli.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.Scope;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/**
 * Which roles one may give and take back: the network's administrator all of them, a manager the desk and the training at
 * the venues that she manages.
 */
@Component
class RoleRules {

    private static final RoleAt ADMINISTRATOR = new RoleAt(Role.NETWORK_ADMIN, null, null);
    private static final List<Role> BY_MANAGERS = List.of(Role.FRONT_DESK, Role.TRAINER);
    private static final List<Role> AT_VENUES = List.of(Role.FRONT_DESK, Role.TRAINER, Role.MANAGER, Role.ACCOUNTANT);

    private final Venues venues;

    RoleRules(Venues venues) {
        this.venues = venues;
    }

    boolean mayGive(Caller caller, RoleAt at) {
        if (!caller.scopes().contains(Scope.MANAGE) || !makesSense(at)) {
            return false;
        }
        if (caller.roles().contains(ADMINISTRATOR)) {
            return true;
        }
        OperatorId operator = at.operator();
        if (operator == null || !BY_MANAGERS.contains(at.role())) {
            return false;
        }
        return at.venue() == null
                ? caller.holds(Role.MANAGER, operator)
                : caller.holds(Role.MANAGER, operator, at.venue());
    }

    /** All that the caller may give, the narrowest first. */
    List<RoleAt> listGivable(Caller caller) {
        List<RoleAt> all = new ArrayList<>();
        for (Venue venue : venues.list()) {
            AT_VENUES.forEach(role -> all.add(new RoleAt(role, venue.operator(), venue.id())));
        }
        venues.listOperators()
                .forEach(operator -> AT_VENUES.forEach(role -> all.add(new RoleAt(role, operator.id(), null))));
        return Stream.concat(all.stream(), Stream.of(ADMINISTRATOR))
                .filter(at -> mayGive(caller, at))
                .toList();
    }

    /** Whether the caller may know of the role at all. */
    boolean exists(Caller caller, RoleAt at) {
        return at.operator() == null || caller.worksFor(at.operator());
    }

    private boolean makesSense(RoleAt at) {
        if (at.role() == Role.NETWORK_ADMIN) {
            return at.equals(ADMINISTRATOR);
        }
        OperatorId operator = at.operator();
        if (operator == null) {
            return false;
        }
        return at.venue() == null
                || Optional.of(at.venue())
                        .flatMap(venues::find)
                        .filter(venue -> venue.operator().equals(operator))
                        .isPresent();
    }
}
