package org.etabli.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions as their table keeps them, with how many take part. */
@Component
class SessionRows {

    private static final String SELECT = "SELECT s.*,"
            + " (SELECT COUNT(*) FROM enrolment e WHERE e.session_id = s.id AND e.state = 'PLACED') AS placed,"
            + " (SELECT COUNT(*) FROM enrolment e WHERE e.session_id = s.id AND e.state = 'WAITING') AS waiting"
            + " FROM training_session s WHERE ";

    private final JdbcClient jdbc;
    private final CourseRows courses;
    private final Clock clock;

    SessionRows(JdbcClient jdbc, CourseRows courses, Clock clock) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.clock = clock;
    }

    void add(SessionDraft draft, MemberId trainer) {
        jdbc.sql("INSERT INTO training_session (id, course_id, venue_id, resource_id, trainer_id, starts_at, ends_at,"
                        + " places, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        draft.id().value(),
                        draft.course().value(),
                        draft.venue().value(),
                        draft.resource() == null ? null : draft.resource().value(),
                        trainer.value(),
                        draft.slot().start(),
                        draft.slot().end(),
                        draft.places(),
                        clock.instant()))
                .update();
    }

    void change(SessionDraft draft, MemberId trainer) {
        jdbc.sql(
                        "UPDATE training_session SET venue_id = ?, resource_id = ?, trainer_id = ?, starts_at = ?, ends_at = ?,"
                                + " places = ? WHERE id = ?")
                .params(Arrays.asList(
                        draft.venue().value(),
                        draft.resource() == null ? null : draft.resource().value(),
                        trainer.value(),
                        draft.slot().start(),
                        draft.slot().end(),
                        draft.places(),
                        draft.id().value()))
                .update();
    }

    /** Whether it takes place is settled now, or open again. */
    void decide(TrainingSessionId id, boolean settled) {
        jdbc.sql("UPDATE training_session SET decided_at = ? WHERE id = ?")
                .params(Arrays.asList(settled ? clock.instant() : null, id.value()))
                .update();
    }

    void cancel(TrainingSessionId id, String reason) {
        jdbc.sql("UPDATE training_session SET cancelled_at = ?, cancel_reason = ? WHERE id = ?")
                .params(List.of(clock.instant(), reason, id.value()))
                .update();
    }

    Optional<TrainingSession> find(TrainingSessionId id) {
        return query(SELECT + "s.id = ?", id.value()).stream().findFirst();
    }

    /**
     * The session, locked until the transaction ends: whoever takes or gives back a place waits here. Who takes part is
     * counted after that.
     */
    Optional<TrainingSession> hold(TrainingSessionId id) {
        return jdbc.sql("SELECT id FROM training_session WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(locked -> query(SELECT + "s.id = ?", locked).stream().findFirst());
    }

    /** The turn of the next who asks for a place. */
    int nextTurn(TrainingSessionId id) {
        jdbc.sql("UPDATE training_session SET turns = turns + 1 WHERE id = ?")
                .param(id.value())
                .update();
        return jdbc.sql("SELECT turns FROM training_session WHERE id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** Those that start in the slot, in order. */
    List<TrainingSession> list(TimeSlot slot) {
        return query(
                SELECT + "s.starts_at >= ? AND s.starts_at < ? ORDER BY s.starts_at, s.id", slot.start(), slot.end());
    }

    /** Those of which it is time to decide whether they take place. */
    List<TrainingSessionId> listToDecide() {
        Instant now = clock.instant();
        return jdbc
                .sql("SELECT s.id FROM training_session s JOIN course c ON c.id = s.course_id"
                        + " WHERE s.cancelled_at IS NULL AND s.decided_at IS NULL AND c.decide_hours > 0"
                        + " AND s.starts_at > ? AND s.starts_at <= ? AND s.starts_at <= ? + INTERVAL c.decide_hours HOUR"
                        + " ORDER BY s.starts_at")
                .params(List.of(now, now.plus(CourseTerms.LONGEST), now))
                .query(UUID.class)
                .list()
                .stream()
                .map(TrainingSessionId::new)
                .toList();
    }

    private List<TrainingSession> query(String sql, Object... values) {
        Map<CourseId, Course> known = courses.byId();
        return jdbc.sql(sql)
                .params(List.of(values))
                .query((row, n) -> session(row, known))
                .list();
    }

    private static TrainingSession session(ResultSet row, Map<CourseId, Course> known) throws SQLException {
        UUID resource = row.getObject("resource_id", UUID.class);
        return new TrainingSession(
                new TrainingSessionId(row.getObject("id", UUID.class)),
                Objects.requireNonNull(known.get(new CourseId(row.getObject("course_id", UUID.class)))),
                new VenueId(row.getObject("venue_id", UUID.class)),
                resource == null ? null : new ResourceId(resource),
                new MemberId(row.getObject("trainer_id", UUID.class)),
                new TimeSlot(row.getObject("starts_at", Instant.class), row.getObject("ends_at", Instant.class)),
                row.getInt("places"),
                row.getInt("placed"),
                row.getInt("waiting"),
                row.getString("cancel_reason"),
                row.getObject("decided_at", Instant.class) != null);
    }
}
