package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.etabli.access.MachineSession;
import org.etabli.access.SessionEnd;
import org.etabli.access.SessionEvents.MachineSessionSettled;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.membership.Memberships;
import org.etabli.reservation.CreditStatements;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What a member reads of her sessions at machines, and who else does. */
@EtabliTest
class MachineTimesTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    HttpSurface api;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MachineTimes times;

    @Autowired
    CreditStatements statements;

    @Autowired
    Memberships memberships;

    OperatorId operator;
    VenueId venue;
    ResourceId laser;
    MemberId ines;

    @BeforeEach
    void a_laser_by_the_minute() {
        operator = books.aLiableOperator(LocalDate.of(2026, 1, 1));
        venue = given.aVenue(operator);
        laser = given.with(given.aMachine(venue), "name", "Découpeuse laser");
        given.costs(laser, "MINUTE", 35);
        ines = given.aMember();
        given.affiliated(ines, operator);
    }

    @Test
    void an_allowance_pays_first_and_the_rest_is_charged() {
        given.joins(ines, given.aPlan(operator, "MACHINE", "MINUTES", 30L));
        settled(MONDAY_NINE, Duration.ofSeconds(42 * 60 + 10));

        MachineTime time = times.listOf(given.as(ines), ines, null, 10).getFirst();

        assertThat(time.machine()).isEqualTo("Découpeuse laser");
        assertThat(time.session().minutes()).isEqualTo(43);
        assertThat(time.allowanceMinutes()).isEqualTo(30);
        assertThat(time.cost()).asString().isEqualTo("EUR 4.55");
    }

    @Test
    void a_job_costs_the_same_however_long_it_took_and_no_minutes_of_hers() {
        given.insert("UPDATE price SET basis = 'JOB', amount_minor = 400 WHERE resource_id = ?", laser.value());
        given.joins(ines, given.aPlan(operator, "MACHINE", "MINUTES", 30L));
        settled(MONDAY_NINE, Duration.ofMinutes(43));
        settled(MONDAY_NINE.plus(Duration.ofHours(2)), Duration.ofMinutes(3));
        settled(MONDAY_NINE.plus(Duration.ofHours(4)), Duration.ZERO);

        assertThat(times.listOf(given.as(ines), ines, null, 10))
                .extracting(time -> String.valueOf(time.cost()))
                .containsExactly("null", "EUR 4.00", "EUR 4.00");
        assertThat(times.listOf(given.as(ines), ines, null, 10)).allMatch(time -> time.allowanceMinutes() == 0);
    }

    @Test
    void the_statement_of_her_credit_names_the_machine_and_its_minutes() {
        given.joins(ines, given.aPlan(operator, "MACHINE", "MINUTES", 120L));
        settled(MONDAY_NINE, Duration.ofMinutes(43));
        Caller her = given.as(ines);
        MembershipId contract = memberships.listOf(her, ines).getFirst().id();

        assertThat(statements.of(her, contract)).singleElement().satisfies(spent -> {
            assertThat(spent.resource()).isEqualTo("Découpeuse laser");
            assertThat(spent.ran()).isEqualTo(Duration.ofMinutes(43));
            assertThat(spent.amount()).isEqualTo(43);
            assertThat(spent.by()).isEqualTo(ines);
        });
    }

    @Test
    void her_desk_reads_them_and_another_operator_s_does_not() {
        settled(MONDAY_NINE, Duration.ofMinutes(5));
        OperatorId elsewhere = given.anOperator();
        given.aVenue(elsewhere);

        assertThat(times.listOf(given.staff(Role.FRONT_DESK, operator), ines, null, 10))
                .hasSize(1);
        assertThat(times.listOf(given.staff(Role.MANAGER, elsewhere), ines, null, 10))
                .isEmpty();
        assertThat(times.listOf(given.as(given.aMember()), ines, null, 10)).isEmpty();
    }

    @Test
    void a_page_of_many_asks_the_database_as_often_as_one_of_few() {
        settled(MONDAY_NINE, Duration.ofMinutes(5));
        Caller her = given.as(ines);
        times.listOf(her, ines, null, 10);
        long few = StatementCount.of(() -> times.listOf(her, ines, null, 10));
        for (int n = 1; n < 9; n++) {
            settled(MONDAY_NINE.plus(Duration.ofHours(n)), Duration.ofMinutes(5));
        }

        assertThat(StatementCount.of(() -> times.listOf(her, ines, null, 10))).isEqualTo(few);
    }

    @Test
    void over_http_she_reads_hers_page_by_page() {
        for (int n = 0; n < 3; n++) {
            settled(MONDAY_NINE.plus(Duration.ofHours(n)), Duration.ofMinutes(n + 1));
        }
        HttpSurface.User her = api.as(ines);
        List<Long> minutes = new ArrayList<>();

        String next = "/api/v1/me/machine-sessions?limit=2";
        while (next != null) {
            HttpSurface.Answer page = her.absolute(next);
            assertThat(page.status()).isEqualTo(200);
            page.body().forEach(each -> minutes.add(each.path("minutes").asLong()));
            next = page.header("Link")
                    .map(link -> link.substring(link.indexOf("/api/"), link.indexOf('>')))
                    .orElse(null);
        }

        assertThat(minutes).containsExactly(3L, 2L, 1L);
        var first = her.get("/me/machine-sessions").body().get(0);
        assertThat(first.path("resource").asString()).isEqualTo("Découpeuse laser");
        assertThat(first.path("price").path("amount").asString()).isEqualTo("1.05");
        assertThat(her.get("/me/machine-sessions?cursor=bm9uZQ").status()).isEqualTo(400);
        assertThat(api.anybody().get("/me/machine-sessions").status()).isEqualTo(401);
    }

    /** As its controller told it. */
    private void settled(Instant start, Duration ran) {
        MachineSession session = new MachineSession(
                new MachineSessionId(UUID.randomUUID()),
                laser,
                venue,
                ines,
                null,
                start,
                start.plus(Duration.ofHours(1)),
                start.plus(Duration.ofHours(1)),
                ran,
                start.plus(Duration.ofHours(1)),
                SessionEnd.BADGE,
                false,
                null,
                start.plus(Duration.ofHours(1)),
                null);
        given.insert(
                "INSERT INTO machine_session (id, resource_id, venue_id, member_id, started_at, until_at, heard_at,"
                        + " ran_seconds, ended_at, ended_by, settled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'BADGE', ?)",
                session.id().value(),
                laser.value(),
                venue.value(),
                ines.value(),
                start,
                session.until(),
                session.heardAt(),
                ran.toSeconds(),
                session.endedAt(),
                session.settledAt());
        transactions.inOne(() -> events.publishEvent(new MachineSessionSettled(session)));
    }
}
