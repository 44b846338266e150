package org.etabli.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Courses as their tables keep them: two statements, however many there are. */
@Component
class CourseRows {

    private final JdbcClient jdbc;
    private final Authorisations authorisations;

    CourseRows(JdbcClient jdbc, Authorisations authorisations) {
        this.jdbc = jdbc;
        this.authorisations = authorisations;
    }

    void add(CourseId id, OperatorId operator, CourseDraft draft, Instant now) {
        jdbc.sql(
                        "INSERT INTO course (id, operator_id, title, price_minor, currency, min_places, max_places, created_at)"
                                + " VALUES (?, ?, ?, 0, ?, 1, 1, ?)")
                .params(List.of(
                        id.value(),
                        operator.value(),
                        draft.title().french(),
                        draft.price().getCurrencyUnit().getCode(),
                        now))
                .update();
        change(id, draft);
    }

    /** @param since null to offer it again */
    void withdraw(CourseId id, @Nullable Instant since) {
        jdbc.sql("UPDATE course SET withdrawn_at = ? WHERE id = ?")
                .params(Arrays.asList(since, id.value()))
                .update();
    }

    void change(CourseId id, CourseDraft draft) {
        CourseTerms terms = draft.terms();
        jdbc.sql("UPDATE course SET title = ?, title_en = ?, description = ?, description_en = ?, price_minor = ?,"
                        + " currency = ?, min_places = ?, max_places = ?, minutes = ?, trainer_id = ?,"
                        + " decide_hours = ?, leave_hours = ? WHERE id = ?")
                .params(Arrays.asList(
                        draft.title().french(),
                        draft.title().english(),
                        draft.description() == null ? null : draft.description().french(),
                        draft.description() == null ? null : draft.description().english(),
                        draft.price().getAmountMinorLong(),
                        draft.price().getCurrencyUnit().getCode(),
                        draft.minPlaces(),
                        draft.maxPlaces(),
                        terms.minutes(),
                        terms.trainer() == null ? null : terms.trainer().value(),
                        terms.decideHours(),
                        terms.leaveHours(),
                        id.value()))
                .update();
        jdbc.sql("DELETE FROM course_authorisation WHERE course_id = ?")
                .param(id.value())
                .update();
        putGrants(id, draft);
    }

    private void putGrants(CourseId id, CourseDraft draft) {
        draft.grants()
                .forEach(type -> jdbc.sql("INSERT INTO course_authorisation (course_id, type_id) VALUES (?, ?)")
                        .params(List.of(id.value(), type.value()))
                        .update());
    }

    Optional<Course> find(CourseId id) {
        return Optional.ofNullable(byId().get(id));
    }

    /** All of the network. */
    Map<CourseId, Course> byId() {
        Map<CourseId, List<AuthorisationTypeId>> grants = grants();
        return jdbc
                .sql("SELECT * FROM course ORDER BY title, id")
                .query((row, n) -> course(row, grants))
                .list()
                .stream()
                .collect(Collectors.toMap(Course::id, course -> course, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    private Map<CourseId, List<AuthorisationTypeId>> grants() {
        record Row(CourseId course, AuthorisationTypeId type) {}
        return jdbc
                .sql("SELECT g.course_id, g.type_id FROM course_authorisation g"
                        + " JOIN authorisation_type t ON t.id = g.type_id ORDER BY t.name")
                .query((row, n) -> new Row(
                        new CourseId(row.getObject(1, UUID.class)),
                        new AuthorisationTypeId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::course, Collectors.mapping(Row::type, Collectors.toList())));
    }

    private Course course(ResultSet row, Map<CourseId, List<AuthorisationTypeId>> grants) throws SQLException {
        CourseId id = new CourseId(row.getObject("id", UUID.class));
        List<AuthorisationType> types = grants.getOrDefault(id, List.of()).stream()
                .flatMap(type -> authorisations.findType(type).stream())
                .toList();
        String description = row.getString("description");
        UUID trainer = row.getObject("trainer_id", UUID.class);
        return new Course(
                id,
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new Name(row.getString("title"), row.getString("title_en")),
                description == null ? null : new Name(description, row.getString("description_en")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("price_minor")),
                row.getInt("min_places"),
                row.getInt("max_places"),
                new CourseTerms(
                        row.getInt("minutes"),
                        trainer == null ? null : new MemberId(trainer),
                        row.getInt("decide_hours"),
                        row.getInt("leave_hours")),
                row.getBoolean("needs_quiz"),
                row.getObject("withdrawn_at", Instant.class) != null,
                types);
    }
}
