package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.CalendarException;
import org.etabli.network.DailySpan;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(StatementCount.class)
class StrandedReservationsTest {

    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    StrandedReservations stranded;

    @Autowired
    Reservations reservations;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    MemberId ines;
    Caller manager;

    @BeforeEach
    void three_reservations() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        ines = given.aMember();
        manager = given.staff(Role.MANAGER, operator);
        reserve(TUESDAY, "10:00", "11:00");
        reserve(TUESDAY, "14:00", "16:00");
        reserve(WEDNESDAY, "10:00", "11:00");
    }

    @Test
    void a_closure_strands_what_is_reserved_on_its_days() {
        assertThat(onDays(closed(TUESDAY, TUESDAY))).hasSize(2);
        assertThat(onDays(closed(TUESDAY, WEDNESDAY))).hasSize(3);
        assertThat(onDays(closed(TUESDAY, TUESDAY), closed(WEDNESDAY, WEDNESDAY)))
                .hasSize(3);
        assertThat(onDays(closed(WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(9)))).isEmpty();
        assertThat(onDays()).isEmpty();
    }

    @Test
    void shorter_hours_strand_what_lies_outside_of_them_in_part() {
        var morning = new CalendarException(TUESDAY, TUESDAY, new DailySpan(9 * 60, 15 * 60), "Inventaire");

        assertThat(onDays(morning))
                .singleElement()
                .satisfies(each -> assertThat(each.reservation().slot()).isEqualTo(on(TUESDAY, "14:00", "16:00")));
    }

    @Test
    void an_open_day_within_a_closure_strands_nothing() {
        var open = new CalendarException(TUESDAY, TUESDAY, new DailySpan(9 * 60, 19 * 60), "Permanence");

        assertThat(onDays(closed(TUESDAY, WEDNESDAY), open))
                .singleElement()
                .satisfies(each -> assertThat(each.reservation().slot()).isEqualTo(on(WEDNESDAY, "10:00", "11:00")));
    }

    @Test
    void what_is_kept_over_nights_needs_an_open_door_only_to_go_out_and_come_back() {
        given.insert(
                "UPDATE reservation SET ends_at = ? WHERE venue_id = ? AND starts_at = ?",
                on(TUESDAY.plusDays(3), "16:00", "17:00").start(),
                venue.value(),
                on(TUESDAY, "14:00", "16:00").start());

        assertThat(onDays(closed(TUESDAY.plusDays(2), TUESDAY.plusDays(2)))).isEmpty();
        assertThat(onDays(closed(TUESDAY.plusDays(3), TUESDAY.plusDays(3)))).hasSize(1);
    }

    @Test
    void what_was_cancelled_is_not_in_the_way() {
        var first = onDays(closed(TUESDAY, TUESDAY)).getFirst().reservation();
        given.insert(
                "UPDATE reservation SET status = 'CANCELLED' WHERE id = ?",
                first.id().value());

        assertThat(onDays(closed(TUESDAY, TUESDAY))).hasSize(1);
    }

    @Test
    void it_takes_one_statement_whatever_is_reserved() {
        onDays(closed(TUESDAY, WEDNESDAY));

        assertThat(StatementCount.of(() -> onDays(closed(TUESDAY, WEDNESDAY)))).isLessThanOrEqualTo(2);
    }

    @Test
    void it_is_for_the_desk_and_another_operator_finds_nothing() {
        List<CalendarException> days = List.of(closed(TUESDAY, TUESDAY));
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());
        Caller trainer = given.staff(Role.TRAINER, operator);

        assertThatThrownBy(() -> stranded.list(stranger, venue, days)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stranded.list(given.as(ines), venue, days)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stranded.list(trainer, venue, days)).isInstanceOf(NotAllowedException.class);
    }

    private List<ScheduledReservation> onDays(CalendarException... days) {
        return stranded.list(manager, venue, List.of(days));
    }

    private static CalendarException closed(LocalDate first, LocalDate last) {
        return new CalendarException(first, last, null, "Congés");
    }

    private void reserve(LocalDate day, String from, String to) {
        assertThat(reservations.request(given.as(ines), RequestReservation.of(room, null, on(day, from, to), ines)))
                .isInstanceOf(ReservationOutcome.Confirmed.class);
    }
}
