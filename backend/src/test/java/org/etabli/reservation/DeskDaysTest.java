package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(StatementCount.class)
class DeskDaysTest {

    @Autowired
    Fixtures given;

    @Autowired
    DeskDays days;

    @Autowired
    Reservations reservations;

    @Autowired
    Attendance attendance;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    TestClock clock;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    Caller desk;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        desk = given.staff(Role.FRONT_DESK, operator);
    }

    @AfterEach
    void monday_again() {
        clock.reset();
    }

    @Test
    void the_desk_sees_who_comes_and_checks_her_in_from_the_list() {
        reserve(given.aMember(), "14:00", "16:00");
        clock.set(at("13:48"));

        DeskVisit expected = only();
        assertThat(expected.scheduled().memberName()).isEqualTo("Inès Caillaud");
        assertThat(days.countExpected(desk, venue)).isEqualTo(1);
        attendance.checkIn(desk, expected.reservation().id());

        assertThat(only().reservation().status()).isEqualTo(ReservationStatus.CHECKED_IN);
        assertThat(days.countExpected(desk, venue)).isZero();
    }

    @Test
    void a_first_visit_is_told_until_she_has_come() {
        MemberId ines = given.aMember();
        ReservationId morning = reserve(ines, "09:00", "10:00");
        reserve(ines, "14:00", "16:00");
        assertThat(visits()).extracting(DeskVisit::firstVisit).containsExactly(true, true);

        clock.set(at("09:00"));
        attendance.checkIn(desk, morning);

        assertThat(visits()).extracting(DeskVisit::firstVisit).containsExactly(true, false);
    }

    @Test
    void who_was_released_stays_on_the_list_and_can_be_taken_back() {
        ReservationId late = reserve(given.aMember(), "09:00", "12:00");
        clock.set(at("09:20"));
        housekeeping.releaseNoShows();

        assertThat(only().reservation().status()).isEqualTo(ReservationStatus.NO_SHOW);
        assertThat(days.countExpected(desk, venue)).isZero();
        attendance.reclaim(desk, late);

        assertThat(only().reservation().status()).isEqualTo(ReservationStatus.CHECKED_IN);
    }

    @Test
    void who_left_says_when() {
        ReservationId id = reserve(given.aMember(), "09:00", "12:00");
        clock.set(at("09:00"));
        attendance.checkIn(desk, id);
        clock.set(at("10:30"));
        attendance.checkOut(desk, id);

        assertThat(only().leftAt()).isEqualTo(at("10:30"));
    }

    @Test
    void for_another_operators_desk_the_day_does_not_exist() {
        reserve(given.aMember(), "14:00", "16:00");
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> days.list(stranger, venue, tuesday())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> days.countExpected(stranger, venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> days.list(given.as(given.aMember()), venue, tuesday()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_day_is_one_statement_however_many_come() {
        for (int hour = 8; hour < 20; hour++) {
            reserve(given.aMember(), "%02d:00".formatted(hour), "%02d:00".formatted(hour + 1));
        }
        visits();

        assertThat(StatementCount.of(this::visits)).isEqualTo(1);
    }

    private ReservationId reserve(MemberId member, String from, String to) {
        return ((ReservationOutcome.Confirmed) reservations.request(
                        given.as(member), RequestReservation.of(room, null, on(TUESDAY, from, to), member)))
                .reservation()
                .id();
    }

    private DeskVisit only() {
        List<DeskVisit> visits = visits();
        assertThat(visits).hasSize(1);
        return visits.getFirst();
    }

    private List<DeskVisit> visits() {
        return days.list(desk, venue, tuesday());
    }

    private static TimeSlot tuesday() {
        return new TimeSlot(
                TUESDAY.atStartOfDay(TestClock.PARIS).toInstant(),
                TUESDAY.plusDays(1).atStartOfDay(TestClock.PARIS).toInstant());
    }

    private static Instant at(String time) {
        return TUESDAY.atTime(LocalTime.parse(time)).atZone(TestClock.PARIS).toInstant();
    }
}
