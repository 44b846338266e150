package org.etabli.authorisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.authorisation.PracticeGround.AskingFor;
import org.etabli.authorisation.PracticeGround.Machines;
import org.etabli.authorisation.PracticeGround.OfCategory;
import org.etabli.authorisation.PracticeRule.Way;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of authorisation types and of what asks for them. */
@Component
class AuthorisationTypes {

    private static final String SELECT = "SELECT t.*, (SELECT GROUP_CONCAT(m.resource_id)"
            + " FROM authorisation_practice_machine m WHERE m.type_id = t.id) AS machines FROM authorisation_type t ";
    private static final List<String> COLUMNS = List.of(
            "name",
            "rule",
            "source",
            "valid_months",
            "earn_hours",
            "earn_months",
            "earn_way",
            "earn_on_type",
            "earn_on_category",
            "renew_hours",
            "renew_within",
            "renew_months");

    private final JdbcClient jdbc;

    AuthorisationTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AuthorisationType> find(AuthorisationTypeId id) {
        return jdbc.sql(SELECT + "WHERE t.id = ?")
                .param(id.value())
                .query(AuthorisationTypes::type)
                .optional();
    }

    List<AuthorisationType> list() {
        return jdbc.sql(SELECT).query(AuthorisationTypes::type).list();
    }

    List<AuthorisationType> listOf(OperatorId operator) {
        return jdbc.sql(SELECT + "WHERE t.operator_id = ? ORDER BY t.name")
                .param(operator.value())
                .query(AuthorisationTypes::type)
                .list();
    }

    void insert(AuthorisationTypeId id, OperatorId operator, AuthorisationTypeDraft draft) {
        jdbc.sql("INSERT INTO authorisation_type (" + String.join(", ", COLUMNS) + ", operator_id, id) VALUES ("
                        + "?, ".repeat(COLUMNS.size()) + "?, ?)")
                .params(Stream.concat(values(draft), Stream.of(operator.value(), id.value()))
                        .toList())
                .update();
        machines(id, draft.earned());
    }

    void update(AuthorisationTypeId id, AuthorisationTypeDraft draft) {
        jdbc.sql("UPDATE authorisation_type SET "
                        + COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                        + " WHERE id = ?")
                .params(Stream.concat(values(draft), Stream.of(id.value())).toList())
                .update();
        jdbc.sql("DELETE FROM authorisation_practice_machine WHERE type_id = ?")
                .param(id.value())
                .update();
        machines(id, draft.earned());
    }

    /** The categories of the type's operator that ask for it. */
    List<String> categories(AuthorisationTypeId type) {
        return jdbc.sql("SELECT category FROM authorisation_category WHERE type_id = ? ORDER BY category")
                .param(type.value())
                .query(String.class)
                .list();
    }

    void categories(AuthorisationType type, Set<String> categories) {
        jdbc.sql("DELETE FROM authorisation_category WHERE type_id = ?")
                .param(type.id().value())
                .update();
        categories.forEach(category -> jdbc.sql(
                        "INSERT INTO authorisation_category (operator_id, category, type_id) VALUES (?, ?, ?)")
                .params(List.of(type.operator().value(), category, type.id().value()))
                .update());
    }

    private void machines(AuthorisationTypeId id, @Nullable PracticeRule rule) {
        if (rule != null && rule.ground() instanceof Machines(Set<ResourceId> machines)) {
            machines.forEach(machine -> jdbc.sql(
                            "INSERT INTO authorisation_practice_machine (type_id, resource_id) VALUES (?, ?)")
                    .params(List.of(id.value(), machine.value()))
                    .update());
        }
    }

    private static Stream<@Nullable Object> values(AuthorisationTypeDraft draft) {
        PracticeRule earned = draft.earned();
        RenewalRule renewal = draft.renewal();
        return Arrays.<@Nullable Object>asList(
                draft.name(),
                draft.rule(),
                draft.source(),
                draft.validMonths(),
                earned == null ? null : earned.hours(),
                earned == null ? null : earned.months(),
                earned == null ? null : earned.way().name(),
                earned != null && earned.ground() instanceof AskingFor(var type) ? type.value() : null,
                earned != null && earned.ground() instanceof OfCategory(var category) ? category : null,
                renewal == null ? null : renewal.hours(),
                renewal == null ? null : renewal.within(),
                renewal == null ? null : renewal.months())
                .stream();
    }

    private static AuthorisationType type(ResultSet row, int number) throws SQLException {
        return new AuthorisationType(
                new AuthorisationTypeId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("name"),
                row.getString("rule"),
                row.getString("source"),
                row.getObject("valid_months", Integer.class),
                earned(row),
                renewal(row));
    }

    private static @Nullable PracticeRule earned(ResultSet row) throws SQLException {
        Integer hours = row.getObject("earn_hours", Integer.class);
        return hours == null
                ? null
                : new PracticeRule(
                        hours, row.getInt("earn_months"), ground(row), Way.valueOf(row.getString("earn_way")));
    }

    private static PracticeGround ground(ResultSet row) throws SQLException {
        UUID type = row.getObject("earn_on_type", UUID.class);
        String category = row.getString("earn_on_category");
        String machines = row.getString("machines");
        return type != null
                ? new AskingFor(new AuthorisationTypeId(type))
                : category != null
                        ? new OfCategory(category)
                        : new Machines(Stream.ofNullable(machines)
                                .flatMap(all -> Stream.of(all.split(",")))
                                .map(ResourceId::parse)
                                .collect(Collectors.toSet()));
    }

    private static @Nullable RenewalRule renewal(ResultSet row) throws SQLException {
        Integer hours = row.getObject("renew_hours", Integer.class);
        return hours == null ? null : new RenewalRule(hours, row.getInt("renew_within"), row.getInt("renew_months"));
    }
}
