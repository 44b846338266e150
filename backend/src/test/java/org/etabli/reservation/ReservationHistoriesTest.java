package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Members who book, move, cancel early and late, come and don't come, by the services that people use. */
@EtabliTest
@Import(Integrity.class)
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class ReservationHistoriesTest {

    private static final int HISTORIES = 150;
    private static final int STEPS = 8;
    private static final long BASE = 20_261_124;

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Integrity integrity;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    Attendance attendance;

    @Autowired
    Housekeeping housekeeping;

    @AfterEach
    void theUsualDay() {
        clock.reset();
    }

    @Test
    void whatever_members_do_the_books_agree_with_what_is_shown() {
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        PlanId plan = given.aPlan(operator, "ROOM", "MINUTES", 240L);
        for (long seed = BASE; seed < BASE + HISTORIES; seed++) {
            ResourceId room = given.aRoom(venue);
            given.costs(room, "HOUR", 900);
            MemberId member = given.aMember();
            given.joins(member, plan);
            live(new Random(seed), member, room);
        }
        clock.set(Fixtures.on(TUESDAY, "20:00", "21:00").start().plus(Duration.ofHours(6)));
        housekeeping.releaseNoShows();
        housekeeping.completeEnded();

        assertThat(integrity.contradictions()).isEmpty();
        assertThat(integrity.overlappingPairs()).isZero();
        assertThat(given.count("SELECT COUNT(*) FROM ledger_account WHERE guarded"
                        + " AND credits_posted < debits_posted + debits_pending"))
                .isZero();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM ledger_transfer t JOIN reservation r ON r.id = t.reference_id"
                                + " JOIN resource s ON s.id = r.resource_id LEFT JOIN ledger_transfer d ON d.pending_id = t.id"
                                + " WHERE s.venue_id = ? AND t.kind = 'PENDING' AND d.id IS NULL"
                                + " AND r.status NOT IN ('CONFIRMED', 'CHECKED_IN')",
                        venue.value()))
                .as("holds of visits that are over")
                .isZero();
    }

    private void live(Random random, MemberId member, ResourceId room) {
        Caller caller = given.as(member);
        List<ReservationId> live = new ArrayList<>();
        clock.set(TestClock.MONDAY_NINE);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    if (reservations.request(caller, RequestReservation.of(room, null, slot(random), member))
                            instanceof Confirmed confirmed) {
                        live.add(confirmed.reservation().id());
                    }
                }
                case 2 -> {
                    if (!live.isEmpty()) {
                        changes.move(caller, new MoveReservation(any(random, live), slot(random), null));
                    }
                }
                case 3 -> {
                    if (!live.isEmpty()) {
                        ReservationId gone = any(random, live);
                        live.remove(gone);
                        changes.cancel(caller, gone);
                    }
                }
                default -> clock.advance(Duration.ofHours(random.nextInt(8)));
            }
        }
        comes(random, caller, live);
    }

    private void comes(Random random, Caller caller, List<ReservationId> live) {
        for (ReservationId id : live) {
            if (random.nextBoolean()) {
                clock.set(startOf(id));
                attendance.checkIn(caller, id);
            }
        }
    }

    private Instant startOf(ReservationId id) {
        return Instant.parse(given.text(
                "SELECT DATE_FORMAT(starts_at, '%Y-%m-%dT%H:%i:%sZ') FROM reservation WHERE id = ?", id.value()));
    }

    private static ReservationId any(Random random, List<ReservationId> live) {
        return live.get(random.nextInt(live.size()));
    }

    private static TimeSlot slot(Random random) {
        int hour = 10 + random.nextInt(8);
        return Fixtures.on(TUESDAY, hour + ":00", (hour + 1 + random.nextInt(2)) + ":00");
    }
}
