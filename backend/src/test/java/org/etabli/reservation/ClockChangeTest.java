package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.PARIS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.etabli.availability.FreeSpan;
import org.etabli.availability.FreeTimes;
import org.etabli.availability.FreeTimes.FirstSlot;
import org.etabli.availability.FreeTimes.FreeTime;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Measure;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.resource.Resources;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A room that is open at night, on the two nights when the clocks of Paris change: time is what has really elapsed. */
@EtabliTest
class ClockChangeTest {

    private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    FreeTimes freeTimes;

    @Autowired
    Resources resources;

    @Autowired
    HttpSurface api;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    MemberId ines;

    @BeforeEach
    void a_room_that_is_open_at_night() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        given.alwaysOpen(venue);
        room = given.aRoom(venue);
        given.costs(room, "HOUR", 900);
        ines = given.aMember();
    }

    @AfterEach
    void back_to_monday() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 7", "2026-10-25, 9"})
    void a_night_costs_the_hours_that_it_lasts(LocalDate day, int hours) {
        beforehand(day);

        var booked = confirmed(night(day));

        assertThat(booked.slot().duration()).isEqualTo(Duration.ofHours(hours));
        assertThat(booked.price().getAmountMinorLong()).isEqualTo(900L * hours);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 7", "2026-10-25, 9"})
    void an_allowance_gives_the_minutes_that_it_lasts(LocalDate day, int hours) {
        beforehand(day);
        given.joins(ines, given.aPlan(operator, "ROOM", "MINUTES", 600L));

        assertThat(confirmed(night(day)).credit()).isEqualTo(new Credit(hours * 60L, Measure.MINUTES));
    }

    @Test
    void half_a_day_is_five_hours_however_the_clock_counts_them() {
        assertThat(Measure.HALF_DAYS.of(slot(SPRING, 0, 6), PARIS)).isEqualTo(1);
        assertThat(Measure.HALF_DAYS.of(slot(AUTUMN, 0, 4), PARIS)).isEqualTo(1);
        assertThat(Measure.HALF_DAYS.of(slot(AUTUMN, 0, 5), PARIS)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 7", "2026-10-25, 9"})
    void moved_to_an_ordinary_night_it_lasts_and_costs_eight_hours(LocalDate day, int hours) {
        beforehand(day);
        var booked = confirmed(night(day));

        var moved = changes.move(given.as(ines), new MoveReservation(booked.id(), night(day.minusDays(1)), null));

        assertThat(((Confirmed) moved).reservation().slot()).isEqualTo(night(day.minusDays(1)));
        assertThat(((Confirmed) moved).reservation().price().getAmountMinorLong())
                .isEqualTo(900L * 8);
        assertThat(confirmed(night(day)).slot().duration()).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 7, +02:00", "2026-10-25, 5, +01:00"})
    void over_the_api_a_new_start_keeps_the_length_and_offsets_tell_the_change(
            LocalDate day, int endsAt, String offset) {
        beforehand(day);
        var user = api.as(ines);
        TimeSlot ordinary = night(day.minusDays(1));
        String id = user.post("/reservations", body(ordinary)).text("id");
        ZonedDateTime evening = day.minusDays(1).atTime(22, 0).atZone(PARIS);

        var moved = user.patch(
                "/reservations/" + id,
                Map.of("start", evening.toOffsetDateTime().toString()));

        assertThat(moved.status()).as(moved.raw().body()).isEqualTo(200);
        assertThat(OffsetDateTime.parse(moved.text("start"))).isEqualTo(evening.toOffsetDateTime());
        assertThat(moved.text("end")).isEqualTo("%sT%02d:00:00%s".formatted(day, endsAt, offset));
        assertThat(moved.body().path("price").path("amount").asString()).isEqualTo("72.00");
    }

    @Test
    void in_autumn_two_o_clock_comes_twice_and_can_be_reserved_twice() {
        beforehand(AUTUMN);

        var summer = twoToThree("+02:00", "+02:00");
        var winter = twoToThree("+01:00", "+01:00");
        var third = twoToThree("+02:00", "+01:00");

        assertThat(List.of(summer.status(), winter.status())).containsOnly(201);
        assertThat(summer.text("start")).isEqualTo("2026-10-25T02:00:00+02:00");
        assertThat(summer.text("end")).isEqualTo("2026-10-25T02:00:00+01:00");
        assertThat(winter.text("start")).isEqualTo("2026-10-25T02:00:00+01:00");
        assertThat(third.text("rule")).isEqualTo("slot-taken");
    }

    @Test
    void in_spring_half_past_two_is_told_as_half_past_three() {
        beforehand(SPRING);

        var made = api.as(ines)
                .post(
                        "/reservations",
                        Map.of(
                                "resourceId",
                                room.toString(),
                                "start",
                                "2027-03-28T02:30:00+01:00",
                                "end",
                                "2027-03-28T04:30:00+02:00"));

        assertThat(made.text("start")).isEqualTo("2027-03-28T03:30:00+02:00");
        assertThat(made.body().path("price").path("amount").asString()).isEqualTo("9.00");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 23, 2", "2026-10-25, 25, 4"})
    void the_day_has_so_many_free_hours_and_a_booking_takes_its_own(LocalDate day, int ofTheDay, int ofTheBooking) {
        beforehand(day);
        TimeSlot whole = new TimeSlot(
                day.atStartOfDay(PARIS).toInstant(),
                day.plusDays(1).atStartOfDay(PARIS).toInstant());
        assertThat(freeHours(whole)).isEqualTo(ofTheDay);

        confirmed(slot(day, 1, 4));

        assertThat(freeHours(whole)).isEqualTo(ofTheDay - ofTheBooking);
        assertThat(rule(request(given.aMember(), slot(day, 3, 5)))).isEqualTo("slot-taken");
        assertThat(request(given.aMember(), slot(day, 4, 5))).isInstanceOf(Confirmed.class);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 7", "2026-10-25, 9"})
    void the_first_fit_between_midnight_and_eight_is_as_long_as_the_night(LocalDate day, int hours) {
        beforehand(day);
        TimeSlot untilEight = slot(day, 0, 8);

        assertThat(free(untilEight).first(Duration.ofHours(hours)))
                .map(FirstSlot::slot)
                .contains(untilEight);
        assertThat(free(untilEight).first(Duration.ofHours(hours + 1))).isEmpty();
        var found = api.anybody()
                .get("/availability/search?kind=room&venue=" + venue + "&duration=PT" + hours + "H&from="
                        + untilEight.start() + "&to=" + untilEight.end());
        assertThat(found.body().path(0).path("start").asString())
                .isEqualTo("%sT00:00:00%s".formatted(day, day.equals(SPRING) ? "+01:00" : "+02:00"));
        assertThat(found.body().path(0).path("end").asString())
                .isEqualTo("%sT08:00:00%s".formatted(day, day.equals(SPRING) ? "+02:00" : "+01:00"));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28", "2026-10-25"})
    void what_is_found_first_begins_where_one_may_begin(LocalDate day) {
        beforehand(day);
        given.with(room, "step_minutes", 120);
        Instant halfPastOne = day.atTime(1, 30).atZone(PARIS).toInstant();

        TimeSlot found = free(new TimeSlot(halfPastOne, slot(day, 0, 9).end()))
                .first(Duration.ofHours(2))
                .orElseThrow()
                .slot();

        assertThat(request(ines, found)).isInstanceOf(Confirmed.class);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, true", "2026-10-25, false"})
    void a_quota_of_a_day_counts_the_hours_that_elapse(LocalDate day, boolean fits) {
        beforehand(day);
        quota("MINUTES", 8 * 60);

        var asked = request(ines, slot(day, 0, 8));

        if (fits) {
            assertThat(asked).isInstanceOf(Confirmed.class);
        } else {
            assertThat(rule(asked)).isEqualTo("quota-exhausted");
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28", "2026-10-25"})
    void a_quota_of_a_day_holds_from_midnight_to_midnight(LocalDate day) {
        beforehand(day);
        quota("COUNT", 1);
        confirmed(slot(day, 0, 1));

        assertThat(rule(request(ines, slot(day, 23, 24)))).isEqualTo("quota-count-exhausted");
        assertThat(request(ines, slot(day.minusDays(1), 23, 24))).isInstanceOf(Confirmed.class);
    }

    private void beforehand(LocalDate day) {
        clock.set(day.minusDays(3).atTime(9, 0).atZone(PARIS).toInstant());
    }

    /** From ten in the evening before to six. */
    private static TimeSlot night(LocalDate day) {
        return new TimeSlot(
                day.minusDays(1).atTime(22, 0).atZone(PARIS).toInstant(),
                day.atTime(6, 0).atZone(PARIS).toInstant());
    }

    private static TimeSlot slot(LocalDate day, int from, int to) {
        return new TimeSlot(
                day.atTime(from, 0).atZone(PARIS).toInstant(),
                day.atStartOfDay().plusHours(to).atZone(PARIS).toInstant());
    }

    private HttpSurface.Answer twoToThree(String from, String to) {
        Instant start = OffsetDateTime.parse("2026-10-25T02:00:00" + from).toInstant();
        Instant end = OffsetDateTime.parse("2026-10-25T03:00:00" + to).toInstant();
        MemberId someone = given.aMember();
        return api.as(someone).post("/reservations", body(new TimeSlot(start, end)));
    }

    private Map<String, Object> body(TimeSlot slot) {
        return Map.of(
                "resourceId",
                room.toString(),
                "start",
                slot.start().toString(),
                "end",
                slot.end().toString());
    }

    private FreeTime free(TimeSlot window) {
        return freeTimes.within(List.of(resources.get(room)), window).getFirst();
    }

    private long freeHours(TimeSlot window) {
        return free(window).free().stream()
                .map(FreeSpan::slot)
                .map(TimeSlot::duration)
                .mapToLong(Duration::toHours)
                .sum();
    }

    private void quota(String measure, int atMost) {
        given.insert(
                "INSERT INTO quota (id, operator_id, name, resource_id, per, measure, at_most)"
                        + " VALUES (?, ?, 'La nuit', ?, 'DAY', ?, ?)",
                Ids.next(),
                operator.value(),
                room.value(),
                measure,
                atMost);
    }

    private ReservationOutcome request(MemberId member, TimeSlot slot) {
        return reservations.request(given.as(member), RequestReservation.of(room, null, slot, member));
    }

    private ReservationDetails confirmed(TimeSlot slot) {
        return ((Confirmed) request(ines, slot)).reservation();
    }

    private static String rule(ReservationOutcome outcome) {
        return ((Refused) outcome).first().rule();
    }
}
