package org.etabli.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.TrainingSessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Grids as their table keeps them; a version that was written is never written again. */
@Component
class GridRows {

    private static final TypeReference<List<Gesture>> GESTURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GridRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The one that is used from now on; empty when the course is taught without. */
    Optional<EvaluationGrid> find(CourseId course) {
        return jdbc.sql("SELECT version, gestures FROM evaluation_grid WHERE course_id = ? AND live")
                .param(course.value())
                .query(this::grid)
                .optional();
    }

    /** The latest that was ever used. */
    Optional<EvaluationGrid> findLatest(CourseId course) {
        return jdbc.sql(
                        "SELECT version, gestures FROM evaluation_grid WHERE course_id = ? ORDER BY version DESC LIMIT 1")
                .param(course.value())
                .query(this::grid)
                .optional();
    }

    /** The one that the session is evaluated by: its own since somebody marked in it, before that the one of its course. */
    Optional<EvaluationGrid> findOf(TrainingSessionId session) {
        return jdbc.sql("SELECT g.version, g.gestures FROM training_session s JOIN evaluation_grid g"
                        + " ON g.course_id = s.course_id AND (g.version = s.grid_version"
                        + " OR s.grid_version IS NULL AND g.live) WHERE s.id = ?")
                .param(session.value())
                .query(this::grid)
                .optional();
    }

    /** From now on the session is evaluated by the version that it has. */
    void settle(TrainingSessionId session, int version) {
        jdbc.sql("UPDATE training_session SET grid_version = ? WHERE id = ? AND grid_version IS NULL")
                .params(List.of(version, session.value()))
                .update();
    }

    void add(CourseId course, EvaluationGrid grid, Instant now) {
        retire(course);
        jdbc.sql("INSERT INTO evaluation_grid (course_id, version, gestures, live, made_at) VALUES (?, ?, ?, TRUE, ?)")
                .params(List.of(course.value(), grid.version(), json.writeValueAsString(grid.gestures()), now))
                .update();
    }

    void revive(CourseId course, int version) {
        retire(course);
        jdbc.sql("UPDATE evaluation_grid SET live = TRUE WHERE course_id = ? AND version = ?")
                .params(List.of(course.value(), version))
                .update();
    }

    void retire(CourseId course) {
        jdbc.sql("UPDATE evaluation_grid SET live = NULL WHERE course_id = ?")
                .param(course.value())
                .update();
    }

    private EvaluationGrid grid(ResultSet row, int number) throws SQLException {
        return new EvaluationGrid(row.getInt("version"), json.readValue(row.getString("gestures"), GESTURES));
    }
}
