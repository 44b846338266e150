package org.etabli.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.access.Verdict.State;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of doubtful sessions and what was decided about each. */
@Component
class DoubtfulRows {

    private final JdbcClient jdbc;

    DoubtfulRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Found twice, it is there once. */
    void add(MachineSession session, Instant now) {
        jdbc.sql("INSERT IGNORE INTO doubtful_session (session_id, venue_id, member_id, found_at) VALUES (?, ?, ?, ?)")
                .params(List.of(
                        session.id().value(),
                        session.venue().value(),
                        session.member().value(),
                        now))
                .update();
    }

    /** Locked until the transaction ends. */
    Optional<Verdict> hold(MachineSessionId session) {
        return jdbc.sql("SELECT * FROM doubtful_session WHERE session_id = ? FOR UPDATE")
                .param(session.value())
                .query((row, n) -> verdict(row))
                .optional();
    }

    void decide(MachineSessionId session, Verdict verdict) {
        jdbc.sql("UPDATE doubtful_session SET state = ?, minutes = ?, reason = ?, decided_by = ?, decided_at = ?"
                        + " WHERE session_id = ? AND state = 'WAITING'")
                .params(Arrays.asList(
                        verdict.state().name(),
                        verdict.minutes(),
                        verdict.reason(),
                        verdict.by() == null ? null : verdict.by().value(),
                        verdict.at(),
                        session.value()))
                .update();
    }

    /** Those that wait, the longest first; then those that were decided, the latest first. */
    Map<MachineSessionId, Verdict> listAt(VenueId venue, int waiting, int decided) {
        Map<MachineSessionId, Verdict> found = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM doubtful_session WHERE venue_id = ? AND state = 'WAITING' ORDER BY found_at, session_id"
                        + " LIMIT ?")
                .params(List.of(venue.value(), waiting))
                .query(row -> {
                    found.put(id(row), verdict(row));
                });
        jdbc.sql("SELECT * FROM doubtful_session WHERE venue_id = ? AND state IN ('CHARGED', 'LET_GO')"
                        + " ORDER BY found_at DESC, session_id LIMIT ?")
                .params(List.of(venue.value(), decided))
                .query(row -> {
                    found.put(id(row), verdict(row));
                });
        return found;
    }

    Map<MachineSessionId, Verdict> of(Collection<MachineSessionId> sessions) {
        Map<MachineSessionId, Verdict> found = new HashMap<>();
        if (!sessions.isEmpty()) {
            jdbc.sql("SELECT * FROM doubtful_session WHERE session_id IN (:sessions)")
                    .param(
                            "sessions",
                            sessions.stream().map(MachineSessionId::value).toList())
                    .query(row -> {
                        found.put(id(row), verdict(row));
                    });
        }
        return found;
    }

    private static MachineSessionId id(ResultSet row) throws SQLException {
        return new MachineSessionId(row.getObject("session_id", UUID.class));
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        return new Verdict(
                State.valueOf(row.getString("state")),
                row.getObject("minutes", Integer.class),
                row.getString("reason"),
                by == null ? null : new MemberId(by),
                row.getObject("decided_at", Instant.class));
    }
}
