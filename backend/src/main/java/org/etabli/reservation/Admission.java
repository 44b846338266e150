package org.etabli.reservation;

import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.ledger.AccountPurpose;
import org.etabli.ledger.Ledger;
import org.etabli.ledger.OperatorAccounts;
import org.etabli.member.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether the rules allow what is asked, on facts that it gathers itself. */
@Component
class Admission {

    private final FactFinder factFinder;
    private final ReservationPolicies policies;
    private final Members members;
    private final Ledger ledger;

    Admission(FactFinder factFinder, ReservationPolicies policies, Members members, Ledger ledger) {
        this.factFinder = factFinder;
        this.policies = policies;
        this.members = members;
        this.ledger = ledger;
    }

    /** @param moving the reservation that is moved, or null for a new one */
    Facts facts(RequestReservation request, @Nullable ReservationId moving) {
        return factFinder.find(request, moving, true);
    }

    Optional<Refusal> refusal(Facts facts, boolean byStaff) {
        return policies.firstRefusal(facts, byStaff);
    }

    boolean needsApproval(ResourceId resource) {
        return factFinder.needsApproval(resource);
    }

    /** On a member's first reservation with an operator: it now knows her and keeps an account for her. */
    void welcome(Facts facts, MemberId member) {
        if (facts.standing().known()) {
            return;
        }
        introduce(
                member,
                facts.resource().operator(),
                facts.quote().price().getCurrencyUnit().getCode());
    }

    /** Makes her known to the operator, with an account for what she will owe. */
    void introduce(MemberId member, OperatorId operator, String currency) {
        members.affiliate(member, operator);
        ledger.open(
                new OperatorAccounts(operator).receivable(member, currency),
                member.value(),
                AccountPurpose.RECEIVABLE,
                currency,
                false,
                null);
    }
}
