package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The gestures that are looked at beyond 80 W, how each participant did them, and who signed her presence. */
final class LaserGrid {

    private static final int VERSION = 2;
    private static final String[][] GESTURES = {
        {"Arrêt d’urgence", "Emergency stop"},
        {"Extraction d’air", "Air extraction"},
        {"Mise au point", "Focusing"},
        {"Matières interdites", "Forbidden materials"},
        {"Départ de feu", "A fire starts"}
    };
    private static final int FIRST_GRID = 4;

    private final Sheet grids = new Sheet("evaluation_grid", "course_id, version, gestures, live, made_at");
    private final Sheet marks = new Sheet("gesture_mark", "enrolment_id, gesture_id, acquired, marked_by, marked_at");
    private final Sheet signatures = new Sheet("presence_signature", "enrolment_id, half_day, signed_at");
    private final UUID trainer = DemoIds.member("trainer@etabli.example").value();

    void looksAt(UUID course, Instant at) {
        grids.add(course, 1, json(course, FIRST_GRID), null, at.minus(Duration.ofDays(200)));
        grids.add(course, VERSION, json(course, GESTURES.length), true, at.minus(Duration.ofDays(40)));
    }

    /** @param left the numbers of the gestures that are to be gone over again, from 0 */
    void evaluated(UUID course, UUID enrolment, Instant from, int minutes, Integer... left) {
        signatures.add(enrolment, 1, from.plus(Duration.ofMinutes(minutes)));
        for (int n = 0; n < GESTURES.length; n++) {
            marks.add(
                    enrolment,
                    gesture(course, n),
                    !List.of(left).contains(n),
                    trainer,
                    from.plus(Duration.ofMinutes(60L + 20 * n + minutes)));
        }
    }

    void writeTo(JdbcTemplate jdbc) {
        grids.writeTo(jdbc);
        marks.writeTo(jdbc);
        signatures.writeTo(jdbc);
        jdbc.update(
                "UPDATE training_session s SET grid_version = ? WHERE EXISTS (SELECT 1 FROM enrolment e"
                        + " JOIN gesture_mark m ON m.enrolment_id = e.id WHERE e.session_id = s.id)",
                VERSION);
    }

    private static UUID gesture(UUID course, int number) {
        return named("gesture " + course + " " + GESTURES[number][0]);
    }

    private static String json(UUID course, int gestures) {
        return IntStream.range(0, gestures)
                .mapToObj(n -> """
                        {"id": "%s", "title": {"french": "%s", "english": "%s"}}""".formatted(gesture(course, n), GESTURES[n][0], GESTURES[n][1]))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
