package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.CancellationOutcome.Cancelled;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever reserves late, when cancelling costs by the resource's rule, still has a moment to think again. */
@EtabliTest
class SecondThoughtTest {

    private static final TimeSlot AFTERNOON = on(TUESDAY, "14:00", "16:00");
    private static final Instant LATE = on(TUESDAY, "13:00", "13:30").start();

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    Quotes quotes;

    ResourceId room;
    MemberId ines;

    @BeforeEach
    void world() {
        OperatorId operator = given.anOperator();
        room = given.aRoom(given.aVenue(operator));
        given.costs(room, "HOUR", 900);
        ines = given.aMember();
    }

    @AfterEach
    void later() {
        clock.reset();
    }

    @Test
    void a_late_reservation_is_cancelled_free_of_charge_for_ten_minutes() {
        ReservationId id = reserveAt(LATE);
        clock.advance(Duration.ofMinutes(10));

        assertThat(changes.termsOf(given.as(ines), id).secondThought()).isTrue();
        assertThat(cancel(id).fee().isZero()).isTrue();
        assertThat(posted(id)).isZero();
    }

    @Test
    void after_that_it_costs_what_the_rule_says() {
        ReservationId id = reserveAt(LATE);
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(changes.termsOf(given.as(ines), id).free()).isFalse();
        assertThat(cancel(id).fee().toString()).isEqualTo("EUR 9.00");
        assertThat(posted(id)).isEqualTo(900);
    }

    @Test
    void it_is_over_when_the_slot_begins() {
        ReservationId id = reserveAt(AFTERNOON.start().minusSeconds(240));

        assertThat(changes.termsOf(given.as(ines), id).freeUntil()).isEqualTo(AFTERNOON.start());
        clock.set(AFTERNOON.start().plusSeconds(1));
        assertThat(changes.termsOf(given.as(ines), id).free()).isFalse();
    }

    @Test
    void an_early_reservation_is_free_for_as_long_as_the_rule_says() {
        ReservationId id = reserveAt(TestClock.MONDAY_NINE);

        CancellationTerms terms = changes.termsOf(given.as(ines), id);
        assertThat(terms.secondThought()).isFalse();
        assertThat(terms.freeUntil()).isEqualTo(AFTERNOON.start().minus(Duration.ofHours(2)));
    }

    @Test
    void moving_does_not_begin_another_one() {
        ReservationId id = reserveAt(LATE);
        clock.advance(Duration.ofMinutes(20));
        TimeSlot later = on(TUESDAY, "14:30", "16:00");
        assertThat(changes.move(given.as(ines), new MoveReservation(id, later, null)))
                .isInstanceOf(Confirmed.class);

        assertThat(changes.termsOf(given.as(ines), id).free()).isFalse();
    }

    @Test
    void a_quote_tells_of_it_before_anything_is_reserved() {
        clock.set(LATE);

        CancellationTerms terms = quotes.quote(given.as(ines), RequestReservation.of(room, null, AFTERNOON, ines))
                .terms();

        assertThat(terms.secondThought()).isTrue();
        assertThat(terms.freeUntil()).isEqualTo(LATE.plus(CancellationTerms.SECOND_THOUGHT));
        assertThat(terms.fee().toString()).isEqualTo("EUR 9.00");
    }

    private ReservationId reserveAt(Instant moment) {
        clock.set(moment);
        return ((Confirmed) reservations.request(given.as(ines), RequestReservation.of(room, null, AFTERNOON, ines)))
                .reservation()
                .id();
    }

    private ReservationDetails cancel(ReservationId id) {
        return ((Cancelled) changes.cancel(given.as(ines), id)).reservation();
    }

    private long posted(ReservationId id) {
        return given.count(
                "SELECT COALESCE(SUM(amount), 0) FROM ledger_transfer WHERE reference_id = ? AND kind = 'POST'",
                id.value());
    }
}
