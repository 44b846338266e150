package org.etabli.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.TeamId;
import org.etabli.member.NewMember;
import org.etabli.member.NewTeam;
import org.etabli.member.Team;
import org.etabli.member.TeamMember;
import org.etabli.member.Teams;
import org.etabli.membership.MembershipChanges;
import org.etabli.membership.SeatOutcome;
import org.etabli.membership.TeamContracts;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Paging;
import org.etabli.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams over HTTP: who belongs to them, their plan and its seats. */
@RestController
@RequestMapping("/api/v1/teams")
@Tag(name = "teams")
class TeamController {

    private final Teams teams;
    private final TeamContracts contracts;
    private final MembershipChanges changes;
    private final IdempotentRequests requests;
    private final Problems problems;

    TeamController(
            Teams teams,
            TeamContracts contracts,
            MembershipChanges changes,
            IdempotentRequests requests,
            Problems problems) {
        this.teams = teams;
        this.contracts = contracts;
        this.changes = changes;
        this.requests = requests;
        this.problems = problems;
    }

    record TeamView(
            String id,
            String operatorId,
            String name,
            @Nullable String siren,
            boolean paysExtras) {

        static TeamView of(Team team) {
            return new TeamView(
                    team.id().toString(), team.operator().toString(), team.name(), team.siren(), team.paysExtras());
        }
    }

    record PersonView(
            String memberId,
            String firstName,
            String lastName,
            @Nullable String email,
            boolean admin,
            boolean seated) {

        static PersonView of(TeamMember person) {
            return new PersonView(
                    person.person().id().toString(),
                    person.person().firstName(),
                    person.person().lastName(),
                    person.person().email(),
                    person.admin(),
                    person.seated());
        }
    }

    record WholeTeam(TeamView team, List<PersonView> people, ContractViews.@Nullable Contract membership) {}

    record WantedTeam(
            @Nullable String operatorId,
            @Nullable String name,
            @Nullable String siren,
            @Nullable String adminId,
            @Nullable Boolean paysExtras) {

        NewTeam team() {
            return new NewTeam(
                    Input.text("name", name, 200),
                    siren,
                    MemberId.parse(Input.text("adminId", adminId, 36)),
                    paysExtras == null || paysExtras);
        }
    }

    record WantedPerson(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email) {

        NewMember person(Locale reader) {
            return new NewMember(
                    Input.text("firstName", firstName, 80),
                    Input.text("lastName", lastName, 80),
                    Input.email("email", email),
                    reader);
        }
    }

    record WantedContract(
            @Nullable String planId,
            @Nullable Integer seats,
            @Nullable Boolean shared) {}

    record Joined(String memberId) {}

    @GetMapping
    @Operation(
            summary = "Teams by name",
            description = "Those the caller looks after; with operator, all of an operator's for its front desk.")
    ResponseEntity<List<TeamView>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String operator,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        operator == null ? teams.listOwn(caller) : teams.list(caller, OperatorId.parse(operator)),
                        team -> team.id().toString(),
                        TeamView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One team with its people and its membership")
    WholeTeam get(Caller caller, @PathVariable String id, Locale reader) {
        Team team = teams.get(caller, TeamId.parse(id));
        return new WholeTeam(
                TeamView.of(team),
                teams.people(caller, team.id()).stream().map(PersonView::of).toList(),
                contracts
                        .current(team.id(), changes.today(team.operator()))
                        .map(contract -> ContractViews.Contract.of(contract, reader))
                        .orElse(null));
    }

    @PostMapping
    @Operation(summary = "Make a team known; by the operator's front desk")
    ResponseEntity<?> create(Caller caller, @RequestBody WantedTeam wanted, HttpServletRequest request) {
        OperatorId operator = OperatorId.parse(Input.text("operatorId", wanted.operatorId(), 36));
        NewTeam team = wanted.team();
        return requests.once(request, caller, () -> {
            Team made = teams.create(caller, operator, team);
            return new Creation.Created(made.id().toString(), TeamView.of(made));
        });
    }

    @PostMapping("/{id}/membership")
    @Operation(summary = "The team takes a plan for so many seats, or changes how many")
    ResponseEntity<?> seats(
            Caller caller,
            @PathVariable String id,
            @RequestBody WantedContract wanted,
            HttpServletRequest request,
            Locale reader) {
        TeamId team = TeamId.parse(id);
        int seats = Input.chosen("seats", wanted.seats());
        return requests.once(request, caller, () -> {
            Team known = teams.get(caller, team);
            var held = contracts.current(team, changes.today(known.operator()));
            SeatOutcome outcome = wanted.planId() == null && held.isPresent()
                    ? contracts.count(caller, held.get().id(), seats)
                    : contracts.begin(
                            caller,
                            team,
                            PlanId.parse(Input.text("planId", wanted.planId(), 36)),
                            seats,
                            wanted.shared() == null || wanted.shared());
            return creation(outcome, reader);
        });
    }

    @PostMapping("/{id}/members")
    @Operation(summary = "Invite somebody into the team; who is unknown gets an account")
    ResponseEntity<?> invite(
            Caller caller,
            @PathVariable String id,
            @RequestBody WantedPerson wanted,
            HttpServletRequest request,
            Locale reader) {
        TeamId team = TeamId.parse(id);
        NewMember person = wanted.person(reader);
        return requests.once(request, caller, () -> {
            MemberId member = teams.invite(caller, team, person);
            return new Creation.Created(member.toString(), new Joined(member.toString()));
        });
    }

    @PutMapping("/{id}/members/{member}/seat")
    @Operation(summary = "Give somebody of the team a seat")
    ResponseEntity<?> seat(Caller caller, @PathVariable String id, @PathVariable String member, Locale reader) {
        return switch (contracts.seat(caller, TeamId.parse(id), MemberId.parse(member))) {
            case SeatOutcome.Refused(var refusal) -> problems.ofRefusal(reader, refusal, List.of());
            default -> ResponseEntity.noContent().build();
        };
    }

    @DeleteMapping("/{id}/members/{member}/seat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Free somebody's seat")
    void unseat(Caller caller, @PathVariable String id, @PathVariable String member) {
        contracts.unseat(caller, TeamId.parse(id), MemberId.parse(member));
    }

    private static Creation creation(SeatOutcome outcome, Locale reader) {
        return switch (outcome) {
            case SeatOutcome.Counted(var contract) ->
                new Creation.Created(contract.id().toString(), ContractViews.Contract.of(contract, reader));
            case SeatOutcome.Seated(var member) ->
                new Creation.Created(member.toString(), new Joined(member.toString()));
            case SeatOutcome.Refused(var refusal) -> new Creation.Refused(refusal);
        };
    }
}
