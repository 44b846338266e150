package org.etabli.membership;

import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.member.Teams;
import org.springframework.stereotype.Component;

/** Who may change which contract: its holder, the admins of its team, the operator's front desk. For others it is not there. */
@Component
class ContractAccess {

    private final Memberships memberships;
    private final Teams teams;

    ContractAccess(Memberships memberships, Teams teams) {
        this.memberships = memberships;
        this.teams = teams;
    }

    /** @throws NotFoundException when the contract does not exist for the caller */
    Membership mayChange(Caller caller, MembershipId id) {
        return memberships.list(List.of(id)).stream()
                .filter(contract -> isHers(caller, contract)
                        || caller.holdsAtSomeVenueOf(
                                Role.FRONT_DESK, contract.plan().operator()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("membership", id));
    }

    /** @throws NotAllowedException when the caller does not work the operator's desk */
    void mustBeStaff(Caller caller, OperatorId operator) {
        if (!caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator)) {
            throw new NotAllowedException(Role.FRONT_DESK.name());
        }
    }

    private boolean isHers(Caller caller, Membership contract) {
        Seats seats = contract.seats();
        return seats == null ? caller.is(contract.member()) : teams.isAdmin(caller.member(), seats.team());
    }
}
