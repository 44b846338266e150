package org.etabli.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.etabli.display.DisplayedVenue.Room;
import org.etabli.display.DisplayedVenue.Taken;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.member.Profiles;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.etabli.training.CourseDraft;
import org.etabli.training.Courses;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionPlans;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(StatementCount.class)
class DisplayedVenuesTest {

    private static final Instant NOON = MONDAY_NINE.plus(Duration.ofHours(3));

    @Autowired
    Fixtures given;

    @Autowired
    DisplayedVenues displayed;

    @Autowired
    Reservations reservations;

    @Autowired
    Profiles profiles;

    @Autowired
    Courses courses;

    @Autowired
    SessionPlans plans;

    @Autowired
    TrainingSessions sessions;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId boivre;
    private MemberId ines;

    @BeforeEach
    void a_venue_with_two_rooms() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        boivre = room("Salle Boivre");
        room("Salle Miosson");
        ines = given.aMember();
        given.insert("UPDATE member SET first_name = 'Inès', last_name = 'Caillaud' WHERE id = ?", ines.value());
    }

    @Test
    void every_room_is_there_and_those_that_can_be_had_now_are_counted() {
        reserve(MONDAY_NINE, "Réunion");

        DisplayedVenue shown = displayed.of(venue);

        assertThat(shown.rooms())
                .extracting(room -> room.day().resource().name())
                .containsExactlyInAnyOrder("Salle Boivre", "Salle Miosson");
        assertThat(shown.countFree()).isOne();
    }

    @Test
    void nobody_is_named_and_nothing_is_said_of_what_for_unless_she_agreed() {
        reserve(NOON, "Divorce Dupont");
        assertThat(taken().reservation()).isNotNull().satisfies(known -> {
            assertThat(known.title()).isNull();
            assertThat(known.name()).isNull();
        });

        profiles.share(ines, true);
        assertThat(taken().reservation().name())
                .as("what members may know is nothing for passers-by")
                .isNull();

        profiles.putOnScreens(ines, true);
        assertThat(taken().reservation().title()).isEqualTo("Divorce Dupont");
        assertThat(taken().reservation().name()).isEqualTo("Inès C.");
        assertThat(profiles.isOnScreens(ines)).isTrue();

        profiles.putOnScreens(ines, false);
        assertThat(taken().reservation().name()).isNull();
    }

    @Test
    void what_is_past_or_cancelled_is_not_shown() {
        reserve(MONDAY_NINE, "Réunion");
        clock.set(NOON);
        assertThat(rooms().stream().flatMap(room -> room.taken().stream())).isEmpty();

        reserve(NOON, "Réunion");
        given.insert(
                "UPDATE occupancy SET active = NULL WHERE unit_id IN (SELECT unit_id FROM resource_unit WHERE resource_id = ?)",
                boivre.value());
        given.insert("UPDATE reservation SET status = 'CANCELLED' WHERE resource_id = ?", boivre.value());
        assertThat(rooms().stream().flatMap(room -> room.taken().stream())).isEmpty();
    }

    @Test
    void a_training_is_called_by_its_name_in_its_room_and_among_what_comes_up() {
        TrainingSession today = taught(boivre, NOON);
        TrainingSession later = taught(null, NOON.plus(Duration.ofDays(8)));
        taught(null, NOON.plus(Duration.ofDays(60)));

        DisplayedVenue shown = displayed.of(venue);

        assertThat(taken().training()).isEqualTo(today);
        assertThat(shown.events()).containsExactly(today, later);
    }

    @Test
    void a_workshop_without_rooms_shows_its_machines() {
        VenueId lab = given.aVenue(operator);
        ResourceId laser = given.aMachine(lab);

        assertThat(displayed.of(lab).rooms())
                .extracting(room -> room.day().resource().id())
                .containsExactly(laser);
    }

    @Test
    void more_rooms_and_more_reservations_cost_no_more_statements() {
        reserve(NOON, "Un");
        displayed.of(venue);
        long few = StatementCount.of(() -> displayed.of(venue));
        for (int n = 0; n < 5; n++) {
            room("Salle " + n);
        }
        reserve(NOON.plus(Duration.ofHours(2)), "Deux");
        displayed.of(venue);

        assertThat(StatementCount.of(() -> displayed.of(venue))).isEqualTo(few);
    }

    private ResourceId room(String name) {
        return given.with(given.aBundle(venue, "ROOM", given.aUnit(venue, name)), "name", name);
    }

    private List<Room> rooms() {
        return displayed.of(venue).rooms();
    }

    private Taken taken() {
        return rooms().stream()
                .filter(room -> room.day().resource().id().equals(boivre))
                .flatMap(room -> room.taken().stream())
                .findFirst()
                .orElseThrow();
    }

    private void reserve(Instant start, String title) {
        reservations.request(
                given.as(ines),
                RequestReservation.of(boivre, null, TimeSlot.of(start, Duration.ofHours(1)), ines)
                        .titled(title));
    }

    private TrainingSession taught(@Nullable ResourceId where, Instant start) {
        CourseId course = courses.create(
                given.staff(Role.MANAGER, operator),
                CourseId.next(),
                operator,
                new CourseDraft("Découpe laser", null, Money.zero(CurrencyUnit.EUR), 1, 8, Set.of()));
        TrainingSessionId id = TrainingSessionId.next();
        plans.plan(
                given.staff(Role.TRAINER, operator),
                new SessionDraft(id, course, venue, where, TimeSlot.of(start, Duration.ofHours(2)), 6));
        return sessions.find(id).orElseThrow();
    }
}
