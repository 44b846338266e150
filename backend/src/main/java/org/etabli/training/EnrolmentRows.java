package org.etabli.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TrainingSessionId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part, as the table keeps it. */
@Component
class EnrolmentRows {

    private final JdbcClient jdbc;

    EnrolmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            EnrolmentId id,
            TrainingSession session,
            MemberId member,
            Enrolment.State state,
            int turn,
            Money price,
            Instant now) {
        jdbc.sql("INSERT INTO enrolment (id, session_id, member_id, state, turn, price_minor, currency, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        id.value(),
                        session.id().value(),
                        member.value(),
                        state.name(),
                        turn,
                        price.getAmountMinorLong(),
                        price.getCurrencyUnit().getCode(),
                        now))
                .update();
    }

    /** What she had acquired where she was invited from; who marked it and when stays with it. */
    void carryOver(EnrolmentId to, TrainingSessionId session, MemberId member) {
        jdbc.sql("INSERT IGNORE INTO gesture_mark (enrolment_id, gesture_id, acquired, marked_by, marked_at)"
                        + " SELECT ?, m.gesture_id, TRUE, m.marked_by, m.marked_at FROM retake r"
                        + " JOIN gesture_mark m ON m.enrolment_id = r.enrolment_id AND m.acquired"
                        + " WHERE r.session_id = ? AND r.member_id = ?")
                .params(List.of(to.value(), session.value(), member.value()))
                .update();
    }

    void costs(EnrolmentId id, Money price) {
        jdbc.sql("UPDATE enrolment SET price_minor = ?, currency = ?, free_to_leave = FALSE WHERE id = ?")
                .params(List.of(
                        price.getAmountMinorLong(), price.getCurrencyUnit().getCode(), id.value()))
                .update();
    }

    void charged(EnrolmentId id, boolean charged) {
        jdbc.sql("UPDATE enrolment SET charged = ? WHERE id = ?")
                .params(List.of(charged, id.value()))
                .update();
    }

    void freeToLeave(EnrolmentId id) {
        jdbc.sql("UPDATE enrolment SET free_to_leave = TRUE WHERE id = ?")
                .param(id.value())
                .update();
    }

    void become(EnrolmentId id, Enrolment.State state, int turn) {
        jdbc.sql("UPDATE enrolment SET state = ?, turn = ?, sequence = sequence + 1 WHERE id = ?")
                .params(List.of(state.name(), turn, id.value()))
                .update();
    }

    void present(EnrolmentId id, boolean present) {
        jdbc.sql("UPDATE enrolment SET present = ? WHERE id = ?")
                .params(List.of(present, id.value()))
                .update();
    }

    void note(EnrolmentId id, @Nullable String note) {
        jdbc.sql("UPDATE enrolment SET note = ? WHERE id = ?")
                .params(Arrays.asList(note, id.value()))
                .update();
    }

    void signedOff(EnrolmentId id, MemberId by, boolean quizByMouth, Instant now) {
        jdbc.sql("UPDATE enrolment SET present = TRUE, passed_at = ?, passed_by = ?, quiz_by_mouth = ? WHERE id = ?")
                .params(List.of(now, by.value(), quizByMouth, id.value()))
                .update();
    }

    void notSignedOff(EnrolmentId id) {
        jdbc.sql("UPDATE enrolment SET passed_at = NULL, passed_by = NULL, quiz_by_mouth = FALSE WHERE id = ?")
                .param(id.value())
                .update();
        jdbc.sql("DELETE FROM enrolment_authorisation WHERE enrolment_id = ?")
                .param(id.value())
                .update();
    }

    /** @param before what she held already, or null */
    void granted(EnrolmentId id, AuthorisationId authorisation, @Nullable Before before) {
        jdbc.sql("INSERT INTO enrolment_authorisation (enrolment_id, authorisation_id, was_held, previous_end)"
                        + " VALUES (?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(), authorisation.value(), before != null, before == null ? null : before.end()))
                .update();
    }

    List<Granted> listGranted(EnrolmentId id) {
        return jdbc.sql("SELECT * FROM enrolment_authorisation WHERE enrolment_id = ?")
                .param(id.value())
                .query((row, n) -> new Granted(
                        new AuthorisationId(row.getObject("authorisation_id", UUID.class)),
                        row.getBoolean("was_held") ? new Before(row.getObject("previous_end", Instant.class)) : null))
                .list();
    }

    /** @param end null for good */
    record Before(@Nullable Instant end) {}

    record Granted(AuthorisationId authorisation, @Nullable Before before) {}

    Optional<Enrolment> find(EnrolmentId id) {
        return list("id = ?", id.value()).stream().findFirst();
    }

    Optional<Enrolment> find(TrainingSessionId session, MemberId member) {
        return list("session_id = ? AND member_id = ?", session.value(), member.value()).stream()
                .findFirst();
    }

    /** In the order they asked. */
    List<Enrolment> listOf(TrainingSessionId session) {
        return list("session_id = ? AND state <> 'WITHDRAWN' ORDER BY turn", session.value());
    }

    /** Whose place goes on an invoice, also of those who left too late. */
    List<Enrolment> listCharged(TrainingSessionId session) {
        return list("session_id = ? AND charged ORDER BY turn", session.value());
    }

    List<Enrolment> listOf(MemberId member) {
        return list("member_id = ? AND state <> 'WITHDRAWN' ORDER BY created_at", member.value());
    }

    /** Whether she has a place in a session of the course, or waits for one. */
    boolean takesPartIn(CourseId course, MemberId member) {
        return jdbc.sql("SELECT COUNT(*) FROM enrolment e JOIN training_session s ON s.id = e.session_id"
                                + " WHERE e.member_id = ? AND s.course_id = ? AND e.state <> 'WITHDRAWN'")
                        .params(List.of(member.value(), course.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<Enrolment> list(String which, Object... keys) {
        return jdbc.sql("SELECT * FROM enrolment WHERE " + which)
                .params(List.of(keys))
                .query(EnrolmentRows::enrolment)
                .list();
    }

    private static Enrolment enrolment(ResultSet row, int number) throws SQLException {
        UUID passedBy = row.getObject("passed_by", UUID.class);
        return new Enrolment(
                new EnrolmentId(row.getObject("id", UUID.class)),
                new TrainingSessionId(row.getObject("session_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                Enrolment.State.valueOf(row.getString("state")),
                row.getInt("turn"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("price_minor")),
                row.getBoolean("charged"),
                row.getBoolean("free_to_leave"),
                row.getInt("sequence"),
                row.getBoolean("present"),
                row.getString("note"),
                row.getObject("passed_at", Instant.class),
                passedBy == null ? null : new MemberId(passedBy),
                row.getBoolean("quiz_by_mouth"));
    }
}
