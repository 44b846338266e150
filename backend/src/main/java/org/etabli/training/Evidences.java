package org.etabli.training;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.Scope;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a member may read of how she was evaluated: on what her authorisations were granted, and what is left to do. */
@Service
public class Evidences {

    private static final TypeReference<List<Gesture>> GESTURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final MarkRows marks;
    private final Members members;
    private final JsonMapper json;

    Evidences(JdbcClient jdbc, MarkRows marks, Members members, JsonMapper json) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.members = members;
        this.json = json;
    }

    private record Row(
            EnrolmentId enrolment,
            @Nullable UUID authorisation,
            Name course,
            @Nullable Instant at,
            @Nullable MemberId by,
            boolean byMouth,
            @Nullable Integer version,
            List<Gesture> gestures) {}

    /** Of the caller's own authorisations, those that a course led to. */
    public Map<AuthorisationId, Evidence> of(Caller caller) {
        caller.mustHave(Scope.READ);
        List<Row> rows = rows(caller.member()).stream()
                .filter(row -> row.authorisation() != null && row.at() != null)
                .toList();
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<EnrolmentId, Map<UUID, Mark>> given = marks.listOf(caller.member());
        Map<MemberId, MemberDetails> trainers =
                members.byId(rows.stream().map(Row::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<AuthorisationId, Evidence> evidences = new HashMap<>();
        for (Row row : rows) {
            MemberDetails trainer = row.by() == null ? null : trainers.get(row.by());
            evidences.put(
                    new AuthorisationId(Objects.requireNonNull(row.authorisation())),
                    new Evidence(
                            row.course(),
                            Objects.requireNonNull(row.at()),
                            trainer == null ? null : trainer.fullName(),
                            row.byMouth(),
                            row.version(),
                            with(Mark.ACQUIRED, row, given)));
        }
        return evidences;
    }

    /** The gestures that the caller is to go over again, by her part in a session. */
    public Map<EnrolmentId, List<Name>> toReview(Caller caller) {
        caller.mustHave(Scope.READ);
        Map<EnrolmentId, Map<UUID, Mark>> given = marks.listOf(caller.member());
        if (given.isEmpty()) {
            return Map.of();
        }
        return rows(caller.member()).stream()
                .filter(row -> row.at() == null)
                .collect(Collectors.toMap(Row::enrolment, row -> with(Mark.TO_REVIEW, row, given), (one, same) -> one));
    }

    private static List<Name> with(Mark mark, Row row, Map<EnrolmentId, Map<UUID, Mark>> given) {
        Map<UUID, Mark> own = given.getOrDefault(row.enrolment(), Map.of());
        return row.gestures().stream()
                .filter(gesture -> own.get(gesture.id()) == mark)
                .map(Gesture::title)
                .toList();
    }

    /** One for each authorisation that her part in a session led to, or one for the part. */
    private List<Row> rows(MemberId member) {
        return jdbc.sql(
                        "SELECT e.id, a.authorisation_id, c.title, c.title_en, e.passed_at, e.passed_by, e.quiz_by_mouth,"
                                + " g.version, g.gestures FROM enrolment e JOIN training_session s ON s.id = e.session_id"
                                + " JOIN course c ON c.id = s.course_id"
                                + " LEFT JOIN enrolment_authorisation a ON a.enrolment_id = e.id"
                                + " LEFT JOIN evaluation_grid g ON g.course_id = s.course_id AND g.version = s.grid_version"
                                + " WHERE e.member_id = ?")
                .param(member.value())
                .query((row, n) -> {
                    UUID by = row.getObject("passed_by", UUID.class);
                    String gestures = row.getString("gestures");
                    return new Row(
                            new EnrolmentId(row.getObject("id", UUID.class)),
                            row.getObject("authorisation_id", UUID.class),
                            new Name(row.getString("title"), row.getString("title_en")),
                            row.getObject("passed_at", Instant.class),
                            by == null ? null : new MemberId(by),
                            row.getBoolean("quiz_by_mouth"),
                            row.getObject("version", Integer.class),
                            gestures == null ? List.<Gesture>of() : json.readValue(gestures, GESTURES));
                })
                .list();
    }
}
