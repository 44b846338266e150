package org.etabli.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TrainingSessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks as their table keeps them, each with who gave it and when. */
@Component
class MarkRows {

    private final JdbcClient jdbc;

    MarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(EnrolmentId enrolment, UUID gesture, Mark mark, MemberId by, Instant now) {
        jdbc.sql("INSERT INTO gesture_mark (enrolment_id, gesture_id, acquired, marked_by, marked_at)"
                        + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE acquired = VALUES(acquired),"
                        + " marked_by = VALUES(marked_by), marked_at = VALUES(marked_at)")
                .params(List.of(enrolment.value(), gesture, mark == Mark.ACQUIRED, by.value(), now))
                .update();
    }

    void remove(EnrolmentId enrolment, UUID gesture) {
        jdbc.sql("DELETE FROM gesture_mark WHERE enrolment_id = ? AND gesture_id = ?")
                .params(List.of(enrolment.value(), gesture))
                .update();
    }

    Map<EnrolmentId, Map<UUID, Mark>> listOf(TrainingSessionId session) {
        return byEnrolment(
                "SELECT m.* FROM gesture_mark m JOIN enrolment e ON e.id = m.enrolment_id" + " WHERE e.session_id = ?",
                session.value());
    }

    Map<UUID, Mark> listOf(EnrolmentId enrolment) {
        return byEnrolment("SELECT * FROM gesture_mark WHERE enrolment_id = ?", enrolment.value())
                .getOrDefault(enrolment, Map.of());
    }

    /** All marks of hers, of every session. */
    Map<EnrolmentId, Map<UUID, Mark>> listOf(MemberId member) {
        return byEnrolment(
                "SELECT m.* FROM gesture_mark m JOIN enrolment e ON e.id = m.enrolment_id" + " WHERE e.member_id = ?",
                member.value());
    }

    private Map<EnrolmentId, Map<UUID, Mark>> byEnrolment(String sql, UUID key) {
        Map<EnrolmentId, Map<UUID, Mark>> marks = new HashMap<>();
        jdbc.sql(sql).param(key).query(row -> {
            marks.computeIfAbsent(new EnrolmentId(row.getObject("enrolment_id", UUID.class)), first -> new HashMap<>())
                    .put(row.getObject("gesture_id", UUID.class), mark(row));
        });
        return marks;
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return row.getBoolean("acquired") ? Mark.ACQUIRED : Mark.TO_REVIEW;
    }
}
