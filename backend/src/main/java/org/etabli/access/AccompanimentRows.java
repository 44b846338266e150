package org.etabli.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of accompaniments. At a machine there is one at a time. */
@Component
class AccompanimentRows {

    private final JdbcClient jdbc;

    AccompanimentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Accompaniment> find(UUID id) {
        return jdbc.sql("SELECT * FROM accompaniment WHERE id = ?")
                .param(id)
                .query(AccompanimentRows::accompaniment)
                .optional();
    }

    /** The one at the machine at the moment, which may be past. */
    Optional<Accompaniment> findAt(ResourceId machine, Instant moment) {
        return jdbc.sql("SELECT * FROM accompaniment WHERE resource_id = ? AND until_at > ? AND opened_at <= ?"
                        + " AND (ended_at IS NULL OR ended_at > ?) ORDER BY opened_at DESC, id DESC LIMIT 1")
                .params(List.of(machine.value(), moment, moment, moment))
                .query(AccompanimentRows::accompaniment)
                .optional();
    }

    List<Accompaniment> listAt(VenueId venue, Instant moment) {
        return jdbc.sql("SELECT * FROM accompaniment WHERE venue_id = ? AND until_at > ? AND opened_at <= ?"
                        + " AND (ended_at IS NULL OR ended_at > ?) ORDER BY opened_at, id")
                .params(List.of(venue.value(), moment, moment, moment))
                .query(AccompanimentRows::accompaniment)
                .list();
    }

    void insert(Accompaniment one) {
        jdbc.sql("INSERT INTO accompaniment (id, resource_id, venue_id, member_id, accompanied_by, opened_at, until_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        one.id(),
                        one.machine().value(),
                        one.venue().value(),
                        one.member().value(),
                        one.by().value(),
                        one.openedAt(),
                        one.until()))
                .update();
    }

    void endAt(ResourceId machine, Instant now) {
        jdbc.sql("UPDATE accompaniment SET ended_at = ? WHERE resource_id = ? AND until_at > ? AND ended_at IS NULL")
                .params(List.of(now, machine.value(), now))
                .update();
    }

    void end(UUID id, Instant now) {
        jdbc.sql("UPDATE accompaniment SET ended_at = ? WHERE id = ? AND until_at > ? AND ended_at IS NULL")
                .params(List.of(now, id, now))
                .update();
    }

    private static Accompaniment accompaniment(ResultSet row, int number) throws SQLException {
        return new Accompaniment(
                row.getObject("id", UUID.class),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new MemberId(row.getObject("accompanied_by", UUID.class)),
                row.getObject("opened_at", Instant.class),
                row.getObject("until_at", Instant.class),
                row.getObject("ended_at", Instant.class));
    }
}
