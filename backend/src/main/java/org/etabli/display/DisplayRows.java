package org.etabli.display;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.display.Display.Look;
import org.etabli.kernel.DisplayId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of screens. */
@Component
class DisplayRows {

    static final Duration SEEN_TO_WITHIN = Duration.ofMinutes(1);

    private static final String SELECT =
            "SELECT id, venue_id, resource_id, name, look, made_at, seen_at FROM display WHERE ";

    private final JdbcClient jdbc;

    DisplayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Display> list(VenueId venue) {
        return jdbc.sql(SELECT + "venue_id = ? ORDER BY name, id")
                .param(venue.value())
                .query(DisplayRows::display)
                .list();
    }

    Optional<Display> find(byte[] hash) {
        return jdbc.sql(SELECT + "secret_hash = ?")
                .param(hash)
                .query(DisplayRows::display)
                .optional();
    }

    /** @return false when another venue has a screen of this id */
    boolean save(VenueId venue, NewDisplay display, byte[] hash, Instant now) {
        jdbc.sql("INSERT IGNORE INTO display (id, venue_id, resource_id, name, look, secret_hash, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        display.id().value(),
                        venue.value(),
                        display.resource() == null ? null : display.resource().value(),
                        display.name(),
                        display.look().name(),
                        hash,
                        now))
                .update();
        return jdbc.sql("UPDATE display SET secret_hash = ? WHERE id = ? AND venue_id = ?")
                        .params(List.of(hash, display.id().value(), venue.value()))
                        .update()
                > 0;
    }

    void remove(VenueId venue, DisplayId display) {
        jdbc.sql("DELETE FROM display WHERE id = ? AND venue_id = ?")
                .params(List.of(display.value(), venue.value()))
                .update();
    }

    void seen(DisplayId display, Instant now) {
        jdbc.sql("UPDATE display SET seen_at = ? WHERE id = ?")
                .params(List.of(now, display.value()))
                .update();
    }

    private static Display display(ResultSet row, int n) throws SQLException {
        UUID resource = row.getObject("resource_id", UUID.class);
        return new Display(
                new DisplayId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                resource == null ? null : new ResourceId(resource),
                row.getString("name"),
                Look.valueOf(row.getString("look")),
                row.getObject("made_at", Instant.class),
                row.getObject("seen_at", Instant.class));
    }
}
