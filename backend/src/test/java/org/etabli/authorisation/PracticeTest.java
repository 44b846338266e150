package org.etabli.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.etabli.authorisation.PracticeGround.AskingFor;
import org.etabli.authorisation.PracticeGround.Machines;
import org.etabli.authorisation.PracticeGround.OfCategory;
import org.etabli.authorisation.PracticeProgress.Standing;
import org.etabli.authorisation.PracticeRule.Way;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Ten hours at machines that ask for level one, within the last month, earn level two." */
@EtabliTest
class PracticeTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Fixtures given;

    @Autowired
    AuthorisationSettings settings;

    @Autowired
    Authorisations authorisations;

    @Autowired
    EarnedAuthorisations earned;

    @Autowired
    Renewals renewals;

    @Autowired
    Practice practice;

    @Autowired
    Proposals proposals;

    @Autowired
    HeldSuspensions suspensions;

    @Autowired
    Grants grants;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId laser;
    private AuthorisationTypeId one;
    private AuthorisationTypeId two;
    private Caller manager;
    private Caller trainer;
    private MemberId ines;

    @BeforeEach
    void a_laser_and_two_levels() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        one = given.requires(laser, operator, "Laser niveau 1");
        manager = given.staff(Role.MANAGER, operator);
        trainer = given.staff(Role.TRAINER, operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        given.authorised(ines, one, null);
        two = rule(Way.AUTOMATIC);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0} × {1} s count {2} min, and {3} are missing")
    @CsvSource({
        // every begun minute counts, of each session by itself
        "1, 0, 0, 600",
        "1, 1, 1, 599",
        "1, 60, 1, 599",
        "1, 61, 2, 598",
        "3, 7201, 363, 237",
        "10, 3540, 590, 10",
        "10, 3541, 600, 0",
        "10, 3600, 600, 0",
        "11, 3600, 660, 0",
    })
    void begun_minutes_are_counted(int sessions, int seconds, int minutes, int missing) {
        for (int n = 1; n <= sessions; n++) {
            session(laser, MONDAY_NINE.minus(Duration.ofDays(n)), Duration.ofSeconds(seconds));
        }

        pass();

        assertThat(holdsTwo()).isEqualTo(missing == 0);
        if (missing > 0) {
            assertThat(practice.of(given.as(ines), ines)).singleElement().satisfies(progress -> {
                assertThat(progress.minutes()).isEqualTo(minutes);
                assertThat(progress.left()).isEqualTo(missing);
            });
        }
    }

    /** Monday 23 November, a month back: 23 October 0:00 in Paris is 22:00 in UTC, for summer time lasted to the 25th. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-22T21:59:59Z, false",
        "2026-10-22T22:00:00Z, true",
        "2026-10-22T23:00:00Z, true",
    })
    void what_began_on_the_day_a_month_ago_counts_by_the_clock_on_the_wall(Instant start, boolean counts) {
        session(laser, start, HOUR.multipliedBy(10));

        pass();

        assertThat(holdsTwo()).isEqualTo(counts);
    }

    @Test
    void a_doubtful_session_counts_once_it_is_decided_for_the_minutes_that_were() {
        var doubtful = session(laser, MONDAY_NINE.minus(Duration.ofDays(1)), HOUR.multipliedBy(12), "DEAD_MAN");
        pass();
        assertThat(progress().minutes()).isZero();

        decided(doubtful, "CHARGED", 599);
        pass();
        assertThat(progress().minutes()).isEqualTo(599);
        assertThat(holdsTwo()).isFalse();

        given.insert("UPDATE doubtful_session SET minutes = 600 WHERE session_id = ?", doubtful);
        pass();
        assertThat(holdsTwo()).isTrue();
    }

    @Test
    void what_was_let_go_does_not_count() {
        var doubtful = session(laser, MONDAY_NINE.minus(Duration.ofDays(1)), HOUR.multipliedBy(12), "SILENCE");
        decided(doubtful, "LET_GO", null);

        pass();

        assertThat(holdsTwo()).isFalse();
    }

    @Test
    void at_other_machines_before_it_is_settled_or_for_others_nothing_counts() {
        ResourceId saw = given.aMachine(venue);
        session(saw, MONDAY_NINE.minus(Duration.ofDays(1)), HOUR.multipliedBy(10));
        var open = session(laser, MONDAY_NINE.minus(Duration.ofDays(2)), HOUR.multipliedBy(10));
        given.insert("UPDATE machine_session SET settled_at = NULL WHERE id = ?", open);

        pass();

        assertThat(holdsTwo()).isFalse();
    }

    @Test
    void who_does_not_hold_what_the_machines_ask_for_earns_nothing_more() {
        tenHours();
        given.insert(
                "UPDATE authorisation SET expires_at = ? WHERE member_id = ?",
                MONDAY_NINE.minusSeconds(1),
                ines.value());

        pass();

        assertThat(holdsTwo()).isFalse();
        assertThat(progress().standing()).isEqualTo(Standing.LACKS_GROUND);
    }

    @Test
    void it_is_granted_once_and_what_was_counted_stays_with_it() {
        tenHours();

        pass();
        pass();

        HeldAuthorisation held = held(two);
        assertThat(held.grantedBy()).isNull();
        assertThat(held.practisedMinutes()).isEqualTo(600);
        assertThat(practice.of(given.as(ines), ines)).isEmpty();
        given.insert("DELETE FROM machine_session WHERE member_id = ?", ines.value());
        assertThat(practice.evidence(given.as(ines), ines, held.id()))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.minutes()).isEqualTo(600);
                    assertThat(evidence.needed()).isEqualTo(600);
                    assertThat(evidence.sessions()).hasSize(10).allSatisfy(line -> {
                        assertThat(line.machine()).isEqualTo(laser);
                        assertThat(line.minutes()).isEqualTo(60);
                    });
                });
        assertThat(told("RIGHT_EARNED")).isEqualTo(1);
    }

    @Test
    void two_nodes_at_once_grant_once() throws Exception {
        tenHours();
        AuthorisationType type = authorisations.findType(two).orElseThrow();
        List<Callable<Boolean>> nodes = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            nodes.add(() -> earned.consider(ines, type));
        }
        long granted = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : pool.invokeAll(nodes)) {
                granted += node.get() ? 1 : 0;
            }
        }

        assertThat(granted).isEqualTo(1);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM authorisation WHERE member_id = ? AND type_id = ?",
                        ines.value(),
                        two.value()))
                .isEqualTo(1);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM authorisation_practice p JOIN authorisation a ON a.id = p.authorisation_id"
                                + " WHERE a.member_id = ?",
                        ines.value()))
                .isEqualTo(1);
    }

    @Test
    void a_job_that_was_killed_after_the_first_goes_on_with_the_rest() {
        MemberId leo = given.aMember();
        given.authorised(leo, one, null);
        tenHours();
        for (int n = 1; n <= 10; n++) {
            session(
                    leo,
                    laser,
                    MONDAY_NINE.minus(Duration.ofDays(20 + n / 2)).plus(HOUR.multipliedBy(n)),
                    HOUR,
                    "BADGE");
        }
        earned.consider(leo, authorisations.findType(two).orElseThrow());

        assertThat(pass()).isEqualTo(1);

        assertThat(holdsTwo()).isTrue();
        assertThat(pass()).isZero();
    }

    @Test
    void a_suspension_stops_the_count_and_has_it_begin_anew_unless_it_was_unfounded() {
        tenHours();
        suspensions.suspend(trainer, held(one).id(), "A forcé le capot", null);
        pass();
        assertThat(holdsTwo()).isFalse();
        assertThat(progress().standing()).isEqualTo(Standing.SUSPENDED);

        suspensions.lift(trainer, held(one).id(), true);
        assertThat(progress().minutes()).isEqualTo(600);

        suspensions.suspend(trainer, held(one).id(), "A forcé le capot", null);
        suspensions.lift(trainer, held(one).id(), false);
        suspensions.suspend(trainer, held(one).id(), "Erreur de personne", null);
        suspensions.lift(trainer, held(one).id(), true);
        pass();
        assertThat(progress().minutes()).isZero();
        assertThat(holdsTwo()).isFalse();
    }

    @Test
    void what_was_revoked_is_earned_anew_only_by_hours_since() {
        tenHours();
        pass();
        grants.revoke(trainer, held(two).id(), "Imprudence");

        pass();

        assertThat(authorisations.listOf(ines))
                .noneMatch(held -> held.type().id().equals(two) && held.isValidAt(MONDAY_NINE));
        assertThat(progress().minutes()).isZero();
    }

    @Test
    void where_it_is_proposed_a_trainer_grants_with_what_was_counted_and_only_once() {
        proposed();
        tenHours();
        pass();
        pass();
        assertThat(holdsTwo()).isFalse();
        assertThat(proposals.listTaughtBy(trainer)).singleElement().satisfies(proposal -> {
            assertThat(proposal.member()).isEqualTo(ines);
            assertThat(proposal.minutes()).isEqualTo(600);
        });
        assertThat(proposals.evidence(trainer, two, ines).sessions()).hasSize(10);

        assertThat(proposals.grant(trainer, two, ines)).isEmpty();
        assertThat(proposals.grant(trainer, two, ines)).isEmpty();

        assertThat(held(two).grantedBy()).isEqualTo(trainer.member());
        assertThat(held(two).practisedMinutes()).isEqualTo(600);
        assertThat(proposals.listTaughtBy(trainer)).isEmpty();
        assertThat(told("RIGHT_EARNED")).isEqualTo(1);
    }

    @Test
    void a_proposal_whose_hours_fell_below_is_refused_and_gone() {
        proposed();
        tenHours();
        pass();
        given.insert(
                "UPDATE machine_session SET ran_seconds = 60 WHERE member_id = ? ORDER BY started_at LIMIT 1",
                ines.value());

        assertThat(proposals.grant(trainer, two, ines))
                .hasValueSatisfying(refusal -> assertThat(refusal.rule()).isEqualTo("practice-not-reached"));

        assertThat(holdsTwo()).isFalse();
        assertThat(proposals.listTaughtBy(trainer)).isEmpty();
    }

    @Test
    void the_job_withdraws_what_fell_below_by_itself() {
        proposed();
        tenHours();
        pass();
        clock.advance(Duration.ofDays(25));

        pass();

        assertThat(proposals.listTaughtBy(trainer)).isEmpty();
    }

    @Test
    void a_declined_one_says_why_and_its_hours_count_anew() {
        proposed();
        tenHours();
        pass();

        proposals.decline(trainer, two, ines, "Encore hésitante au réglage");
        proposals.decline(trainer, two, ines, "Encore");
        pass();

        assertThat(proposals.listTaughtBy(trainer)).isEmpty();
        assertThat(progress().minutes()).isZero();
        assertThat(progress().declined()).isEqualTo("Encore hésitante au réglage");
        assertThatThrownBy(() -> proposals.grant(trainer, two, ines)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proposals.decline(trainer, two, ines, " ")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void for_other_operators_and_for_members_proposals_do_not_exist() {
        proposed();
        tenHours();
        pass();
        Caller other = given.staff(Role.TRAINER, given.anOperator());

        assertThat(proposals.listTaughtBy(other)).isEmpty();
        assertThat(proposals.listTaughtBy(given.as(ines))).isEmpty();
        assertThatThrownBy(() -> proposals.evidence(other, two, ines)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proposals.grant(other, two, ines)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> proposals.decline(other, two, ines, "Non")).isInstanceOf(NotFoundException.class);
        assertThat(practice.of(other, ines)).isEmpty();
    }

    @Test
    void hours_may_count_at_the_machines_of_a_category_or_at_some_machines() {
        ResourceId saw = given.aMachine(venue);
        given.insert("UPDATE resource SET category = 'wood' WHERE id = ?", saw.value());
        AuthorisationTypeId wood = settings.createType(
                manager, operator, draft("Bois", new PracticeRule(2, 1, new OfCategory("wood"), Way.AUTOMATIC), null));
        AuthorisationTypeId sawing = settings.createType(
                manager,
                operator,
                draft("Scie", new PracticeRule(3, 1, new Machines(Set.of(saw)), Way.AUTOMATIC), null));
        session(saw, MONDAY_NINE.minus(Duration.ofDays(3)), HOUR.multipliedBy(2));

        pass();

        assertThat(authorisations.listOf(ines))
                .extracting(held -> held.type().id())
                .contains(wood);
        assertThat(authorisations.listOf(ines))
                .extracting(held -> held.type().id())
                .doesNotContain(sawing);
        assertThat(practice.of(given.as(ines), ines))
                .filteredOn(progress -> progress.type().id().equals(sawing))
                .singleElement()
                .satisfies(progress -> assertThat(progress.left()).isEqualTo(60));
    }

    @Test
    void a_whole_category_asks_for_it_with_what_joins_it_later() {
        ResourceId saw = given.aMachine(venue);
        given.insert("UPDATE resource SET category = 'wood' WHERE id = ?", saw.value());

        settings.requireOf(manager, one, Set.of("wood"));

        assertThat(authorisations.listRequiredFor(saw))
                .extracting(AuthorisationType::id)
                .containsExactly(one);
        assertThat(authorisations.listRequiredFor(laser))
                .extracting(AuthorisationType::id)
                .containsExactly(one);
        assertThat(settings.listCategories(manager, one)).containsExactly("wood");

        settings.requireOf(manager, one, Set.of());

        assertThat(authorisations.listRequiredFor(saw)).isEmpty();
    }

    @Test
    void what_ends_within_four_weeks_is_prolonged_once_for_each_end_by_hours_with_it() {
        Instant end = MONDAY_NINE.plus(Duration.ofDays(20));
        given.insert("UPDATE authorisation SET expires_at = ? WHERE member_id = ?", end, ines.value());
        settings.changeType(manager, one, draft("Laser niveau 1", null, new RenewalRule(5, 6, 12)));
        session(
                laser,
                MONDAY_NINE.minus(Duration.ofDays(100)),
                HOUR.multipliedBy(5).minusSeconds(60));
        pass();
        assertThat(held(one).expiresAt()).isEqualTo(end);

        session(laser, MONDAY_NINE.minus(Duration.ofDays(1)), Duration.ofSeconds(1));
        pass();
        pass();

        assertThat(held(one).expiresAt()).isEqualTo(Instant.parse("2027-12-13T08:00:00Z"));
        assertThat(told("RIGHT_PROLONGED")).isEqualTo(1);
        assertThat(practice.evidence(trainer, ines, held(one).id()))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.renewal()).isTrue();
                    assertThat(evidence.minutes()).isEqualTo(300);
                });
    }

    @Test
    void a_rule_names_what_does_not_fit() {
        assertThatThrownBy(() -> new PracticeRule(0, 1, new OfCategory("wood"), Way.AUTOMATIC))
                .hasMessageContaining("earnedHours");
        assertThatThrownBy(() -> new PracticeRule(1, 25, new OfCategory("wood"), Way.AUTOMATIC))
                .hasMessageContaining("earnedMonths");
        assertThatThrownBy(() -> AuthorisationTypeDraft.of(
                        authorisations.findType(one).orElseThrow(), null, new RenewalRule(5, 6, 12)))
                .hasMessageContaining("validMonths");
        assertThatThrownBy(() -> settings.changeType(
                        manager, two, draft("2", new PracticeRule(1, 1, new AskingFor(two), Way.AUTOMATIC), null)))
                .hasMessageContaining("earnedOn");
        AuthorisationTypeId foreign = given.requires(given.aMachine(given.aVenue()), given.anOperator(), "Ailleurs");
        assertThatThrownBy(() -> settings.changeType(
                        manager, two, draft("2", new PracticeRule(1, 1, new AskingFor(foreign), Way.AUTOMATIC), null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settings.changeType(trainer, two, draft("2", null, null)))
                .isInstanceOf(NotAllowedException.class);
    }

    private AuthorisationTypeId rule(Way way) {
        PracticeRule rule = new PracticeRule(10, 1, new AskingFor(one), way);
        return settings.createType(manager, operator, draft("Laser niveau 2", rule, null));
    }

    private void proposed() {
        PracticeRule rule = new PracticeRule(10, 1, new AskingFor(one), Way.PROPOSED);
        settings.changeType(manager, two, draft("Laser niveau 2", rule, null));
    }

    private static AuthorisationTypeDraft draft(
            String name, @Nullable PracticeRule rule, @Nullable RenewalRule renewal) {
        return new AuthorisationTypeDraft(name, null, null, 24, rule, renewal);
    }

    private int pass() {
        return new PracticeJob(authorisations, earned, renewals).pass();
    }

    private void tenHours() {
        for (int n = 1; n <= 10; n++) {
            session(laser, MONDAY_NINE.minus(Duration.ofDays(n)), HOUR);
        }
    }

    private Object session(ResourceId machine, Instant start, Duration ran) {
        return session(machine, start, ran, "BADGE");
    }

    private Object session(ResourceId machine, Instant start, Duration ran, String endedBy) {
        return session(ines, machine, start, ran, endedBy);
    }

    private Object session(MemberId member, ResourceId machine, Instant start, Duration ran, String endedBy) {
        Object id = Ids.next();
        Instant end = start.plus(ran);
        given.insert(
                "INSERT INTO machine_session (id, resource_id, venue_id, member_id, started_at, until_at, heard_at,"
                        + " ran_seconds, ended_at, ended_by, settled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                machine.value(),
                venue.value(),
                member.value(),
                start,
                end,
                end,
                ran.toSeconds(),
                end,
                endedBy,
                end);
        return id;
    }

    private void decided(Object session, String state, @Nullable Integer minutes) {
        given.insert(
                "INSERT INTO doubtful_session (session_id, venue_id, member_id, found_at, state, minutes, reason,"
                        + " decided_by, decided_at) VALUES (?, ?, ?, ?, ?, ?, 'Vu', ?, ?)",
                session,
                venue.value(),
                ines.value(),
                MONDAY_NINE,
                state,
                minutes,
                manager.member().value(),
                MONDAY_NINE);
    }

    private boolean holdsTwo() {
        return authorisations.listOf(ines).stream()
                .anyMatch(held -> held.type().id().equals(two) && held.isValidAt(clock.instant()));
    }

    private HeldAuthorisation held(AuthorisationTypeId type) {
        return authorisations.listOf(ines).stream()
                .filter(held -> held.type().id().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private PracticeProgress progress() {
        return Objects.requireNonNull(progressOrNull());
    }

    private @Nullable PracticeProgress progressOrNull() {
        return practice.towards(ines, List.of(authorisations.findType(two).orElseThrow())).stream()
                .findFirst()
                .orElse(null);
    }

    private long told(String kind) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE recipient_id = ? AND kind = ?", ines.value(), kind);
    }
}
