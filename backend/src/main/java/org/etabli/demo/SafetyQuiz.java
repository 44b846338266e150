package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The quiz about laser safety, and who has answered it. */
final class SafetyQuiz {

    private static final int QUESTIONS = 4;
    private static final int PASS = 3;
    private static final String ANSWERS = """
            [{"asked": "Lequel de ces matériaux ne coupe-t-on jamais au laser ?", "chosen": "Le PVC", "right": true}]""";

    private final Sheet quizzes = new Sheet("quiz", "course_id, pass_mark, questions");
    private final Sheet attempts =
            new Sheet("quiz_attempt", "id, course_id, member_id, right_answers, asked, answers, passed_at, failed_at");

    void asks(UUID... courses) {
        for (UUID course : courses) {
            quizzes.add(course, PASS, questions());
        }
    }

    /** @param right 3 or 4 answers of 4 */
    void passed(UUID course, UUID member, int right, Instant at) {
        attempts.add(named("quiz " + course + " " + member), course, member, right, QUESTIONS, ANSWERS, at, null);
    }

    void writeTo(JdbcTemplate jdbc) {
        quizzes.writeTo(jdbc);
        attempts.writeTo(jdbc);
    }

    private static String questions() {
        try {
            return new ClassPathResource("demo/quiz.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
