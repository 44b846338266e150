package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.LocalDate;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class VisitChargesTest {

    private static final TimeSlot SLOT = on(TUESDAY, "14:00", "16:00");

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    Reservations reservations;

    @Autowired
    Attendance attendance;

    @Autowired
    ReservationChanges changes;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private ResourceId room;
    private MemberId member;
    private Caller herself;

    @BeforeEach
    void aRoomForMoney() {
        clock.reset();
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        VenueId venue = given.aVenue(operator);
        room = given.aRoom(venue);
        given.costs(room, "HOUR", 12_50);
        member = given.aMember();
        herself = given.as(member);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_visit_is_charged_when_it_is_over_and_once() {
        ReservationId id = reserved();
        assertThat(charges()).isZero();

        clock.set(SLOT.start());
        attendance.checkIn(herself, id);
        assertThat(charges()).isZero();
        clock.advance(Duration.ofHours(1));
        attendance.checkOut(herself, id);
        attendance.checkOut(herself, id);

        assertThat(charges()).isEqualTo(1);
        assertThat(given.count("SELECT amount_minor FROM charge WHERE operator_id = ?", operator.value()))
                .isEqualTo(25_00);
        assertThat(given.text("SELECT CONCAT(kind, ' ', vat_rate) FROM charge WHERE operator_id = ?", operator.value()))
                .isEqualTo("RESERVATION 2000");
    }

    @Test
    void cancelled_in_time_it_costs_nothing_and_late_it_costs_the_fee() {
        given.with(room, "free_cancel_minutes", 24 * 60);
        given.with(room, "late_cancel_percent", 50);
        changes.cancel(herself, reserved());
        assertThat(charges()).isZero();

        ReservationId late = reserved();
        clock.set(SLOT.start().minus(Duration.ofHours(1)));
        changes.cancel(herself, late);

        assertThat(given.text(
                        "SELECT CONCAT(kind, ' ', amount_minor) FROM charge WHERE operator_id = ?", operator.value()))
                .isEqualTo("CANCELLATION_FEE 1250");
    }

    @Test
    void what_an_allowance_pays_is_not_charged() {
        given.joins(member, given.aPlan(operator, "ROOM", "MINUTES", 600L));
        ReservationId id = reserved();

        clock.set(SLOT.start());
        attendance.checkIn(herself, id);
        attendance.checkOut(herself, id);

        assertThat(charges()).isZero();
    }

    @Test
    void an_operator_that_bills_elsewhere_charges_nothing() {
        given.insert("UPDATE billing_identity SET bills_from = '2026-12-01' WHERE operator_id = ?", operator.value());
        ReservationId id = reserved();

        clock.set(SLOT.start());
        attendance.checkIn(given.staff(Role.FRONT_DESK, operator), id);
        attendance.checkOut(herself, id);

        assertThat(charges()).isZero();
    }

    private ReservationId reserved() {
        return ((Confirmed) reservations.request(herself, RequestReservation.of(room, null, SLOT, member)))
                .reservation()
                .id();
    }

    private long charges() {
        return given.count("SELECT COUNT(*) FROM charge WHERE operator_id = ?", operator.value());
    }
}
