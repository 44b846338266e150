package org.etabli.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.QuizAttemptId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Quizzes and who answered them, as the tables keep them. */
@Component
class QuizRows {

    private static final TypeReference<List<Quiz.Question>> QUESTIONS = new TypeReference<>() {};

    /** The best time first: passed before failed, then by how many were right. */
    private static final String BEST = " ORDER BY passed_at IS NULL, passed_at, right_answers DESC";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuizRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Written(Quiz quiz, int revision) {}

    Optional<Written> find(CourseId course) {
        return jdbc.sql("SELECT * FROM quiz WHERE course_id = ?")
                .param(course.value())
                .query((row, n) -> new Written(
                        new Quiz(row.getInt("pass_mark"), json.readValue(row.getString("questions"), QUESTIONS)),
                        row.getInt("revision")))
                .optional();
    }

    void put(CourseId course, Quiz quiz) {
        jdbc.sql("INSERT INTO quiz (course_id, pass_mark, questions) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " pass_mark = VALUES(pass_mark), questions = VALUES(questions), revision = revision + 1")
                .params(List.of(course.value(), quiz.passMark(), json.writeValueAsString(quiz.questions())))
                .update();
        needed(course, true);
    }

    void remove(CourseId course) {
        jdbc.sql("DELETE FROM quiz WHERE course_id = ?").param(course.value()).update();
        needed(course, false);
    }

    private void needed(CourseId course, boolean needed) {
        jdbc.sql("UPDATE course SET needs_quiz = ? WHERE id = ?")
                .params(List.of(needed, course.value()))
                .update();
    }

    /** Sent twice, it is one. */
    void add(
            QuizAttemptId id,
            CourseId course,
            MemberId member,
            QuizMark mark,
            List<Quiz.Answered> answers,
            Instant now) {
        jdbc.sql("INSERT IGNORE INTO quiz_attempt (id, course_id, member_id, right_answers, asked, answers, passed_at,"
                        + " failed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        course.value(),
                        member.value(),
                        mark.rightAnswers(),
                        mark.asked(),
                        json.writeValueAsString(answers),
                        mark.hasPassed() ? now : null,
                        mark.hasPassed() ? null : now))
                .update();
    }

    /** Of those who have answered it. */
    Map<MemberId, QuizResult> results(CourseId course, Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Map<MemberId, QuizResult> best = new LinkedHashMap<>();
        jdbc.sql("SELECT member_id, right_answers, asked, passed_at FROM quiz_attempt"
                        + " WHERE course_id = :course AND member_id IN (:members)" + BEST)
                .param("course", course.value())
                .param("members", members.stream().map(MemberId::value).toList())
                .query(row -> {
                    best.putIfAbsent(new MemberId(row.getObject("member_id", UUID.class)), result(row));
                });
        return best;
    }

    /** Of each course whose quiz she has answered. */
    Map<CourseId, QuizResult> resultsOf(MemberId member) {
        Map<CourseId, QuizResult> best = new LinkedHashMap<>();
        jdbc.sql("SELECT course_id, right_answers, asked, passed_at FROM quiz_attempt WHERE member_id = ?" + BEST)
                .param(member.value())
                .query(row -> {
                    best.putIfAbsent(new CourseId(row.getObject("course_id", UUID.class)), result(row));
                });
        return best;
    }

    private static QuizResult result(ResultSet row) throws SQLException {
        return new QuizResult(
                row.getInt("right_answers"), row.getInt("asked"), row.getObject("passed_at", Instant.class));
    }
}
