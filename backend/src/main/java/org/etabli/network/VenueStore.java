package org.etabli.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.Ids;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueSheet.KnownException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of one venue: itself, its week, its exceptions. */
@Component
class VenueStore {

    private static final String VALUES = "name = :name, kind = :kind, description = :description, street = :street,"
            + " postcode = :postcode, city = :city, latitude = :latitude, longitude = :longitude, zone = :zone,"
            + " directions = :directions, door_code = :door, wifi_name = :wifi, email = :email, phone = :phone,"
            + " grace_minutes = :grace, observes_public_holidays = :holidays";

    private final JdbcClient jdbc;

    VenueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Venue venue, boolean closedOnPublicHolidays, int revision) {}

    Optional<Row> find(VenueId id) {
        return jdbc.sql("SELECT * FROM venue WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new Row(
                        NetworkReader.venue(row), row.getBoolean("observes_public_holidays"), row.getInt("revision")))
                .optional();
    }

    void insert(Venue made, VenueDraft draft, java.time.Instant now) {
        values(
                        jdbc.sql("INSERT INTO venue SET id = :id, operator_id = :operator, slug = :slug,"
                                        + " created_at = :now, " + VALUES)
                                .param("operator", made.operator().value())
                                .param("slug", made.slug())
                                .param("now", now),
                        made.id(),
                        draft)
                .update();
    }

    /** @throws ChangedMeanwhileException when the row is at another revision */
    void update(VenueId id, VenueDraft draft, int revision) {
        mustHaveChanged(
                id,
                values(
                                jdbc.sql("UPDATE venue SET revision = revision + 1, " + VALUES
                                                + " WHERE id = :id AND revision = :revision")
                                        .param("revision", revision),
                                id,
                                draft)
                        .update());
    }

    /** @throws ChangedMeanwhileException when the row is at another revision */
    void touch(VenueId id, int revision) {
        mustHaveChanged(
                id,
                jdbc.sql("UPDATE venue SET revision = revision + 1 WHERE id = ? AND revision = ?")
                        .params(List.of(id.value(), revision))
                        .update());
    }

    boolean isTaken(String slug) {
        return jdbc.sql("SELECT COUNT(*) FROM venue WHERE slug = ?")
                        .param(slug)
                        .query(Long.class)
                        .single()
                > 0;
    }

    WeeklyHours hours(VenueId id) {
        record Line(DayOfWeek day, DailySpan span) {}
        return new WeeklyHours(jdbc
                .sql("SELECT weekday, opens_minute, closes_minute FROM opening_hours"
                        + " WHERE venue_id = ? AND resource_id IS NULL ORDER BY weekday, opens_minute")
                .param(id.value())
                .query((row, n) -> new Line(DayOfWeek.of(row.getInt(1)), new DailySpan(row.getInt(2), row.getInt(3))))
                .list()
                .stream()
                .collect(groupingBy(Line::day, mapping(Line::span, toList()))));
    }

    void replaceHours(VenueId id, WeeklyHours hours) {
        jdbc.sql("DELETE FROM opening_hours WHERE venue_id = ? AND resource_id IS NULL")
                .param(id.value())
                .update();
        hours.days()
                .forEach((day, spans) -> spans.forEach(span -> jdbc.sql(
                                "INSERT INTO opening_hours (id, venue_id, weekday, opens_minute, closes_minute)"
                                        + " VALUES (?, ?, ?, ?, ?)")
                        .params(List.of(
                                Ids.next(), id.value(), day.getValue(), span.opensMinute(), span.closesMinute()))
                        .update()));
    }

    /** Those of the venue itself that end on the day or later, the next first. */
    List<KnownException> exceptionsFrom(VenueId id, LocalDate day) {
        return jdbc.sql("SELECT * FROM calendar_exception WHERE venue_id = ? AND resource_id IS NULL AND last_day >= ?"
                        + " ORDER BY first_day, last_day")
                .params(List.of(id.value(), day))
                .query((row, n) -> new KnownException(
                        row.getObject("id", UUID.class), exception(row), row.getString("source_uid") != null))
                .list();
    }

    UUID addException(VenueId id, CalendarException exception, @Nullable String source, @Nullable String uid) {
        UUID made = Ids.next();
        DailySpan hours = exception.hours();
        jdbc.sql("INSERT INTO calendar_exception (id, venue_id, first_day, last_day, opens_minute, closes_minute,"
                        + " reason, source, source_uid) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        made,
                        id.value(),
                        exception.firstDay(),
                        exception.lastDay(),
                        hours == null ? null : hours.opensMinute(),
                        hours == null ? null : hours.closesMinute(),
                        exception.reason(),
                        source,
                        uid))
                .update();
        return made;
    }

    Optional<Exceptional> findException(VenueId id, UUID exception) {
        return jdbc.sql("SELECT * FROM calendar_exception WHERE id = ? AND venue_id = ? FOR UPDATE")
                .params(List.of(exception, id.value()))
                .query((row, n) ->
                        new Exceptional(exception(row), row.getString("source"), row.getString("source_uid")))
                .optional();
    }

    /** @param uid of the calendar file's event that it came from, or null; so is {@code source} */
    record Exceptional(
            CalendarException days,
            @Nullable String source,
            @Nullable String uid) {}

    void removeException(VenueId id, UUID exception) {
        jdbc.sql("DELETE FROM calendar_exception WHERE id = ? AND venue_id = ?")
                .params(List.of(exception, id.value()))
                .update();
    }

    static CalendarException exception(ResultSet row) throws SQLException {
        return new CalendarException(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("opens_minute") == null
                        ? null
                        : new DailySpan(row.getInt("opens_minute"), row.getInt("closes_minute")),
                row.getString("reason"));
    }

    private static void mustHaveChanged(VenueId id, int rows) {
        if (rows == 0) {
            throw new ChangedMeanwhileException("venue", id);
        }
    }

    private static StatementSpec values(StatementSpec statement, VenueId id, VenueDraft draft) {
        return statement
                .param("id", id.value())
                .param("name", draft.name())
                .param("kind", draft.kind().name())
                .param("description", draft.description())
                .param("street", draft.address().street())
                .param("postcode", draft.address().postcode())
                .param("city", draft.address().city())
                .param(
                        "latitude",
                        draft.position() == null ? null : draft.position().latitude())
                .param(
                        "longitude",
                        draft.position() == null ? null : draft.position().longitude())
                .param("zone", draft.zone().getId())
                .param("directions", draft.directions())
                .param("door", draft.doorCode())
                .param("wifi", draft.wifiName())
                .param("email", draft.email())
                .param("phone", draft.phone())
                .param("grace", draft.grace().toMinutes())
                .param("holidays", draft.closedOnPublicHolidays());
    }
}
