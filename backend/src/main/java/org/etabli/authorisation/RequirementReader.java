package org.etabli.authorisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.resource.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what there is to be authorised for and what asks for it: three statements. */
@Component
class RequirementReader {

    private final JdbcClient jdbc;
    private final AuthorisationTypes types;
    private final Resources resources;

    RequirementReader(JdbcClient jdbc, AuthorisationTypes types, Resources resources) {
        this.jdbc = jdbc;
        this.types = types;
        this.resources = resources;
    }

    private record Asked(ResourceId resource, AuthorisationTypeId type) {}

    private record OfCategory(OperatorId operator, String category, AuthorisationTypeId type) {}

    Requirements read() {
        Map<AuthorisationTypeId, AuthorisationType> known =
                types.list().stream().collect(toMap(AuthorisationType::id, Function.identity()));
        List<Asked> asked = Stream.concat(bySelf().stream(), byCategory().stream())
                .distinct()
                .toList();
        return new Requirements(
                known,
                asked.stream()
                        .collect(groupingBy(
                                Asked::resource,
                                mapping(one -> Objects.requireNonNull(known.get(one.type())), toList()))),
                asked.stream().collect(groupingBy(Asked::type, mapping(Asked::resource, toSet()))));
    }

    private List<Asked> bySelf() {
        return jdbc.sql("SELECT resource_id, type_id FROM authorisation_requirement")
                .query((row, n) -> new Asked(
                        new ResourceId(row.getObject(1, UUID.class)),
                        new AuthorisationTypeId(row.getObject(2, UUID.class))))
                .list();
    }

    private List<Asked> byCategory() {
        return jdbc
                .sql("SELECT operator_id, category, type_id FROM authorisation_category")
                .query((row, n) -> new OfCategory(
                        new OperatorId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        new AuthorisationTypeId(row.getObject(3, UUID.class))))
                .list()
                .stream()
                .flatMap(rule -> resources.list().stream()
                        .filter(resource -> resource.operator().equals(rule.operator())
                                && resource.category().equals(rule.category()))
                        .map(resource -> new Asked(resource.id(), rule.type())))
                .toList();
    }
}
