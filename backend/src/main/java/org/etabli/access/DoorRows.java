package org.etabli.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of doors; those that were removed are only found by what happened at them. */
@Component
class DoorRows {

    private static final String FOUND = "SELECT id, venue_id, resource_id, name, early_minutes FROM door";

    private final JdbcClient jdbc;

    DoorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Door> find(DoorId id) {
        return jdbc.sql(FOUND + " WHERE id = ? AND removed_at IS NULL")
                .param(id.value())
                .query(DoorRows::door)
                .optional();
    }

    List<Door> listAt(VenueId venue) {
        return jdbc.sql(FOUND + " WHERE venue_id = ? AND removed_at IS NULL ORDER BY name, id")
                .param(venue.value())
                .query(DoorRows::door)
                .list();
    }

    /** Also those that were removed. */
    List<Door> listEverAt(VenueId venue) {
        return jdbc.sql(FOUND + " WHERE venue_id = ? ORDER BY name, id")
                .param(venue.value())
                .query(DoorRows::door)
                .list();
    }

    /** Nothing changes when there is one of the id, removed or not. */
    void add(Door door, Instant now) {
        jdbc.sql("INSERT IGNORE INTO door (id, venue_id, resource_id, name, early_minutes, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        door.id().value(),
                        door.venue().value(),
                        idOf(door.room()),
                        door.name(),
                        door.early().toMinutes(),
                        now))
                .update();
    }

    void change(Door door) {
        jdbc.sql("UPDATE door SET resource_id = ?, name = ?, early_minutes = ? WHERE id = ?")
                .params(Arrays.asList(
                        idOf(door.room()),
                        door.name(),
                        door.early().toMinutes(),
                        door.id().value()))
                .update();
    }

    void remove(DoorId id, Instant now) {
        jdbc.sql("UPDATE door SET removed_at = ? WHERE id = ?")
                .params(List.of(now, id.value()))
                .update();
    }

    void letOpen(DoorId id, Instant until) {
        jdbc.sql("UPDATE door SET opens_until = ? WHERE id = ?")
                .params(List.of(until, id.value()))
                .update();
    }

    /** Until when somebody of the staff lets it open; nothing when that is over. */
    Optional<Instant> findLetOpen(DoorId id, Instant now) {
        return jdbc.sql("SELECT opens_until FROM door WHERE id = ? AND opens_until > ?")
                .params(List.of(id.value(), now))
                .query(Instant.class)
                .optional();
    }

    /** Until when somebody of the staff lets doors of the venue open, by their ids; without those for which that is over. */
    Map<UUID, Instant> letOpenAt(VenueId venue, Instant now) {
        Map<UUID, Instant> found = new HashMap<>();
        jdbc.sql("SELECT id, opens_until FROM door WHERE venue_id = ? AND opens_until > ?")
                .params(List.of(venue.value(), now))
                .query((RowCallbackHandler)
                        row -> found.put(row.getObject(1, UUID.class), row.getObject(2, Instant.class)));
        return found;
    }

    /** For whom it opened since then, those who came last first. */
    List<MemberId> listRegulars(DoorId id, Instant since, int limit) {
        return jdbc.sql("SELECT member_id FROM access_event WHERE door_id = ? AND at >= ? AND what = 'OPENED'"
                        + " AND member_id IS NOT NULL GROUP BY member_id ORDER BY MAX(at) DESC LIMIT ?")
                .params(List.of(id.value(), since, limit))
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    private static @Nullable UUID idOf(@Nullable ResourceId room) {
        return room == null ? null : room.value();
    }

    private static Door door(ResultSet row, int number) throws SQLException {
        UUID room = row.getObject("resource_id", UUID.class);
        return new Door(
                new DoorId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                room == null ? null : new ResourceId(room),
                row.getString("name"),
                Duration.ofMinutes(row.getInt("early_minutes")));
    }
}
