package org.etabli.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TrainingSessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations to go over gestures again, as their table keeps them. */
@Component
class RetakeRows {

    private final JdbcClient jdbc;

    RetakeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when she was invited to it before. */
    boolean add(Retake retake) {
        return jdbc.sql(
                                "INSERT IGNORE INTO retake (enrolment_id, session_id, member_id, gestures, invited_by, invited_at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?)")
                        .params(List.of(
                                retake.enrolment().value(),
                                retake.session().value(),
                                retake.member().value(),
                                retake.gestures(),
                                retake.invitedBy().value(),
                                retake.invitedAt()))
                        .update()
                > 0;
    }

    boolean isInvited(TrainingSessionId session, MemberId member) {
        return !list("session_id = ? AND member_id = ?", session.value(), member.value())
                .isEmpty();
    }

    /** Of those who left something in the session, the latest first. */
    List<Retake> listFrom(TrainingSessionId session) {
        return list(
                "enrolment_id IN (SELECT id FROM enrolment WHERE session_id = ?) ORDER BY invited_at DESC",
                session.value());
    }

    List<Retake> listOf(MemberId member) {
        return list("member_id = ? ORDER BY invited_at DESC", member.value());
    }

    private List<Retake> list(String which, Object... keys) {
        return jdbc.sql("SELECT * FROM retake WHERE " + which)
                .params(List.of(keys))
                .query(RetakeRows::retake)
                .list();
    }

    private static Retake retake(ResultSet row, int number) throws SQLException {
        return new Retake(
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new TrainingSessionId(row.getObject("session_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getInt("gestures"),
                new MemberId(row.getObject("invited_by", UUID.class)),
                row.getObject("invited_at", Instant.class));
    }
}
