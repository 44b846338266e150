package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.demo.FloorScript.Place;
import org.etabli.demo.NetworkScript.ExceptionScript;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.demo.NetworkScript.VenueScript;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Operators and venues, their hours, floors, and the units on them. */
final class VenueRows {

    private final Sheet operators = new Sheet("operator", "id, name, legal_form, siren, currency, created_at");
    private final Sheet venues = new Sheet(
            "venue",
            "id, operator_id, slug, name, kind, description, street, postcode, city, latitude, longitude, zone,"
                    + " directions, door_code, wifi_name, email, phone, grace_minutes, observes_public_holidays, created_at");
    private final Sheet hours =
            new Sheet("opening_hours", "id, venue_id, resource_id, weekday, opens_minute, closes_minute, supervised");
    private final Sheet exceptions =
            new Sheet("calendar_exception", "id, venue_id, first_day, last_day, opens_minute, closes_minute, reason");
    private final Sheet floors = new Sheet("floor", "id, venue_id, name, level, width, height, background");
    private final Sheet units =
            new Sheet("unit", "id, venue_id, label, zone_name, tags, floor_id, x, y, width, height, rotation, chair");
    private final Scene scene;

    VenueRows(Scene scene) {
        this.scene = scene;
        scene.network().operators().forEach(this::operator);
    }

    void writeTo(JdbcTemplate jdbc) {
        List.of(operators, venues, hours, exceptions, floors, units).forEach(sheet -> sheet.writeTo(jdbc));
        jdbc.update("UPDATE venue SET noon_minute = 13 * 60");
    }

    private void operator(OperatorScript operator) {
        operators.add(
                operator.id().value(), operator.name(), operator.legalForm(), operator.siren(), "EUR", scene.now());
        operator.venues().forEach(venue -> venue(operator, venue));
    }

    private void venue(OperatorScript operator, VenueScript venue) {
        venues.add(
                venue.id().value(),
                operator.id().value(),
                venue.slug(),
                venue.name(),
                venue.kind(),
                venue.description(),
                venue.street(),
                venue.postcode(),
                venue.city(),
                venue.latitude(),
                venue.longitude(),
                Scene.ZONE.getId(),
                venue.directions(),
                venue.doorCode(),
                venue.wifi(),
                venue.email(),
                venue.phone(),
                15,
                venue.holidays(),
                scene.now());
        week(venue, null, venue.hours(), false);
        venue.exceptions().forEach(exception -> exception(venue, exception));
        venue.offers().stream()
                .filter(offer -> offer.hours() != null)
                .forEach(offer -> week(venue, offer.name(), Objects.requireNonNull(offer.hours()), offer.supervised()));
        for (int level = 0; level < venue.floors().size(); level++) {
            floor(venue, venue.floors().get(level), level);
        }
        venue.offers().forEach(offer -> {
            offer.extra().forEach(label -> unit(venue, label, null, null));
            for (int number = 1; number <= offer.count(); number++) {
                unit(venue, offer.unit() + " " + number, null, null);
            }
        });
    }

    private void week(VenueScript venue, @Nullable String offer, Map<Integer, String> spans, boolean supervised) {
        spans.forEach((weekday, span) -> hours.add(
                named("hours " + venue.slug() + " " + offer + " " + weekday),
                venue.id().value(),
                offer == null ? null : DemoIds.resource(venue.slug(), offer).value(),
                weekday,
                minute(span, 0),
                minute(span, 1),
                supervised));
    }

    private void exception(VenueScript venue, ExceptionScript exception) {
        if (exception.inDays() != null) {
            LocalDate day = scene.today()
                    .plusDays(exception.inDays())
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(exception.weekday())));
            exception(venue, exception, day, day);
            return;
        }
        MonthDay from = MonthDay.parse(Objects.requireNonNull(exception.from()));
        MonthDay until = MonthDay.parse(Objects.requireNonNull(exception.until()));
        for (int year = scene.opening().getYear(); year <= scene.today().getYear() + 1; year++) {
            exception(venue, exception, from.atYear(year), until.atYear(year));
        }
    }

    private void exception(VenueScript venue, ExceptionScript exception, LocalDate first, LocalDate last) {
        String span = exception.hours();
        exceptions.add(
                named("exception " + venue.slug() + " " + first),
                venue.id().value(),
                first,
                last,
                span == null ? null : minute(span, 0),
                span == null ? null : minute(span, 1),
                exception.reason());
    }

    private void floor(VenueScript venue, String plan, int level) {
        FloorScript floor = Scripts.floor(plan);
        floors.add(
                DemoIds.floor(plan).value(),
                venue.id().value(),
                floor.floor(),
                level,
                floor.width(),
                floor.height(),
                Scripts.drawing(floor));
        floor.places().forEach(place -> unit(venue, place.label(), place, plan));
    }

    private void unit(VenueScript venue, String label, @Nullable Place place, @Nullable String plan) {
        Object id = DemoIds.unit(venue.slug(), label).value();
        if (place == null || plan == null) {
            units.add(id, venue.id().value(), label, null, "", null, null, null, null, null, 0, "none");
            return;
        }
        units.add(
                id,
                venue.id().value(),
                label,
                place.zone(),
                String.join(" ", place.tags()),
                DemoIds.floor(plan).value(),
                place.x(),
                place.y(),
                place.w(),
                place.h(),
                place.rotation(),
                place.chair());
    }

    private static int minute(String span, int end) {
        LocalTime time = LocalTime.parse(span.split("-")[end]);
        return time.toSecondOfDay() / 60;
    }
}
