package org.etabli.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.access.Decision.Reason;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sessions at machines. */
@Component
class SessionRows {

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MachineSession> find(MachineSessionId id) {
        return jdbc.sql("SELECT * FROM machine_session WHERE id = ?")
                .param(id.value())
                .query(SessionRows::session)
                .optional();
    }

    Optional<MachineSession> findOpen(ResourceId machine) {
        return jdbc.sql("SELECT * FROM machine_session WHERE open_on = ?")
                .param(machine.value())
                .query(SessionRows::session)
                .optional();
    }

    List<MachineSession> list(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM machine_session WHERE id IN (:ids)")
                .param("ids", ids)
                .query(SessionRows::session)
                .list();
    }

    /**
     * Hers, the latest first.
     *
     * @param venues the only ones that count, or null for all
     * @param last the one that they come after, or null
     */
    List<MachineSession> listOf(
            MemberId member, @Nullable Collection<UUID> venues, @Nullable MachineSession last, int limit) {
        String sql = "SELECT * FROM machine_session WHERE member_id = :member"
                + (venues == null ? "" : " AND venue_id IN (:venues)")
                + (last == null ? "" : " AND (started_at < :start OR started_at = :start AND id < :last)")
                + " ORDER BY started_at DESC, id DESC LIMIT :limit";
        return jdbc.sql(sql)
                .param("member", member.value())
                .param("venues", venues)
                .param("start", last == null ? null : last.startedAt())
                .param("last", last == null ? null : last.id().value())
                .param("limit", limit)
                .query(SessionRows::session)
                .list();
    }

    /** Hers that nothing changes any more and that began since the moment, the latest first. */
    List<MachineSession> listSettled(MemberId member, Collection<ResourceId> machines, Instant since) {
        return jdbc.sql(
                        "SELECT * FROM machine_session WHERE member_id = :member AND started_at >= :since"
                                + " AND resource_id IN (:machines) AND settled_at IS NOT NULL ORDER BY started_at DESC, id DESC")
                .param("member", member.value())
                .param("since", since)
                .param("machines", machines.stream().map(ResourceId::value).toList())
                .query(SessionRows::session)
                .list();
    }

    /** For whom the machines ran so many begun minutes since the moment. */
    List<MemberId> listWhoRan(int minutes, Collection<ResourceId> machines, Instant since) {
        return jdbc.sql(
                        "SELECT member_id FROM machine_session WHERE resource_id IN (:machines) AND started_at >= :since"
                                + " AND settled_at IS NOT NULL GROUP BY member_id HAVING SUM(CEIL(ran_seconds / 60)) >= :minutes"
                                + " ORDER BY member_id")
                .param("machines", machines.stream().map(ResourceId::value).toList())
                .param("since", since)
                .param("minutes", minutes)
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    List<MachineSession> listOpen(List<ResourceId> machines) {
        if (machines.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM machine_session WHERE open_on IN (:machines)")
                .param("machines", machines.stream().map(ResourceId::value).toList())
                .query(SessionRows::session)
                .list();
    }

    /** Those of which nothing was heard since the moment and that may still change. */
    List<MachineSession> listUnsettled(Instant heardBefore, int limit) {
        return jdbc.sql("SELECT * FROM machine_session WHERE settled_at IS NULL AND heard_at < ?"
                        + " ORDER BY heard_at LIMIT ?")
                .params(List.of(heardBefore, limit))
                .query(SessionRows::session)
                .list();
    }

    void insert(MachineSession session) {
        jdbc.sql("INSERT INTO machine_session (id, resource_id, venue_id, member_id, reservation_id, started_at,"
                        + " until_at, heard_at, ran_seconds, ended_at, ended_by, offline, doubt, settled_at, accompanied_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        session.id().value(),
                        session.machine().value(),
                        session.venue().value(),
                        session.member().value(),
                        session.reservation() == null
                                ? null
                                : session.reservation().value(),
                        session.startedAt(),
                        session.until(),
                        session.heardAt(),
                        session.ran().toSeconds(),
                        session.endedAt(),
                        nameOf(session.endedBy()),
                        session.offline(),
                        nameOf(session.doubt()),
                        session.settledAt(),
                        session.accompaniedBy() == null
                                ? null
                                : session.accompaniedBy().value()))
                .update();
    }

    /** Writes how it ended; what is settled stays as it is. */
    void end(MachineSession session) {
        jdbc.sql("UPDATE machine_session SET started_at = ?, heard_at = ?, ran_seconds = ?, ended_at = ?, ended_by = ?,"
                        + " settled_at = ? WHERE id = ? AND settled_at IS NULL")
                .params(Arrays.asList(
                        session.startedAt(),
                        session.heardAt(),
                        session.ran().toSeconds(),
                        session.endedAt(),
                        nameOf(session.endedBy()),
                        session.settledAt(),
                        session.id().value()))
                .update();
    }

    /** It goes on, until that moment at the latest. */
    void heard(MachineSessionId id, Duration ran, Instant until, Instant now) {
        jdbc.sql("UPDATE machine_session SET heard_at = ?, ran_seconds = GREATEST(ran_seconds, ?), until_at = ?"
                        + " WHERE id = ? AND ended_at IS NULL")
                .params(List.of(now, ran.toSeconds(), until, id.value()))
                .update();
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static MachineSession session(ResultSet row, int number) throws SQLException {
        UUID reservation = row.getObject("reservation_id", UUID.class);
        UUID beside = row.getObject("accompanied_by", UUID.class);
        String endedBy = row.getString("ended_by");
        String doubt = row.getString("doubt");
        return new MachineSession(
                new MachineSessionId(row.getObject("id", UUID.class)),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                reservation == null ? null : new ReservationId(reservation),
                row.getObject("started_at", Instant.class),
                row.getObject("until_at", Instant.class),
                row.getObject("heard_at", Instant.class),
                Duration.ofSeconds(row.getInt("ran_seconds")),
                row.getObject("ended_at", Instant.class),
                endedBy == null ? null : SessionEnd.valueOf(endedBy),
                row.getBoolean("offline"),
                doubt == null ? null : Reason.valueOf(doubt),
                row.getObject("settled_at", Instant.class),
                beside == null ? null : new MemberId(beside));
    }
}
