package org.etabli.authorisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Snapshot;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which authorisations a resource asks for, and which a member holds. */
@Service
public class Authorisations {

    private final JdbcClient jdbc;
    private final CatalogueRevision revision;
    private final Snapshot<Requirements> requirements = new Snapshot<>(this::readRequirements);

    Authorisations(JdbcClient jdbc, CatalogueRevision revision) {
        this.jdbc = jdbc;
        this.revision = revision;
    }

    /** What the resource asks for; all of them are needed. */
    public List<AuthorisationType> listRequiredFor(ResourceId resource) {
        return listRequiredFor(resource, revision.current());
    }

    /** As {@link #listRequiredFor(ResourceId)}, at a revision that was just read. */
    public List<AuthorisationType> listRequiredFor(ResourceId resource, long atRevision) {
        return requirements.at(atRevision).byResource().getOrDefault(resource, List.of());
    }

    /** All that the member holds or held, the latest grant first. */
    public List<HeldAuthorisation> listOf(MemberId member) {
        Map<AuthorisationTypeId, AuthorisationType> types =
                requirements.at(revision.current()).types();
        return jdbc.sql("SELECT * FROM authorisation WHERE member_id = ? ORDER BY granted_at DESC")
                .param(member.value())
                .query((row, n) -> held(row, types))
                .list();
    }

    /** As {@link #listOf(MemberId)}, as far as the types exist for the caller: her own, or those of operators she works for. */
    public List<HeldAuthorisation> listOf(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        return listOf(member).stream()
                .filter(held -> caller.is(member) || caller.worksFor(held.type().operator()))
                .toList();
    }

    /** The types that the caller may grant, by name. */
    public List<AuthorisationType> listTaughtBy(Caller caller) {
        return requirements.at(revision.current()).types().values().stream()
                .filter(type -> caller.holdsAtSomeVenueOf(Role.TRAINER, type.operator()))
                .sorted(Comparator.comparing(AuthorisationType::name))
                .toList();
    }

    public Optional<AuthorisationType> findType(AuthorisationTypeId id) {
        return Optional.ofNullable(requirements.at(revision.current()).types().get(id));
    }

    private Requirements readRequirements() {
        Map<AuthorisationTypeId, AuthorisationType> types =
                jdbc.sql("SELECT * FROM authorisation_type").query((row, n) -> type(row)).list().stream()
                        .collect(toMap(AuthorisationType::id, Function.identity()));
        record Row(ResourceId resource, AuthorisationType type) {}
        var byResource = jdbc
                .sql("SELECT resource_id, type_id FROM authorisation_requirement")
                .query((row, n) -> new Row(
                        new ResourceId(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(types.get(new AuthorisationTypeId(row.getObject(2, UUID.class))))))
                .list()
                .stream()
                .collect(groupingBy(Row::resource, mapping(Row::type, toList())));
        return new Requirements(types, byResource);
    }

    static AuthorisationType type(ResultSet row) throws SQLException {
        return new AuthorisationType(
                new AuthorisationTypeId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("name"),
                row.getString("rule"),
                row.getString("source"),
                row.getObject("valid_months", Integer.class));
    }

    private static HeldAuthorisation held(ResultSet row, Map<AuthorisationTypeId, AuthorisationType> types)
            throws SQLException {
        return new HeldAuthorisation(
                new AuthorisationId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                Objects.requireNonNull(types.get(new AuthorisationTypeId(row.getObject("type_id", UUID.class)))),
                memberOrNull(row.getObject("granted_by", UUID.class)),
                row.getObject("granted_at", Instant.class),
                row.getObject("expires_at", Instant.class),
                row.getObject("revoked_at", Instant.class));
    }

    private static @Nullable MemberId memberOrNull(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }

    private record Requirements(
            Map<AuthorisationTypeId, AuthorisationType> types, Map<ResourceId, List<AuthorisationType>> byResource) {}
}
