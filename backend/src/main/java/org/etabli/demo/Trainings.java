package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.etabli.kernel.Name;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is taught at the first operator: sessions to come, a full one with a waitlist, and one that waits for its sign-offs. */
final class Trainings {

    private static final String OPERATOR = "grand-poitiers";
    private static final String PLACED = "PLACED";
    private static final int EIGHT = 8;

    /** What is asked a quiz about. */
    private static final String ASKED = "Découpe laser";

    private static final Set<DayOfWeek> CLOSED = Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY);

    private final Scene scene;
    private final Sheet courses = new Sheet(
            "course",
            "id, operator_id, title, title_en, description, description_en, price_minor, currency, min_places, max_places,"
                    + " trainer_id, needs_quiz, created_at");
    private final Sheet grants = new Sheet("course_authorisation", "course_id, type_id");
    private final Sheet sessions = new Sheet(
            "training_session", "id, course_id, venue_id, trainer_id, starts_at, ends_at, places, turns, created_at");
    private final Sheet enrolments =
            new Sheet("enrolment", "id, session_id, member_id, state, turn, price_minor, present, created_at");
    private final SafetyQuiz quiz = new SafetyQuiz();
    private final LaserGrid grid = new LaserGrid();
    private final Map<UUID, Instant> starts = new HashMap<>();
    private final Map<UUID, Long> prices = new HashMap<>();

    Trainings(Scene scene) {
        this.scene = scene;
    }

    void writeTo(JdbcTemplate jdbc) {
        List<UUID> people = jdbc.queryForList(
                "SELECT a.member_id FROM affiliation a JOIN member m ON m.id = a.member_id"
                        + " WHERE a.operator_id = ? AND m.email LIKE '%@example.org' ORDER BY a.member_id LIMIT 40",
                UUID.class, DemoIds.operator(OPERATOR).value());
        UUID maker = DemoIds.member("maker@etabli.example").value();
        UUID laser = course(
                new Name("Découpe laser, initiation", "Laser cutting, first steps"),
                "Laser niveau 1",
                0,
                new Name(
                        "Allumer, régler, surveiller, éteindre : une première pièce en deux heures.",
                        "Switch on, set up, watch, switch off: a first piece in two hours."));
        UUID strong = course(
                new Name("Découpe laser, niveau 2", "Laser cutting, level 2"),
                "Laser niveau 2",
                1200,
                new Name(
                        "Au-delà de 80 W : matières interdites, mise au point, départ de feu.",
                        "Beyond 80 W: what must not be cut, focusing, when it catches fire."));
        quiz.asks(laser, strong);
        UUID mill = course(
                new Name("Fraiseuse numérique", "CNC mill"),
                "Fraiseuse numérique",
                2500,
                new Name(
                        "Brider, choisir l’outil, lancer un parcours sans surprise.",
                        "Clamp, choose the tool, run a path without surprises."));
        UUID printers = course(
                new Name("Imprimantes 3D", "3D printers"),
                "Imprimantes 3D",
                0,
                new Name(
                        "Du fichier à la première pièce, et la buse qui se bouche.",
                        "From the file to the first piece, and the nozzle that clogs."));
        LocalDate today = scene.today();
        UUID held = session(strong, "fablab-liguge", today.minusDays(1), 14, 3, EIGHT);
        grid.looksAt(strong, scene.now());
        enrol(held, maker, 1, PLACED, true);
        evaluated(strong, held, maker, 4, 4);
        for (int n = 0; n < 6; n++) {
            enrol(held, people.get(n), n + 2, PLACED, n < 5);
        }
        for (int n = 0; n < 4; n++) {
            evaluated(strong, held, people.get(n), n % 3 + 2, 3 + n % 2);
        }
        evaluated(strong, held, people.get(4), 9, 3, 2, 4);
        UUID full = session(laser, "fablab-liguge", today.plusDays(3), 17, 2, 4);
        for (int n = 0; n < 6; n++) {
            enrol(full, people.get(10 + n), n + 1, n < 4 ? PLACED : "WAITING", false);
        }
        UUID elsewhere = session(laser, "lieu-multiple", today.plusDays(6), 14, 2, EIGHT);
        for (int n = 0; n < 3; n++) {
            enrol(elsewhere, people.get(20 + n), n + 1, PLACED, false);
        }
        enrol(session(strong, "fablab-liguge", today.plusDays(10), 10, 3, EIGHT), people.get(25), 1, PLACED, false);
        UUID milling = session(mill, "fablab-liguge", today.plusDays(13), 14, 4, 4);
        enrol(milling, people.get(30), 1, PLACED, false);
        session(printers, "residence-du-crij", today.plusDays(5), 17, 2, EIGHT);
        courses.writeTo(jdbc);
        grants.writeTo(jdbc);
        quiz.writeTo(jdbc);
        sessions.writeTo(jdbc);
        enrolments.writeTo(jdbc);
        grid.writeTo(jdbc);
    }

    /** She passed the quiz and was seen doing the gestures. */
    private void evaluated(UUID course, UUID session, UUID member, int minutes, int right, Integer... left) {
        quiz.passed(course, member, right, scene.now());
        grid.evaluated(
                course,
                named("enrolment " + session + " " + member),
                Objects.requireNonNull(starts.get(session)),
                minutes,
                left);
    }

    private UUID course(Name title, String right, long cents, Name text) {
        UUID id = named("course " + title.french());
        courses.add(
                id,
                DemoIds.operator(OPERATOR).value(),
                title.french(),
                title.english(),
                text.french(),
                text.english(),
                cents,
                "EUR",
                2,
                EIGHT,
                DemoIds.member("trainer@etabli.example").value(),
                title.french().startsWith(ASKED),
                scene.now());
        prices.put(id, cents);
        grants.add(id, DemoIds.authorisationType(OPERATOR, right).value());
        return id;
    }

    /** On the day, or the next one on which workshops are open, from Tuesday to Saturday; the one before for what is past. */
    private UUID session(UUID course, String venue, LocalDate wanted, int hour, int hours, int places) {
        LocalDate day = wanted;
        while (CLOSED.contains(day.getDayOfWeek())) {
            day = day.plusDays(wanted.isBefore(scene.today()) ? -1 : 1);
        }
        UUID id = named("session " + course + " " + venue + " " + day);
        sessions.add(
                id,
                course,
                DemoIds.venue(venue).value(),
                DemoIds.member("trainer@etabli.example").value(),
                Scene.at(day, hour * 60),
                Scene.at(day, (hour + hours) * 60),
                places,
                EIGHT,
                scene.now());
        prices.put(id, prices.get(course));
        starts.put(id, Scene.at(day, hour * 60));
        return id;
    }

    /** Paid at the venue: what stands on invoices is made elsewhere. */
    private void enrol(UUID session, UUID member, int turn, String state, boolean present) {
        enrolments.add(
                named("enrolment " + session + " " + member),
                session,
                member,
                state,
                turn,
                prices.get(session),
                present,
                scene.now());
    }
}
