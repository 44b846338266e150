package org.etabli.ui.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.billing.Forecasts;
import org.etabli.billing.FutureLine;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.Invoices;
import org.etabli.billing.NextInvoice;
import org.etabli.billing.Payer;
import org.etabli.billing.PayerAddresses;
import org.etabli.billing.PostalAddress;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.TeamId;
import org.etabli.member.MemberDetails;
import org.etabli.member.NewMember;
import org.etabli.member.NewTeam;
import org.etabli.member.Team;
import org.etabli.member.TeamMember;
import org.etabli.member.Teams;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipChanges;
import org.etabli.membership.SeatOutcome;
import org.etabli.membership.TeamContracts;
import org.etabli.network.Venue;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screens about teams read and do, in the name of who sits before them. */
@Component
class TeamDesk {

    private static final int INVOICES = 12;

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Teams teams;
    private final TeamContracts contracts;
    private final MembershipChanges changes;
    private final Sold sold;

    TeamDesk(
            SignedIn signedIn,
            VenueScope scope,
            Teams teams,
            TeamContracts contracts,
            MembershipChanges changes,
            Sold sold) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.teams = teams;
        this.contracts = contracts;
        this.changes = changes;
        this.sold = sold;
    }

    /** What teams buy, and how it is billed. */
    @Component("soldToTeams")
    static class Sold {

        private final Plans plans;
        private final Forecasts forecasts;
        private final Invoices invoices;
        private final PayerAddresses addresses;

        Sold(Plans plans, Forecasts forecasts, Invoices invoices, PayerAddresses addresses) {
            this.plans = plans;
            this.forecasts = forecasts;
            this.invoices = invoices;
            this.addresses = addresses;
        }
    }

    /** Those that the person at hand looks after. */
    List<Team> own() {
        return teams.listOwn(signedIn.caller());
    }

    /** The operator at whose desk she works now. */
    Optional<OperatorId> operator() {
        return scope.current(Role.FRONT_DESK).map(Venue::operator);
    }

    List<Team> of(OperatorId operator) {
        return teams.list(signedIn.caller(), operator);
    }

    Team get(TeamId id) {
        return teams.get(signedIn.caller(), id);
    }

    boolean isStaff(Team team) {
        return signedIn.caller().holdsAtSomeVenueOf(Role.FRONT_DESK, team.operator());
    }

    List<TeamMember> people(TeamId id) {
        return teams.people(signedIn.caller(), id);
    }

    Map<MemberId, MemberDetails> names(TeamId id) {
        return people(id).stream()
                .map(TeamMember::person)
                .collect(Collectors.toMap(MemberDetails::id, Function.identity()));
    }

    LocalDate today(Team team) {
        return changes.today(team.operator());
    }

    Optional<Membership> contract(Team team) {
        return contracts.current(team.id(), today(team));
    }

    List<Plan> plans(Team team) {
        return sold.plans.listOnSale(team.operator()).stream()
                .filter(plan -> plan.cycle() != Plan.Cycle.ONCE)
                .toList();
    }

    List<NextInvoice> next(TeamId id) {
        return sold.forecasts.next(signedIn.caller(), id);
    }

    List<InvoiceSummary> invoices(TeamId id) {
        return sold.invoices.listOf(signedIn.caller(), id, 0, INVOICES);
    }

    Optional<Payer> payer(TeamId id) {
        try {
            return Optional.of(sold.addresses.of(signedIn.caller(), id));
        } catch (NotFoundException billsElsewhere) {
            return Optional.empty();
        }
    }

    void livesAt(Payer payer, PostalAddress address) {
        sold.addresses.change(signedIn.caller(), payer, address);
    }

    List<FutureLine> foresee(Membership contract, int seats) {
        return sold.forecasts.foreseeSeats(signedIn.caller(), contract.id(), seats);
    }

    SeatOutcome count(Membership contract, int seats) {
        return contracts.count(signedIn.caller(), contract.id(), seats);
    }

    SeatOutcome begin(TeamId team, Plan plan, int seats, boolean shared) {
        return contracts.begin(signedIn.caller(), team, plan.id(), seats, shared);
    }

    Team create(OperatorId operator, String name, @Nullable String siren, MemberId admin) {
        return teams.create(signedIn.caller(), operator, new NewTeam(name, siren, admin, true));
    }

    /** Takes her in and gives her a seat where one is free; else says why she has none. */
    Optional<Refusal> invite(Team team, NewMember person) {
        MemberId member = teams.invite(signedIn.caller(), team.id(), person);
        return seat(team, member);
    }

    Optional<Refusal> seat(Team team, MemberId member) {
        return switch (contracts.seat(signedIn.caller(), team.id(), member)) {
            case SeatOutcome.Refused(var refusal) -> Optional.of(refusal);
            case SeatOutcome.Seated ignored -> Optional.empty();
            case SeatOutcome.Counted ignored -> Optional.empty();
        };
    }

    void unseat(Team team, MemberId member) {
        contracts.unseat(signedIn.caller(), team.id(), member);
    }

    boolean remove(Team team, MemberId member) {
        return teams.remove(signedIn.caller(), team.id(), member);
    }

    boolean entrust(Team team, MemberId member, boolean admin) {
        return teams.entrust(signedIn.caller(), team.id(), member, admin);
    }
}
