package org.etabli.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.member.Members;
import org.etabli.member.Minors;
import org.etabli.membership.ChangeOutcome.Agreed;
import org.etabli.membership.ChangeWish.Cancel;
import org.etabli.membership.ChangeWish.GoOn;
import org.etabli.membership.ChangeWish.Rest;
import org.etabli.membership.ChangeWish.TakeBack;
import org.etabli.membership.ChangeWish.TakePlan;
import org.etabli.membership.ChangeWish.Transfer;
import org.etabli.membership.MembershipEvents.ContractChanged;
import org.etabli.network.Venues;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Changes of a contract: told before they are made, made once however often they are asked for, and one after the other
 * when two people ask at once.
 */
@Service
public class MembershipChanges {

    private final ChangeStore store;
    private final ContractAccess access;
    private final Memberships memberships;
    private final Plans plans;
    private final Members members;
    private final Minors minors;
    private final Venues venues;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MembershipChanges(
            ChangeStore store,
            ContractAccess access,
            Memberships memberships,
            Plans plans,
            Members members,
            Minors minors,
            Venues venues,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.memberships = memberships;
        this.plans = plans;
        this.members = members;
        this.minors = minors;
        this.venues = venues;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the wish would lead to; changes nothing.
     *
     * @throws NotFoundException when the contract, the plan or the person does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException for a transfer by somebody who does not work the desk
     */
    public ChangeOutcome foresee(Caller caller, MembershipId id, ChangeWish wish) {
        caller.mustHave(Scope.READ);
        return outcome(caller, access.mayChange(caller, id), wish);
    }

    /** As {@link #foresee}, and does it. To ask for what was done before answers the same again. */
    public ChangeOutcome make(Caller caller, MembershipId id, ChangeWish wish) {
        caller.mustHave(Scope.MANAGE);
        return transactions.inOne(() -> {
            store.lock(id);
            Membership contract = access.mayChange(caller, id);
            Optional<PlannedChange> done = done(contract, wish);
            if (done.isPresent()) {
                return new Agreed(done.get());
            }
            ChangeOutcome outcome = outcome(caller, contract, wish);
            if (outcome instanceof Agreed(PlannedChange change)
                    && !change.after().equals(contract)) {
                store.save(change, caller.member(), clock.instant());
                Membership successor = change.successor();
                if (wish instanceof Transfer && successor != null) {
                    members.affiliate(successor.member(), contract.plan().operator());
                }
                events.publishEvent(new ContractChanged(change));
            }
            return outcome;
        });
    }

    /** The earliest day on which the contract can end, notice and minimum term observed. */
    public LocalDate earliestEnd(Membership contract) {
        return new ChangeRules(contract, today(contract.plan().operator())).earliestEnd();
    }

    /** The plans that the caller could change the contract to, the cheapest first; the desk gives some that nobody takes. */
    public List<Plan> listChoices(Caller caller, Membership contract) {
        LocalDate today = today(contract.plan().operator());
        return offered(caller, contract.plan().operator()).stream()
                .filter(plan -> plan.cycle() != Plan.Cycle.ONCE
                        && !plan.id().equals(contract.plan().id()))
                .sorted(java.util.Comparator.comparing(plan -> plan.feeOn(today)))
                .toList();
    }

    /** @throws NotFoundException when the contract does not exist for the caller */
    public Membership get(Caller caller, MembershipId id) {
        caller.mustHave(Scope.READ);
        return access.mayChange(caller, id);
    }

    /** What was agreed about the contract, the latest first. */
    public List<MadeChange> listOf(Caller caller, MembershipId id) {
        caller.mustHave(Scope.READ);
        access.mayChange(caller, id);
        return store.list(id);
    }

    /** The operator's calendar day. */
    public LocalDate today(OperatorId operator) {
        return venues.findFirst(operator)
                .map(venue -> LocalDate.ofInstant(clock.instant(), venue.zone()))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private ChangeOutcome outcome(Caller caller, Membership contract, ChangeWish wish) {
        OperatorId operator = contract.plan().operator();
        ChangeRules rules = new ChangeRules(contract, today(operator));
        Optional<MemberId> signs = contract.seats() != null
                ? Optional.empty()
                : switch (wish) {
                    case TakePlan takes -> Optional.of(contract.member());
                    case Transfer(var to) -> Optional.of(to);
                    default -> Optional.empty();
                };
        if (signs.filter(member -> minors.lacksConsent(member, rules.today())).isPresent()) {
            return new ChangeOutcome.Refused(
                    Refusal.byRule("guardian-consents-first", contract.plan().name()));
        }
        return switch (wish) {
            case TakePlan(PlanId id) -> rules.takePlan(offered(caller, operator, id));
            case Rest(LocalDate from, LocalDate until) -> rules.rest(from, until);
            case GoOn() -> rules.goOn();
            case Cancel() -> rules.cancel();
            case TakeBack() -> takeBack(rules);
            case Transfer(var to) -> {
                access.mustBeStaff(caller, operator);
                if (!members.isKnownTo(operator, to)) {
                    throw new NotFoundException("member", to);
                }
                yield rules.transfer(to);
            }
        };
    }

    private ChangeOutcome takeBack(ChangeRules rules) {
        MadeChange last = store.last(rules.contract().id()).orElse(null);
        Membership next = last == null ? null : successor(last);
        boolean drawnOn = next != null
                && memberships.allowancesLeft(List.of(next), next.startsOn()).stream()
                        .map(AllowanceLeft::balance)
                        .filter(Objects::nonNull)
                        .anyMatch(balance -> balance.held() + balance.spent() > 0);
        return rules.takeBack(last, next, drawnOn);
    }

    /** The same change, made before. */
    private Optional<PlannedChange> done(Membership contract, ChangeWish wish) {
        MadeChange last = store.last(contract.id()).orElse(null);
        if (last == null || !last.stands()) {
            return Optional.empty();
        }
        Membership next = successor(last);
        boolean same = switch (wish) {
            case TakePlan(PlanId plan) ->
                next != null
                        && last.kind() != ChangeKind.TRANSFER
                        && next.plan().id().equals(plan);
            case Transfer(var to) ->
                next != null
                        && last.kind() == ChangeKind.TRANSFER
                        && next.member().equals(to);
            case Cancel() -> last.kind() == ChangeKind.CANCEL;
            default -> false;
        };
        return same
                ? Optional.of(
                        new PlannedChange(last.kind(), last.effectiveOn(), last.until(), contract, contract, next))
                : Optional.empty();
    }

    private @Nullable Membership successor(MadeChange change) {
        MembershipId next = change.successor();
        return next == null ? null : memberships.list(List.of(next)).getFirst();
    }

    private List<Plan> offered(Caller caller, OperatorId operator) {
        return caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator)
                ? plans.listOnSale(operator)
                : plans.listForMembers(operator);
    }

    private Plan offered(Caller caller, OperatorId operator, PlanId id) {
        return offered(caller, operator).stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("plan", id));
    }
}
