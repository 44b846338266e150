package org.etabli.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.ClosurePreview.Effect;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class VenueSettingsTest {

    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    @Autowired
    Fixtures given;

    @Autowired
    VenueSettings settings;

    @Autowired
    ClosureImport closures;

    @Autowired
    OperatorSettings operators;

    @Autowired
    ExceptionalDays days;

    @Autowired
    Venues venues;

    OperatorId operator;
    VenueId venue;
    Caller manager;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void a_change_is_seen_at_once_and_the_second_of_two_is_told() {
        venues.get(venue);

        settings.change(manager, venue, named("Le Pacha"), 0);

        assertThat(venues.get(venue).name()).isEqualTo("Le Pacha");
        assertThatThrownBy(() -> settings.change(manager, venue, named("La Pacha"), 0))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void a_venue_has_both_degrees_or_none() {
        VenueDraft draft = named("Le Pacha");

        settings.change(manager, venue, draft.at(46.58, 0.34), 0);

        assertThat(venues.get(venue).position()).isEqualTo(new Venue.Position(46.58, 0.34));
        assertThat(draft.at(null, null).position()).isNull();
        assertThatThrownBy(() -> draft.at(46.58, null))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(InvalidInputException::field)
                .isEqualTo("longitude");
        assertThatThrownBy(() -> draft.at(91.0, 0.0))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(InvalidInputException::field)
                .isEqualTo("latitude");
    }

    @Test
    void a_new_venue_gets_an_address_of_its_own() {
        VenueId one = settings.create(manager, operator, named("L’Établi du Clain"));
        VenueId other = settings.create(manager, operator, named("L’Établi du Clain"));

        String slug = venues.get(one).slug();
        assertThat(slug).startsWith("l-etabli-du-clain");
        assertThat(venues.get(other).slug()).isNotEqualTo(slug);
        assertThat(venues.calendarOf(one).on(CHRISTMAS_EVE).isClosed()).isTrue();
    }

    @Test
    void the_week_is_set_as_a_whole_and_spans_that_touch_are_one() {
        settings.setHours(
                manager,
                venue,
                new WeeklyHours(Map.of(
                        DayOfWeek.TUESDAY,
                        List.of(new DailySpan(840, 1140), new DailySpan(540, 720), new DailySpan(1140, 1200)))),
                0);

        assertThat(settings.get(manager, venue).hours().on(DayOfWeek.TUESDAY))
                .containsExactly(new DailySpan(540, 720), new DailySpan(840, 1200));
        assertThat(venues.calendarOf(venue).on(Fixtures.TUESDAY).open()).hasSize(2);
        assertThat(venues.calendarOf(venue).on(Fixtures.TUESDAY.plusDays(1)).isClosed())
                .isTrue();
    }

    @Test
    void hours_that_overlap_name_their_day() {
        assertThatThrownBy(() -> new WeeklyHours(
                        Map.of(DayOfWeek.FRIDAY, List.of(new DailySpan(540, 720), new DailySpan(700, 800)))))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(InvalidInputException::field)
                .isEqualTo("hours.5");
    }

    @Test
    void an_open_day_within_closed_weeks_is_open() {
        days.add(manager, venue, new CalendarException(CHRISTMAS_EVE, CHRISTMAS_EVE.plusDays(10), null, "Congés"));
        var late = days.add(
                manager,
                venue,
                new CalendarException(
                        CHRISTMAS_EVE.plusDays(5), CHRISTMAS_EVE.plusDays(5), new DailySpan(600, 720), "Permanence"));

        OpeningCalendar calendar = venues.calendarOf(venue);
        assertThat(calendar.on(CHRISTMAS_EVE.plusDays(4)).isClosed()).isTrue();
        assertThat(calendar.on(CHRISTMAS_EVE.plusDays(5)).open()).hasSize(1);

        ExceptionalDays.Removed removed = days.remove(manager, venue, late);

        assertThat(venues.calendarOf(venue).on(CHRISTMAS_EVE.plusDays(5)).isClosed())
                .isTrue();

        days.put(manager, venue, removed);

        assertThat(venues.calendarOf(venue).on(CHRISTMAS_EVE.plusDays(5)).open())
                .hasSize(1);
    }

    @Test
    void days_are_changed_as_they_were_added() {
        var closure = days.add(manager, venue, new CalendarException(CHRISTMAS_EVE, CHRISTMAS_EVE, null, "Congés"));

        days.change(
                manager,
                venue,
                closure,
                new CalendarException(CHRISTMAS_EVE, CHRISTMAS_EVE.plusDays(7), null, "Congés de fin d’année"));

        assertThat(settings.get(manager, venue).exceptions())
                .singleElement()
                .satisfies(known -> assertThat(known.exception().reason()).isEqualTo("Congés de fin d’année"));
        assertThat(venues.calendarOf(venue).on(CHRISTMAS_EVE.plusDays(5)).isClosed())
                .isTrue();
        assertThatThrownBy(() -> days.remove(manager, venue, closure)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_imported_closure_that_was_taken_away_and_put_back_is_still_the_files_own() {
        byte[] file = calendar(event("a", "20261224", "20270104", "Congés"));
        closures.commit(manager, venue, file);
        var known = settings.get(manager, venue).exceptions().getFirst();
        assertThat(known.imported()).isTrue();

        days.put(manager, venue, days.remove(manager, venue, known.id()));

        assertThat(closures.commit(manager, venue, file).isNews()).isFalse();
        assertThat(settings.get(manager, venue).exceptions()).hasSize(1);
    }

    @Test
    void days_that_cannot_be_name_their_field() {
        assertThat(fieldOf(new CalendarException(CHRISTMAS_EVE, CHRISTMAS_EVE.minusDays(1), null, "x")))
                .isEqualTo("lastDay");
        assertThat(fieldOf(new CalendarException(CHRISTMAS_EVE.minusYears(1), CHRISTMAS_EVE.minusYears(1), null, "x")))
                .isEqualTo("lastDay");
        assertThat(fieldOf(new CalendarException(CHRISTMAS_EVE, CHRISTMAS_EVE.plusYears(3), null, "x")))
                .isEqualTo("lastDay");
        assertThat(fieldOf(new CalendarException(CHRISTMAS_EVE, CHRISTMAS_EVE, null, " ")))
                .isEqualTo("reason");
        assertThat(fieldOf(new CalendarException(CHRISTMAS_EVE, CHRISTMAS_EVE, null, "x".repeat(201))))
                .isEqualTo("reason");
    }

    private String fieldOf(CalendarException wrong) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                        InvalidInputException.class, () -> days.add(manager, venue, wrong))
                .field();
    }

    @Test
    void a_venue_that_works_on_public_holidays_is_open_on_them() {
        LocalDate christmas = CHRISTMAS_EVE.plusDays(1);
        assertThat(venues.calendarOf(venue).on(christmas).isClosed()).isTrue();

        settings.change(manager, venue, VenueDraft.of(venues.get(venue), false), 0);

        assertThat(venues.calendarOf(venue).on(christmas).isClosed()).isFalse();
        assertThat(settings.get(manager, venue).holidays()).hasSize(11);
    }

    @Test
    void a_calendar_imported_twice_adds_nothing_the_second_time() {
        byte[] file = calendar(
                event("a", "20261224", "20270104", "Congés de fin d’année"),
                event("b", "20270514", "20270515", "Pont de l’Ascension"),
                event("old", "20250101", "20250102", "Passé"));

        ClosurePreview preview = closures.preview(manager, venue, file);
        ClosurePreview first = closures.commit(manager, venue, file);
        ClosurePreview second = closures.commit(manager, venue, file);

        assertThat(preview).isEqualTo(first);
        assertThat(first.count(Effect.ADDED)).isEqualTo(2);
        assertThat(second.isNews()).isFalse();
        assertThat(settings.get(manager, venue).exceptions()).hasSize(2);
        assertThat(venues.calendarOf(venue).on(LocalDate.of(2027, 1, 3)).isClosed())
                .isTrue();
        assertThat(venues.calendarOf(venue).on(LocalDate.of(2027, 1, 4)).isClosed())
                .isFalse();
    }

    @Test
    void a_newer_calendar_changes_what_is_new_and_removes_what_is_cancelled() {
        closures.commit(
                manager,
                venue,
                calendar(event("a", "20261224", "20270104", "Congés"), event("b", "20270514", "20270515", "Pont")));

        ClosurePreview done = closures.commit(
                manager,
                venue,
                calendar(
                        event("a", "20261221", "20270104", "Congés"),
                        event("b", "20270514", "20270515", "Pont\r\nSTATUS:CANCELLED"),
                        event("c", "20270714", "20270715", "Feu")));

        assertThat(done.lines())
                .extracting(ClosurePreview.Line::effect)
                .containsExactly(Effect.CHANGED, Effect.REMOVED, Effect.ADDED);
        assertThat(settings.get(manager, venue).exceptions())
                .extracting(known -> known.exception().firstDay())
                .containsExactly(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 7, 14));
    }

    @Test
    void repeated_days_are_taken_over_and_hours_are_left_out_by_name() {
        ClosurePreview preview = closures.preview(
                manager,
                venue,
                calendar(
                        event("y", "20250621", "20250622", "Fête de la musique\r\nRRULE:FREQ=YEARLY"),
                        "BEGIN:VEVENT\r\nUID:t\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20261201T090000Z\r\n"
                                + "DTEND:20261201T100000Z\r\nSUMMARY:Réunion\r\nEND:VEVENT",
                        event("s", "20261201", "20261202", "Trop\r\nRRULE:FREQ=SECONDLY")));

        assertThat(preview.lines()).hasSize(3);
        assertThat(preview.lines().getFirst().exception().firstDay()).isEqualTo(LocalDate.of(2027, 6, 21));
        assertThat(preview.leftOut()).containsExactlyInAnyOrder("Réunion", "Trop");
    }

    @Test
    void what_is_no_calendar_or_too_large_is_refused() {
        for (byte[] file : List.of(
                new byte[0],
                "hello".getBytes(StandardCharsets.UTF_8),
                "BEGIN:VCALENDAR\r\nnonsense".getBytes(StandardCharsets.UTF_8),
                new byte[2 * 1024 * 1024])) {
            assertThatThrownBy(() -> closures.preview(manager, venue, file)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void a_front_desk_may_not_and_another_operator_finds_nothing() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());
        byte[] file = calendar(event("a", "20261224", "20270104", "Congés"));

        assertThatThrownBy(() -> settings.change(desk, venue, named("x"), 0)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> closures.commit(desk, venue, file)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> settings.get(stranger, venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> closures.preview(stranger, venue, file)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settings.create(stranger, operator, named("x")))
                .isInstanceOf(NotFoundException.class);
        var some = new CalendarException(CHRISTMAS_EVE, CHRISTMAS_EVE, null, "x");
        assertThatThrownBy(() -> days.add(desk, venue, some)).isInstanceOf(NotAllowedException.class);
        var known = days.add(manager, venue, some);
        assertThatThrownBy(() -> days.remove(desk, venue, known)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> days.change(stranger, venue, known, some)).isInstanceOf(NotFoundException.class);
        VenueId elsewhere = given.aVenue(operator);
        assertThatThrownBy(() -> days.remove(manager, elsewhere, known)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void operators_are_made_by_the_networks_administrator_and_changed_by_their_manager() {
        OperatorDraft draft =
                new OperatorDraft("Le Pacha, association", "Association", "732 829 320", CurrencyUnit.EUR);
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());
        Caller desk = given.staff(Role.FRONT_DESK, operator);

        operators.change(manager, operator, draft, 0);

        assertThat(venues.getOperator(operator).siren()).isEqualTo("732829320");
        assertThat(operators
                        .get(given.networkAdmin(), operators.create(given.networkAdmin(), draft))
                        .operator()
                        .name())
                .isEqualTo(draft.name());
        assertThatThrownBy(() -> operators.change(manager, operator, draft, 0))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThatThrownBy(() -> operators.change(desk, operator, draft, 1)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> operators.get(stranger, operator)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> operators.create(manager, draft)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() ->
                        operators.change(manager, operator, new OperatorDraft("x", null, null, CurrencyUnit.USD), 1))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(InvalidInputException::field)
                .isEqualTo("currency");
    }

    @Test
    void a_siren_proves_itself() {
        assertThat(new OperatorDraft("x", null, "732 829 320", CurrencyUnit.EUR).siren())
                .isEqualTo("732829320");
        assertThatThrownBy(() -> new OperatorDraft("x", null, "732829321", CurrencyUnit.EUR))
                .isInstanceOf(InvalidInputException.class);
    }

    private static VenueDraft named(String name) {
        return VenueDraft.named(
                name,
                VenueKind.COWORKING,
                new Venue.Address("1 place du Marché", "86000", "Poitiers"),
                ZoneId.of("Europe/Paris"));
    }

    private static String event(String uid, String start, String end, String summary) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:" + start
                + "\r\nDTEND;VALUE=DATE:" + end + "\r\nSUMMARY:" + summary + "\r\nEND:VEVENT";
    }

    private static byte[] calendar(String... events) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//FR\r\nX-WR-CALNAME:Fermetures\r\n"
                        + String.join("\r\n", events) + "\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
