package org.etabli.reservation;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MembershipId;
import org.etabli.ledger.Ledger;
import org.etabli.ledger.Ledger.Spending;
import org.etabli.member.TeamMember;
import org.etabli.member.Teams;
import org.etabli.membership.AllowancePeriod;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipChanges;
import org.etabli.membership.Memberships;
import org.etabli.membership.Seats;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Allowance;
import org.etabli.reservation.CreditUses.Use;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/** How the credits of a contract were spent, from the ledger. */
@Service
public class CreditStatements {

    private static final int PERIODS_BACK = 6;
    private static final int PERIODS_AHEAD = 3;

    private final Memberships memberships;
    private final MembershipChanges contracts;
    private final Teams teams;
    private final Ledger ledger;
    private final Resources resources;
    private final Venues venues;
    private final List<CreditUses> uses;

    CreditStatements(
            Memberships memberships,
            MembershipChanges contracts,
            Teams teams,
            Ledger ledger,
            Resources resources,
            Venues venues,
            List<CreditUses> uses) {
        this.memberships = memberships;
        this.contracts = contracts;
        this.teams = teams;
        this.ledger = ledger;
        this.resources = resources;
        this.venues = venues;
        this.uses = uses;
    }

    /**
     * Of the last periods and those reserved ahead, the latest visit first. Whoever sits on a team's seat sees what she
     * spent herself.
     *
     * @throws org.etabli.kernel.NotFoundException when the contract does not exist for the caller
     */
    public List<SpentCredit> of(Caller caller, MembershipId id) {
        Membership seated = memberships.listOf(caller, caller.member()).stream()
                .filter(contract -> contract.id().equals(id))
                .findFirst()
                .orElse(null);
        Membership contract = seated != null ? seated : contracts.get(caller, id);
        Seats seats = contract.seats();
        boolean onlyOwn = seated != null && seats != null && !teams.isAdmin(caller.member(), seats.team());
        return spent(periods(caller, contract, onlyOwn)).stream()
                .filter(each -> !onlyOwn || caller.is(each.by()))
                .toList();
    }

    private List<AllowancePeriod> periods(Caller caller, Membership contract, boolean onlyOwn) {
        LocalDate today = contracts.today(contract.plan().operator());
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = contract.periodStart(today);
        for (int back = 0; back < PERIODS_BACK && !day.isBefore(contract.startsOn()); back++) {
            days.add(day);
            day = contract.periodStart(day.minusDays(1));
            if (days.contains(day)) {
                break;
            }
        }
        LocalDate next = contract.nextPeriodStart(today);
        for (int ahead = 0; ahead < PERIODS_AHEAD && next != null; ahead++) {
            days.add(next);
            next = contract.nextPeriodStart(next);
        }
        Seats seats = contract.seats();
        List<Membership> views = seats == null || seats.shared() || onlyOwn
                ? List.of(contract)
                : teams.people(caller, seats.team()).stream()
                        .map(TeamMember::person)
                        .map(person -> contract.usedBy(person.id()))
                        .toList();
        return views.stream()
                .flatMap(view -> view.plan().allowances().stream()
                        .filter(allowance -> !allowance.isUnlimited())
                        .flatMap((Allowance allowance) ->
                                days.stream().map(at -> AllowancePeriod.of(view, allowance, at))))
                .toList();
    }

    private List<SpentCredit> spent(List<AllowancePeriod> periods) {
        Map<AccountId, AllowancePeriod> known =
                periods.stream().collect(toMap(AllowancePeriod::account, period -> period, (one, other) -> one));
        List<Spending> spendings = ledger.spendings(known.keySet());
        Map<UUID, Use> visits = visits(spendings.stream()
                .map(Spending::reference)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<SpentCredit> lines = new ArrayList<>();
        for (Spending spending : spendings) {
            Use visit = visits.get(spending.reference());
            Long settled = spending.settled();
            if (visit == null || settled != null && settled == 0) {
                continue;
            }
            Venue venue = venues.get(visit.venue());
            AllowancePeriod period = Objects.requireNonNull(known.get(spending.account()));
            boolean home = period.membership().plan().operator().equals(venue.operator());
            lines.add(new SpentCredit(
                    period,
                    settled == null ? spending.held() : settled,
                    settled == null,
                    resources.recall(visit.resource()).map(Resource::name).orElse(""),
                    LocalSlot.of(visit.slot(), venue.zone()),
                    visit.ran(),
                    venue.name(),
                    home ? null : venues.getOperator(venue.operator()).name(),
                    visit.member(),
                    visit.slot().start()));
        }
        lines.sort(java.util.Comparator.comparing(SpentCredit::at).reversed());
        return lines;
    }

    private Map<UUID, Use> visits(List<UUID> references) {
        Map<UUID, Use> found = new HashMap<>();
        if (!references.isEmpty()) {
            uses.forEach(each -> found.putAll(each.of(references)));
        }
        return found;
    }
}
