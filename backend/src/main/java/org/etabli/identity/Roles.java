package org.etabli.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.etabli.database.Transactions;
import org.etabli.identity.TakingOutcome.LastAdministrator;
import org.etabli.identity.TakingOutcome.Taken;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.RoleGrantId;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who may what: lists, gives and takes back the roles that {@link RoleRules} lets the caller give. */
@Service
public class Roles {

    private final RoleRows rows;
    private final RoleRules rules;
    private final Members members;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Roles(
            RoleRows rows,
            RoleRules rules,
            Members members,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.members = members;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What the member holds, as far as it exists for the caller; nothing unless she manages some venue. */
    public List<HeldRole> listOf(Caller caller, MemberId member) {
        if (!caller.holdsSomewhere(Role.MANAGER)) {
            return List.of();
        }
        return rows.listOf(caller, member).stream()
                .filter(held -> rules.exists(caller, held.at()))
                .toList();
    }

    /**
     * Who holds what at these venues, at all venues of their operators, or in the network.
     *
     * @throws NotFoundException for a venue that the caller does not manage
     */
    public List<HeldRole> listTeam(Caller caller, Collection<Venue> venues) {
        venues.forEach(venue -> {
            if (!caller.holds(Role.MANAGER, venue.operator(), venue.id())) {
                throw new NotFoundException("venue", venue.id());
            }
        });
        if (venues.isEmpty()) {
            return List.of();
        }
        Set<OperatorId> operators = venues.stream().map(Venue::operator).collect(Collectors.toSet());
        return rows.listAt(caller, operators).stream()
                .filter(held -> held.at().venue() == null
                        || venues.stream()
                                .anyMatch(venue -> venue.id().equals(held.at().venue())))
                .toList();
    }

    /** What the caller may give, the narrowest first. */
    public List<RoleAt> listGivable(Caller caller) {
        return rules.listGivable(caller);
    }

    /**
     * Gives the role from now on; does nothing when it is held already.
     *
     * @throws NotFoundException when the operator, or the member at the operator, does not exist for the caller
     * @throws NotAllowedException when it is not hers to give
     */
    public RoleGrantId give(Caller caller, MemberId member, RoleAt at) {
        return transactions.inOne(() -> {
            mustBeHers(caller, at);
            mustBeKnown(member, at);
            rows.lock(member);
            return rows.listOf(caller, member).stream()
                    .filter(held -> held.at().equals(at))
                    .map(HeldRole::id)
                    .findFirst()
                    .orElseGet(() -> {
                        RoleGrantId id = RoleGrantId.next();
                        rows.insert(id, member, at, caller.member(), clock.instant());
                        events.publishEvent(new RolesChanged(member));
                        return id;
                    });
        });
    }

    /**
     * Takes the role back: it no longer holds from the holder's next request on.
     *
     * @throws NotFoundException when there is no such role for the caller
     * @throws NotAllowedException when it is not hers to take
     */
    public TakingOutcome take(Caller caller, RoleGrantId id) {
        return transactions.inOne(() -> {
            HeldRole held = rows.find(caller, id)
                    .filter(found -> rules.exists(caller, found.at()))
                    .orElseThrow(() -> new NotFoundException("role", id));
            mustBeHers(caller, held.at());
            if (held.at().role() == Role.NETWORK_ADMIN && isLast(id)) {
                return new LastAdministrator(Refusal.byRule("last-administrator", held.holderName()));
            }
            rows.delete(id);
            events.publishEvent(new RolesChanged(held.holder()));
            return new Taken(held);
        });
    }

    private boolean isLast(RoleGrantId id) {
        return rows.lockAdministrators().stream().allMatch(id::equals);
    }

    private void mustBeHers(Caller caller, RoleAt at) {
        if (!rules.exists(caller, at)) {
            throw new NotFoundException("operator", String.valueOf(at.operator()));
        }
        if (!rules.mayGive(caller, at)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
    }

    private void mustBeKnown(MemberId member, RoleAt at) {
        OperatorId operator = at.operator();
        boolean known = operator == null ? members.find(member).isPresent() : members.isKnownTo(operator, member);
        if (!known) {
            throw new NotFoundException("member", member);
        }
    }
}
