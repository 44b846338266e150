package org.etabli.training;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where she took part, what she answered, what she was seen doing, and what she taught. */
@Component
class TrainingData implements PersonalData {

    private final JdbcClient jdbc;

    TrainingData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(
                        jdbc,
                        "enrolment",
                        "SELECT c.title, s.starts_at, s.ends_at, e.* FROM enrolment e"
                                + " JOIN training_session s ON s.id = e.session_id JOIN course c ON c.id = s.course_id"
                                + " WHERE e.member_id = ?",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "quiz_attempt",
                        "SELECT c.title, a.* FROM quiz_attempt a JOIN course c ON c.id = a.course_id"
                                + " WHERE a.member_id = ?",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "gesture_mark",
                        "SELECT c.title, s.starts_at, s.grid_version, m.* FROM gesture_mark m"
                                + " JOIN enrolment e ON e.id = m.enrolment_id"
                                + " JOIN training_session s ON s.id = e.session_id JOIN course c ON c.id = s.course_id"
                                + " WHERE ? IN (e.member_id, m.marked_by)",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "presence_signature",
                        "SELECT c.title, s.starts_at, p.* FROM presence_signature p"
                                + " JOIN enrolment e ON e.id = p.enrolment_id"
                                + " JOIN training_session s ON s.id = e.session_id JOIN course c ON c.id = s.course_id"
                                + " WHERE e.member_id = ?",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "retake",
                        "SELECT c.title, s.starts_at, r.* FROM retake r JOIN training_session s ON s.id = r.session_id"
                                + " JOIN course c ON c.id = s.course_id WHERE ? IN (r.member_id, r.invited_by)",
                        member.value()),
                PlainRows.section(
                        jdbc, "session_message", "SELECT * FROM session_message WHERE author_id = ?", member.value()),
                PlainRows.section(
                        jdbc,
                        "training_session",
                        "SELECT c.title, s.* FROM training_session s JOIN course c ON c.id = s.course_id"
                                + " WHERE s.trainer_id = ?",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "course",
                        "SELECT c.id, c.title, c.trainer_id FROM course c WHERE c.trainer_id = ?",
                        member.value()));
    }
}
