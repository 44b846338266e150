package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class HousekeepingTest {

    private static final TimeSlot AFTERNOON = on(TUESDAY, "14:00", "16:00");
    private static final Duration GRACE = Duration.ofMinutes(15);

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Reservations reservations;

    @Autowired
    Attendance attendance;

    @Autowired
    Housekeeping housekeeping;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    MemberId ines;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        ines = given.aMember();
    }

    @AfterEach
    void later() {
        clock.reset();
    }

    @Test
    void what_nobody_came_for_is_released_and_another_member_can_book_it() {
        given.costs(room, "HOUR", 900);
        ReservationDetails booked = books(room, AFTERNOON);
        clock.set(AFTERNOON.start().plus(GRACE));

        housekeeping.releaseNoShows();

        assertThat(statusOf(booked)).isEqualTo("NO_SHOW");
        assertThat(given.count(
                        "SELECT fee_minor FROM reservation WHERE id = ?",
                        booked.id().value()))
                .isEqualTo(1800);
        assertThat(posted(booked.id())).isEqualTo(1800);
        assertThat(told(booked, "RELEASED")).isEqualTo(1);
        TimeSlot rest = on(TUESDAY, "14:30", "16:00");
        MemberId malik = given.aMember();
        assertThat(reservations.request(given.as(malik), RequestReservation.of(room, null, rest, malik)))
                .isInstanceOf(Confirmed.class);
    }

    @Test
    void within_the_venues_grace_nothing_is_released() {
        given.insert("UPDATE venue SET grace_minutes = 30 WHERE id = ?", venue.value());
        ReservationDetails booked = books(room, AFTERNOON);

        clock.set(AFTERNOON.start().plus(Duration.ofMinutes(29)));
        housekeeping.releaseNoShows();
        assertThat(statusOf(booked)).isEqualTo("CONFIRMED");

        clock.advance(Duration.ofMinutes(1));
        housekeeping.releaseNoShows();
        assertThat(statusOf(booked)).isEqualTo("NO_SHOW");
    }

    @Test
    void who_comes_too_late_takes_it_back_while_it_is_free() {
        ReservationDetails booked = books(room, AFTERNOON);
        clock.set(AFTERNOON.start().plus(GRACE));
        housekeeping.releaseNoShows();

        assertThat(attendance.reclaim(given.as(ines), booked.id())).isInstanceOf(Confirmed.class);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM occupancy WHERE holder_id = ? AND active = 1",
                        booked.id().value()))
                .isEqualTo(1);
    }

    @Test
    void a_visit_ends_with_its_slot() {
        given.costs(room, "HOUR", 900);
        ReservationDetails booked = books(room, AFTERNOON);
        clock.set(AFTERNOON.start());
        attendance.checkIn(given.as(ines), booked.id());

        clock.set(AFTERNOON.end().minusMillis(1));
        housekeeping.releaseNoShows();
        housekeeping.completeEnded();
        assertThat(statusOf(booked)).isEqualTo("CHECKED_IN");

        clock.set(AFTERNOON.end().plus(Duration.ofMinutes(3)));
        housekeeping.completeEnded();
        assertThat(statusOf(booked)).isEqualTo("COMPLETED");
        assertThat(posted(booked.id())).isEqualTo(1800);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM reservation WHERE id = ? AND checked_out_at = ends_at",
                        booked.id().value()))
                .isEqualTo(1);
    }

    @Test
    void a_hold_that_ran_out_gives_back_unit_and_credit_and_nobody_is_told() {
        given.joins(ines, given.aPlan(operator, "ROOM", "MINUTES", 120L));
        given.costs(room, "HOUR", 900);
        ReservationDetails held = ((Confirmed)
                        reservations.hold(given.as(ines), RequestReservation.of(room, null, AFTERNOON, ines)))
                .reservation();
        assertThat(held.credit()).isNotNull();

        clock.advance(Reservations.HOLD.minusMillis(1));
        housekeeping.expireHolds();
        assertThat(statusOf(held)).isEqualTo("HELD");
        clock.advance(Duration.ofMillis(1));
        housekeeping.expireHolds();

        assertThat(statusOf(held)).isEqualTo("EXPIRED");
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE subject_id = ?",
                        held.id().value()))
                .isZero();
        assertThat(books(room, AFTERNOON).credit())
                .as("the credit is there again")
                .isNotNull();
    }

    @Test
    void a_request_without_an_answer_is_declined_at_its_start() {
        given.with(room, "needs_approval", true);
        ReservationDetails asked = books(room, AFTERNOON);
        clock.set(AFTERNOON.start());

        housekeeping.declineUnanswered();

        assertThat(statusOf(asked)).isEqualTo("DECLINED");
        assertThat(told(asked, "DECLINED")).isEqualTo(1);
    }

    @Test
    void one_that_fails_does_not_stop_the_others() {
        ReservationDetails broken = books(room, AFTERNOON);
        ReservationDetails sound = books(given.aRoom(venue), on(TUESDAY, "14:00", "15:00"));
        given.insert(
                "UPDATE reservation SET hold_transfer_id = ? WHERE id = ?",
                Ids.next(),
                broken.id().value());
        clock.set(AFTERNOON.start().plus(GRACE));

        assertThatThrownBy(() -> housekeeping.releaseNoShows())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("failed for 1");
        assertThat(statusOf(broken)).isEqualTo("CONFIRMED");
        assertThat(statusOf(sound)).isEqualTo("NO_SHOW");

        given.insert(
                "UPDATE reservation SET hold_transfer_id = NULL WHERE id = ?",
                broken.id().value());
        housekeeping.releaseNoShows();
        assertThat(statusOf(broken)).isEqualTo("NO_SHOW");
    }

    @Test
    void two_nodes_at_once_release_each_reservation_once() throws Exception {
        given.costs(room, "HOUR", 900);
        List<ReservationDetails> booked = IntStream.range(8, 14)
                .mapToObj(hour -> books(room, on(TUESDAY, "%02d:00".formatted(hour), "%02d:30".formatted(hour))))
                .toList();
        clock.set(AFTERNOON.start());
        var together = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            together.await();
            return housekeeping.releaseNoShows();
        };

        int released = 0;
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var done : nodes.invokeAll(List.of(node, node))) {
                released += done.get();
            }
        }

        assertThat(released).isGreaterThanOrEqualTo(booked.size());
        assertThat(booked).allSatisfy(each -> {
            assertThat(statusOf(each)).isEqualTo("NO_SHOW");
            assertThat(posted(each.id())).isEqualTo(450);
            assertThat(told(each, "RELEASED")).isEqualTo(1);
        });
    }

    @Test
    void more_than_a_page_is_released_in_one_round() {
        UnitId unit = given.aUnit(venue, "Banc");
        Instant start = clock.instant().minus(Duration.ofHours(1));
        int many = DueReservations.PAGE + 5;
        for (int n = 0; n < many; n++) {
            given.insert(
                    "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at,"
                            + " ends_at, status, price_minor, currency, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'CONFIRMED', 0, 'EUR', ?)",
                    Ids.next(),
                    venue.value(),
                    room.value(),
                    unit.value(),
                    ines.value(),
                    ines.value(),
                    start,
                    start.plus(Duration.ofHours(2)),
                    start);
        }

        assertThat(housekeeping.releaseNoShows()).isGreaterThanOrEqualTo(many);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM reservation WHERE member_id = ? AND status = 'NO_SHOW'", ines.value()))
                .isEqualTo(many);
    }

    private ReservationDetails books(ResourceId resource, TimeSlot slot) {
        return ((Confirmed) reservations.request(given.as(ines), RequestReservation.of(resource, null, slot, ines)))
                .reservation();
    }

    private String statusOf(ReservationDetails reservation) {
        return given.text(
                "SELECT status FROM reservation WHERE id = ?", reservation.id().value());
    }

    private long posted(ReservationId reservation) {
        return given.count(
                "SELECT COALESCE(SUM(amount), 0) FROM ledger_transfer WHERE reference_id = ? AND kind = 'POST'",
                reservation.value());
    }

    private long told(ReservationDetails reservation, String kind) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE subject_id = ? AND kind = ?",
                reservation.id().value(),
                kind);
    }
}
