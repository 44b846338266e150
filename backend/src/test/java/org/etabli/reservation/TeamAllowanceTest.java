package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TeamId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.member.NewMember;
import org.etabli.member.NewTeam;
import org.etabli.member.Teams;
import org.etabli.membership.Membership;
import org.etabli.membership.SeatOutcome;
import org.etabli.membership.TeamContracts;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sits on a team's seat reserves with its allowance. */
@EtabliTest
class TeamAllowanceTest {

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Teams teams;

    @Autowired
    TeamContracts contracts;

    @Autowired
    Reservations reservations;

    @Autowired
    Quotes quotes;

    @Autowired
    CreditStatements statements;

    OperatorId operator;
    ResourceId room;
    PlanId plan;
    MemberId ines;
    MemberId paul;
    Caller her;

    @BeforeEach
    void a_team_of_two() {
        clock.reset();
        operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        room = given.aRoom(venue);
        given.costs(room, "HOUR", 1000);
        plan = given.aPlan(operator, "ROOM", "MINUTES", 60L);
        given.insert("UPDATE plan SET period = 'MONTH' WHERE id = ?", plan.value());
        ines = given.aMember();
        given.affiliated(ines, operator);
        her = given.as(ines);
    }

    @Test
    void a_shared_allowance_is_as_large_as_the_team_and_spent_by_whoever_comes_first() {
        MembershipId contract = aTeam(true);

        assertThat(price(ines, "09:00", "10:30")).isZero();
        assertThat(price(paul, "11:00", "12:00")).isEqualTo(1000);
        assertThat(price(paul, "12:00", "12:30")).isZero();

        assertThat(statements.of(her, contract)).hasSize(2).allMatch(SpentCredit::held);
        assertThat(statements.of(given.as(paul), contract)).singleElement().satisfies(spent -> {
            assertThat(spent.by()).isEqualTo(paul);
            assertThat(spent.amount()).isEqualTo(30);
        });
        contracts.count(her, contract, 3);
        assertThat(price(paul, "14:00", "15:00")).isZero();
    }

    @Test
    void an_allowance_for_each_seat_is_ones_own() {
        MembershipId contract = aTeam(false);

        assertThat(price(ines, "09:00", "10:30")).isEqualTo(1500);
        assertThat(price(ines, "10:30", "11:30")).isZero();
        assertThat(price(paul, "11:30", "12:30")).isZero();
        assertThat(statements.of(her, contract)).hasSize(2);
    }

    @Test
    void who_gives_her_seat_back_pays_by_herself() {
        aTeam(true);
        TeamId team = teams.listOwn(her).getFirst().id();
        contracts.unseat(her, team, paul);

        assertThat(price(paul, "09:00", "10:00")).isEqualTo(1000);
    }

    @Test
    void a_quote_asks_the_database_no_more_often_for_a_team() {
        MemberId alone = given.aMember();
        given.joins(alone, plan);
        long before = quoted(alone);
        aTeam(true);

        assertThat(quoted(paul)).isEqualTo(before);
    }

    private long quoted(MemberId member) {
        quotes.quote(given.as(member), request(member, "16:00", "17:00"));
        return StatementCount.of(() -> quotes.quote(given.as(member), request(member, "16:00", "17:00")));
    }

    private long price(MemberId member, String from, String to) {
        return switch (reservations.request(given.as(member), request(member, from, to))) {
            case ReservationOutcome.Confirmed(var made) -> made.price().getAmountMinorLong();
            case ReservationOutcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    private RequestReservation request(MemberId member, String from, String to) {
        TimeSlot slot = Fixtures.on(LocalDate.of(2026, 11, 24), from, to);
        return RequestReservation.of(room, null, slot, member);
    }

    private MembershipId aTeam(boolean shared) {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        TeamId team = teams.create(desk, operator, new NewTeam("Atelier", null, ines, true))
                .id();
        MembershipId contract = switch (contracts.begin(desk, team, plan, 2, shared)) {
            case SeatOutcome.Counted(Membership begun) -> begun.id();
            case SeatOutcome other -> throw new AssertionError(other);
        };
        paul = teams.invite(her, team, new NewMember("Paul", "Rey", Ids.next() + "@example.org", Locale.FRENCH));
        contracts.seat(her, team, ines);
        contracts.seat(her, team, paul);
        return contract;
    }
}
