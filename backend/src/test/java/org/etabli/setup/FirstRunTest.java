package org.etabli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.etabli.identity.Callers;
import org.etabli.identity.LoginOutcome;
import org.etabli.identity.Logins;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Role;
import org.etabli.member.NewMember;
import org.etabli.network.DailySpan;
import org.etabli.network.OperatorDraft;
import org.etabli.network.Venue;
import org.etabli.network.VenueDraft;
import org.etabli.network.VenueKind;
import org.etabli.network.Venues;
import org.etabli.network.WeeklyHours;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.setup.SetupOutcome.Closed;
import org.etabli.setup.SetupOutcome.SetUp;
import org.etabli.setup.SetupOutcome.TooManyAttempts;
import org.etabli.setup.SetupOutcome.WrongCode;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** One story on an installation of its own, which is empty until the last but one of its chapters. */
@EtabliTest
@TestPropertySource(properties = "etabli.setup-code=K7QD-M2XP-93TW")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunTest {

    private static final String CODE = "k7qd m2xp 93tw";

    @Autowired
    FirstRun firstRun;

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Venues venues;

    @Autowired
    Resources resources;

    @Autowired
    Logins logins;

    @Autowired
    Callers callers;

    @Test
    @Order(1)
    void an_empty_installation_is_open_to_whoever_has_the_code() {
        assertThat(firstRun.isOpen()).isTrue();
        assertThat(firstRun.accepts("nonsense")).isFalse();
        assertThat(firstRun.complete("nonsense", network("a@example.org"))).isInstanceOf(WrongCode.class);
        assertThat(firstRun.accepts(CODE)).isTrue();
        assertThat(given.count("SELECT COUNT(*) FROM operator")).isZero();
    }

    @Test
    @Order(2)
    void who_guesses_is_not_listened_to_for_a_minute() {
        for (int guess = 0; guess < 10; guess++) {
            firstRun.accepts("GUESS" + guess);
        }

        assertThat(firstRun.complete(CODE, network("a@example.org"))).isInstanceOf(TooManyAttempts.class);
        assertThat(firstRun.accepts(CODE)).isFalse();
        assertThat(firstRun.pause()).isPositive();

        clock.advance(Duration.ofMinutes(2));
        assertThat(firstRun.pause()).isZero();
        assertThat(firstRun.accepts(CODE)).isTrue();
    }

    @Test
    @Order(3)
    void what_does_not_fit_leaves_nothing_behind() {
        FirstNetwork short_ = network("a@example.org", "short", Map.of(Starter.DESK, 3));

        assertThatThrownBy(() -> firstRun.complete(CODE, short_)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        firstRun.complete(CODE, network("a@example.org", "long-enough-1", Map.of(Starter.DESK, 5_000))))
                .isInstanceOf(InvalidInputException.class);

        assertThat(firstRun.isOpen()).isTrue();
        assertThat(given.count("SELECT (SELECT COUNT(*) FROM installation) + (SELECT COUNT(*) FROM member)"
                        + " + (SELECT COUNT(*) FROM operator) + (SELECT COUNT(*) FROM role_grant)"))
                .isZero();
    }

    @Test
    @Order(4)
    void of_two_who_finish_at_once_one_sets_it_up() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<SetupOutcome> one = () -> {
            together.await();
            return firstRun.complete(CODE, network("maud@example.org"));
        };
        Callable<SetupOutcome> other = () -> {
            together.await();
            return firstRun.complete(CODE, network("luc@example.org"));
        };
        List<SetupOutcome> outcomes;
        try (var pool = Executors.newFixedThreadPool(2)) {
            outcomes = pool.invokeAll(List.of(one, other)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }

        assertThat(outcomes).hasAtLeastOneElementOfType(SetUp.class).hasAtLeastOneElementOfType(Closed.class);
        assertThat(given.count("SELECT COUNT(*) FROM operator")).isOne();
        assertThat(given.count("SELECT COUNT(*) FROM member")).isOne();
        assertThat(given.text("SELECT kind FROM installation")).isEqualTo("REAL");
    }

    @Test
    @Order(5)
    void everything_it_was_told_is_there() {
        Venue venue = venues.list().getFirst();

        assertThat(venue.name()).isEqualTo("Le Pacha");
        assertThat(venues.calendarOf(venue.id()).on(Fixtures.TUESDAY).open()).hasSize(1);
        assertThat(resources.list(venue.id()))
                .extracting(Resource::name)
                .containsExactlyInAnyOrder("Postes", "Salle 1", "Salle 2", "Découpe laser");
        assertThat(resources.list(venue.id()))
                .filteredOn(Resource::isPool)
                .singleElement()
                .satisfies(desks -> assertThat(desks.units()).hasSize(12));
    }

    @Test
    @Order(6)
    void the_administrator_signs_in_and_may_do_everything() {
        String email = given.text("SELECT email FROM member");

        LoginOutcome outcome = logins.signIn(email, "une-phrase-facile");

        assertThat(outcome).isInstanceOf(LoginOutcome.SignedIn.class);
        Venue venue = venues.list().getFirst();
        var caller = callers.callerOf(((LoginOutcome.SignedIn) outcome).member());
        assertThat(caller.holds(Role.NETWORK_ADMIN, venue.operator(), venue.id()))
                .isTrue();
        assertThat(caller.holds(Role.MANAGER, venue.operator())).isTrue();
    }

    @Test
    @Order(7)
    void it_is_closed_for_ever() {
        assertThat(firstRun.isOpen()).isFalse();
        assertThat(firstRun.accepts(CODE)).isFalse();
        assertThat(firstRun.complete(CODE, network("eve@example.org"))).isInstanceOf(Closed.class);
    }

    private static FirstNetwork network(String email) {
        return network(email, "une-phrase-facile", Map.of(Starter.DESK, 12, Starter.MEETING_ROOM, 2, Starter.LASER, 1));
    }

    private static FirstNetwork network(String email, String password, Map<Starter, Integer> things) {
        return new FirstNetwork(
                "Grand Poitiers",
                new OperatorDraft("Association Le Pacha", "Association", null, CurrencyUnit.EUR),
                VenueDraft.named(
                        "Le Pacha",
                        VenueKind.COWORKING,
                        new Venue.Address("1 place du Marché", "86000", "Poitiers"),
                        ZoneId.of("Europe/Paris")),
                WeeklyHours.of(new DailySpan(9 * 60, 18 * 60), DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                things,
                new NewMember("Maud", "Texereau", email, Locale.FRENCH),
                password);
    }
}
