package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.DailySpan;
import org.etabli.network.WeekWords;
import org.etabli.network.WeeklyHours;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.resource.ResourceHours;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A machine that is used only while a supervisor is there. */
@EtabliTest
class SupervisedReservationsTest {

    private static final DailySpan AFTERNOON = new DailySpan(14 * 60, 18 * 60);

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    @Autowired
    ResourceHours hours;

    @Autowired
    Reservations reservations;

    @Autowired
    Alternatives alternatives;

    @Autowired
    WeekWords words;

    VenueId venue;
    ResourceId laser;
    MemberId awa;

    @BeforeEach
    void a_laser_supervised_on_tuesday_and_thursday_afternoons() {
        clock.reset();
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        awa = given.aMember();
        Caller manager = given.staff(Role.MANAGER, operator);
        hours.supervise(manager, laser, WeeklyHours.of(AFTERNOON, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 0);
    }

    @Test
    void a_reservation_while_nobody_supervises_is_refused_with_that_reason_and_other_slots() {
        var request = RequestReservation.of(laser, null, on(TUESDAY, "10:00", "11:00"), awa);

        assertThat(reservations.request(given.as(awa), request))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.first().rule()).isEqualTo("unsupervised"));
        assertThat(alternatives.find(given.as(awa), request, 3))
                .filteredOn(other -> other.kind() == Alternative.Kind.OTHER_TIME)
                .extracting(Alternative::slot)
                .startsWith(on(TUESDAY, "14:00", "15:00"));
    }

    @Test
    void while_somebody_supervises_it_is_reserved() {
        var request = RequestReservation.of(laser, null, on(TUESDAY, "14:00", "15:00"), awa);

        assertThat(reservations.request(given.as(awa), request)).isInstanceOf(ReservationOutcome.Confirmed.class);
    }

    @Test
    void over_http_the_refusal_tells_when_a_supervisor_is_there() {
        assertThat(reason(TUESDAY + "T10:00:00+01:00", TUESDAY + "T11:00:00+01:00", "en"))
                .isEqualTo("That day a supervisor is there 14:00–18:00.");
        assertThat(reason(TUESDAY.plusDays(1) + "T14:00:00+01:00", TUESDAY.plusDays(1) + "T15:00:00+01:00", "fr"))
                .startsWith("Prochaine présence d’un encadrant")
                .contains("jeudi 26 novembre, 14\u00a0h");
    }

    @Test
    void over_http_a_resource_tells_the_hours_of_its_supervision() {
        var told = api.anybody().get("/resources/" + laser).body().path("supervision");

        assertThat(told).hasSize(2);
        assertThat(told.get(0).path("day").asString()).isEqualTo("tuesday");
        assertThat(told.get(0).path("opens").asString()).isEqualTo("14:00");
        assertThat(told.get(0).path("closes").asString()).isEqualTo("18:00");
    }

    @Test
    void a_day_with_other_hours_brings_no_supervisor() {
        given.insert(
                "INSERT INTO calendar_exception (id, venue_id, first_day, last_day, opens_minute, closes_minute, reason)"
                        + " VALUES (?, ?, ?, ?, 540, 960, 'Portes ouvertes')",
                Ids.next(),
                venue.value(),
                TUESDAY,
                TUESDAY);

        assertThat(outcome("10:00", "11:00")).isInstanceOf(Refused.class);
        assertThat(outcome("16:00", "17:00")).isInstanceOf(Refused.class);
        assertThat(outcome("15:00", "16:00")).isInstanceOf(ReservationOutcome.Confirmed.class);
    }

    @Test
    void a_week_is_said_in_one_line() {
        DailySpan morning = new DailySpan(9 * 60, 12 * 60 + 30);

        assertThat(words.say(
                        Locale.FRENCH,
                        new WeeklyHours(Map.of(
                                DayOfWeek.TUESDAY, List.of(AFTERNOON),
                                DayOfWeek.WEDNESDAY, List.of(AFTERNOON),
                                DayOfWeek.THURSDAY, List.of(AFTERNOON),
                                DayOfWeek.SATURDAY, List.of(morning, AFTERNOON)))))
                .isEqualTo(
                        "mardi à jeudi, 14\u00a0h\u00a0– 18\u00a0h\u00a0; samedi, 9\u00a0h\u00a0– 12\u00a0h\u00a030 et"
                                + " 14\u00a0h\u00a0– 18\u00a0h");
        assertThat(words.say(Locale.ENGLISH, WeeklyHours.of(AFTERNOON, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY)))
                .isEqualTo("Wednesday and Saturday, 14:00–18:00");
    }

    private ReservationOutcome outcome(String from, String to) {
        return reservations.request(given.as(awa), RequestReservation.of(laser, null, on(TUESDAY, from, to), awa));
    }

    private String reason(String start, String end, String language) {
        var quote = api.as(awa)
                .post(
                        "/quotes",
                        Map.of("resourceId", laser.toString(), "start", start, "end", end),
                        "Accept-Language",
                        language);
        return StreamSupport.stream(quote.body().path("refusals").spliterator(), false)
                .filter(refusal -> refusal.path("rule").asString("").equals("unsupervised"))
                .map(refusal -> refusal.path("reason").asString(""))
                .findFirst()
                .orElse(quote.body().toString());
    }
}
