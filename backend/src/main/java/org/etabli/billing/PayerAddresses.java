package org.etabli.billing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TeamId;
import org.etabli.member.Members;
import org.etabli.member.Team;
import org.etabli.member.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where invoices go: a member changes her own, an admin her team's, the front desk those of the people it knows. */
@Service
public class PayerAddresses {

    private final Payers payers;
    private final PayerChanges changes;
    private final BillingReference reference;
    private final Members members;
    private final Teams teams;
    private final Transactions transactions;
    private final Clock clock;

    PayerAddresses(
            Payers payers,
            PayerChanges changes,
            BillingReference reference,
            Members members,
            Teams teams,
            Transactions transactions,
            Clock clock) {
        this.payers = payers;
        this.changes = changes;
        this.reference = reference;
        this.members = members;
        this.teams = teams;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws NotFoundException when the operator bills elsewhere, or the member does not exist for the caller */
    public Payer of(Caller caller, OperatorId operator, MemberId member) {
        caller.mustHave(Scope.READ);
        reference.get(operator);
        boolean staff = caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator) && members.isKnownTo(operator, member);
        if (!caller.is(member) && !staff) {
            throw new NotFoundException("member", member);
        }
        return transactions.inOne(() -> {
            payers.need(operator, List.of(members.get(member)), clock.instant());
            return get(Payers.idOf(operator, member));
        });
    }

    /**
     * Who hands money over at the desk: whoever was billed there once is known to who takes money there, another one to its
     * front desk.
     *
     * @throws NotFoundException when the operator bills elsewhere, or the member does not exist for the caller
     */
    public PayerId atDesk(Caller caller, OperatorId operator, MemberId member) {
        Payments.mustRecord(caller, operator);
        return payers.find(operator, member)
                .orElseGet(() -> of(caller, operator, member).id());
    }

    /** The payer that a member is there, for whoever was allowed to: asks no one for her rights. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PayerId need(OperatorId operator, MemberId member) {
        payers.need(operator, List.of(members.get(member)), clock.instant());
        return Payers.idOf(operator, member);
    }

    /** @throws NotFoundException when the team does not exist for the caller, or its operator bills elsewhere */
    public Payer of(Caller caller, TeamId id) {
        Team team = teams.get(caller, id);
        reference.get(team.operator());
        return transactions.inOne(() -> {
            payers.needTeams(List.of(team), clock.instant());
            return get(Payers.idOf(team.operator(), id));
        });
    }

    /** @param payer as one of the others gave it to the caller */
    public void change(Caller caller, Payer payer, PostalAddress address) {
        caller.mustHave(Scope.MANAGE);
        PayerId allowed = payer.team() == null
                ? of(caller, payer.operator(), Objects.requireNonNull(payer.member()))
                        .id()
                : of(caller, payer.team()).id();
        transactions.inOne(() -> changes.livesAt(allowed, address));
    }

    private Payer get(PayerId id) {
        Map<PayerId, Payer> found = payers.byId(List.of(id));
        Payer payer = found.get(id);
        if (payer == null) {
            throw new NotFoundException("payer", id);
        }
        return payer;
    }
}
