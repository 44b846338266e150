package org.etabli.membership;

import static org.etabli.kernel.Refusal.byRule;
import static org.etabli.kernel.Refusal.byState;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TeamId;
import org.etabli.member.Team;
import org.etabli.member.TeamMember;
import org.etabli.member.Teams;
import org.etabli.plan.Allowance;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.springframework.stereotype.Service;

/** The contracts of teams: a plan for so many seats, and who sits on them. */
@Service
public class TeamContracts {

    private static final int MOST_SEATS = 500;
    /** Nobody reserves further ahead. */
    private static final int PERIODS_AHEAD = 24;

    private final ChangeStore store;
    private final ContractAccess access;
    private final Memberships memberships;
    private final MembershipChanges changes;
    private final Allowances allowances;
    private final Plans plans;
    private final Teams teams;
    private final Transactions transactions;

    TeamContracts(
            ChangeStore store,
            ContractAccess access,
            Memberships memberships,
            MembershipChanges changes,
            Allowances allowances,
            Plans plans,
            Teams teams,
            Transactions transactions) {
        this.store = store;
        this.access = access;
        this.memberships = memberships;
        this.changes = changes;
        this.allowances = allowances;
        this.plans = plans;
        this.teams = teams;
        this.transactions = transactions;
    }

    /**
     * The team takes a plan from today on, for so many seats; one contract at a time.
     *
     * @param shared one allowance for all of the seats together, or one for each
     * @throws NotFoundException when the team or the plan does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException when the caller does not work at the operator's desk
     */
    public SeatOutcome begin(Caller caller, TeamId id, PlanId planId, int seats, boolean shared) {
        caller.mustHave(Scope.MANAGE);
        Input.within("seats", seats, 1, MOST_SEATS);
        return transactions.inOne(() -> {
            Team team = teams.get(caller, id);
            access.mustBeStaff(caller, team.operator());
            teams.taken(id);
            Plan plan = plans.listOnSale(team.operator()).stream()
                    .filter(each -> each.id().equals(planId) && each.cycle() != Plan.Cycle.ONCE)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("plan", planId));
            LocalDate today = changes.today(team.operator());
            Optional<Membership> held = current(id, today);
            if (held.isPresent()) {
                return new SeatOutcome.Refused(
                        byState("team-has-a-plan", held.get().plan().name()));
            }
            Membership contract = new Membership(
                    MembershipId.next(),
                    admin(caller, id),
                    plan,
                    null,
                    today,
                    null,
                    Commitment.of(plan.terms(), today),
                    List.of(),
                    new Seats(id, shared, new TreeMap<>(Map.of(today, seats))),
                    false);
            store.begin(contract);
            return new SeatOutcome.Counted(contract);
        });
    }

    /** The contract that the team's people use on the day, or will. */
    public Optional<Membership> current(TeamId team, LocalDate day) {
        return memberships.listOf(team).stream()
                .filter(contract ->
                        !contract.isOverOn(day) && !contract.startsOn().equals(contract.endsOn()))
                .reduce((later, earlier) -> earlier);
    }

    /**
     * More seats from today on, their fee for the rest of the period; fewer when the period ends. Asked twice it counts once.
     *
     * @throws NotFoundException when the contract does not exist for the caller, or is no team's
     */
    public SeatOutcome count(Caller caller, MembershipId id, int wanted) {
        caller.mustHave(Scope.MANAGE);
        Input.within("seats", wanted, 1, MOST_SEATS);
        return transactions.inOne(() -> {
            store.lock(id);
            Membership contract = access.mayChange(caller, id);
            Seats seats = ofTeam(contract);
            LocalDate today = changes.today(contract.plan().operator());
            if (contract.isOverOn(today)) {
                return new SeatOutcome.Refused(
                        byState("contract-over", contract.plan().name(), Objects.requireNonNull(contract.endsOn())));
            }
            int taken = teams.taken(seats.team());
            if (wanted < taken) {
                return new SeatOutcome.Refused(byRule("seats-taken", taken, wanted));
            }
            Membership after = contract.seating(counted(contract, seats, wanted, today));
            store.seats(id, Objects.requireNonNull(after.seats()));
            fillUp(contract, after, today);
            return new SeatOutcome.Counted(after);
        });
    }

    /** What {@link #count} would lead to. */
    public Membership foresee(Caller caller, MembershipId id, int wanted) {
        caller.mustHave(Scope.READ);
        Input.within("seats", wanted, 1, MOST_SEATS);
        Membership contract = access.mayChange(caller, id);
        LocalDate today = changes.today(contract.plan().operator());
        return contract.seating(counted(contract, ofTeam(contract), wanted, today));
    }

    /** The member uses the team's plan, when a seat is free. */
    public SeatOutcome seat(Caller caller, TeamId id, MemberId member) {
        caller.mustHave(Scope.MANAGE);
        return transactions.inOne(() -> {
            Team team = teams.get(caller, id);
            LocalDate today = changes.today(team.operator());
            int seats = current(id, today)
                    .map(contract -> contract.quantityOn(today))
                    .orElse(0);
            return teams.seat(id, member, seats)
                    ? new SeatOutcome.Seated(member)
                    : new SeatOutcome.Refused(byState("no-seat-free", seats));
        });
    }

    /** Her seat is free again; what she has reserved stays. */
    public void unseat(Caller caller, TeamId id, MemberId member) {
        caller.mustHave(Scope.MANAGE);
        transactions.inOne(() -> {
            teams.get(caller, id);
            teams.unseat(id, member);
        });
    }

    private static Seats counted(Membership contract, Seats seats, int wanted, LocalDate today) {
        LocalDate start = later(today, contract.startsOn());
        int now = seats.on(start);
        if (wanted >= now) {
            return wanted == now && seats.counts().higherKey(start) == null ? seats : seats.with(start, wanted);
        }
        LocalDate next = contract.nextPeriodStart(start);
        return seats.with(Objects.requireNonNull(next), wanted);
    }

    /** A seat brings its allowance at once, wherever the team has reserved ahead already. */
    private void fillUp(Membership before, Membership after, LocalDate today) {
        Seats seats = Objects.requireNonNull(after.seats());
        if (!seats.shared()) {
            return;
        }
        for (Allowance allowance : after.plan().allowances()) {
            if (allowance.isUnlimited()) {
                continue;
            }
            List<AllowancePeriod> ahead = new ArrayList<>();
            LocalDate day = later(today, after.startsOn());
            while (day != null && ahead.size() < PERIODS_AHEAD) {
                ahead.add(AllowancePeriod.of(after, allowance, day));
                day = after.nextPeriodStart(day);
            }
            ahead.forEach(period -> {
                Long granted =
                        AllowancePeriod.of(before, allowance, period.start()).granted();
                Long wanted = period.granted();
                if (granted != null && wanted != null) {
                    allowances.add(period, wanted - granted);
                }
            });
        }
    }

    private MemberId admin(Caller caller, TeamId team) {
        return teams.people(caller, team).stream()
                .filter(TeamMember::admin)
                .map(each -> each.person().id())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("team", team));
    }

    private static Seats ofTeam(Membership contract) {
        Seats seats = contract.seats();
        if (seats == null) {
            throw new NotFoundException("membership", contract.id());
        }
        return seats;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
