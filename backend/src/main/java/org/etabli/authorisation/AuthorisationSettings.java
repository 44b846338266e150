package org.etabli.authorisation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.etabli.authorisation.PracticeGround.AskingFor;
import org.etabli.authorisation.PracticeGround.Machines;
import org.etabli.authorisation.PracticeGround.OfCategory;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Transactions;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sets what one can be authorised for at an operator, and which resources ask for it. For managers. */
@Service
public class AuthorisationSettings {

    private final JdbcClient jdbc;
    private final AuthorisationTypes types;
    private final TypeRights rights;
    private final ResourceSettings resources;
    private final CatalogueRevision revision;
    private final Transactions transactions;

    AuthorisationSettings(
            JdbcClient jdbc,
            AuthorisationTypes types,
            TypeRights rights,
            ResourceSettings resources,
            CatalogueRevision revision,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.types = types;
        this.rights = rights;
        this.resources = resources;
        this.revision = revision;
        this.transactions = transactions;
    }

    /** All types of the operator, by name. */
    public List<AuthorisationType> listTypes(Caller caller, OperatorId operator) {
        rights.mustManage(caller, operator);
        return types.listOf(operator);
    }

    /** @throws NotFoundException when the operator, or a type or machine at which practice counts, is not there for the caller */
    public AuthorisationTypeId createType(Caller caller, OperatorId operator, AuthorisationTypeDraft draft) {
        return transactions.inOne(() -> {
            rights.mustManage(caller, operator);
            AuthorisationTypeId id = AuthorisationTypeId.next();
            mustFit(caller, operator, id, draft.earned());
            types.insert(id, operator, draft);
            revision.bump();
            return id;
        });
    }

    /**
     * What was granted before stays as it is.
     *
     * @throws NotFoundException when the type, or another type or machine at which practice counts, is not there for the caller
     */
    public void changeType(Caller caller, AuthorisationTypeId id, AuthorisationTypeDraft draft) {
        transactions.inOne(() -> {
            AuthorisationType type = rights.mustManage(caller, id);
            mustFit(caller, type.operator(), id, draft.earned());
            types.update(id, draft);
            revision.bump();
        });
    }

    /** The categories of which all machines of the operator ask for it, by name. */
    public List<String> listCategories(Caller caller, AuthorisationTypeId id) {
        rights.mustManage(caller, id);
        return types.categories(id);
    }

    /**
     * From now on all that the operator has or will have in these categories asks for it, and in no others. Reservations
     * already made stay.
     */
    public void requireOf(Caller caller, AuthorisationTypeId id, Set<String> categories) {
        transactions.inOne(() -> {
            AuthorisationType type = rights.mustManage(caller, id);
            types.categories(
                    type,
                    categories.stream()
                            .map(category -> Input.text("category", category, 40))
                            .collect(Collectors.toSet()));
            revision.bump();
        });
    }

    /**
     * From now on the resource asks for this as well. Reservations already made stay.
     *
     * @throws NotFoundException when the resource does not exist for the caller, or the type is not its operator's
     */
    public void require(Caller caller, ResourceId id, AuthorisationTypeId type) {
        transactions.inOne(() -> {
            Resource resource = resources.get(caller, id).resource();
            mustBeOf(resource.operator(), type);
            jdbc.sql("INSERT IGNORE INTO authorisation_requirement (resource_id, type_id) VALUES (?, ?)")
                    .params(List.of(id.value(), type.value()))
                    .update();
            revision.bump();
        });
    }

    /**
     * From now on the resource does not ask for this; does nothing when it never did.
     *
     * @throws NotFoundException when the resource does not exist for the caller
     */
    public void waive(Caller caller, ResourceId id, AuthorisationTypeId type) {
        transactions.inOne(() -> {
            resources.get(caller, id);
            jdbc.sql("DELETE FROM authorisation_requirement WHERE resource_id = ? AND type_id = ?")
                    .params(List.of(id.value(), type.value()))
                    .update();
            revision.bump();
        });
    }

    private void mustBeOf(OperatorId operator, AuthorisationTypeId type) {
        if (!rights.get(type).operator().equals(operator)) {
            throw new NotFoundException("authorisation type", type);
        }
    }

    private void mustFit(Caller caller, OperatorId operator, AuthorisationTypeId id, @Nullable PracticeRule earned) {
        switch (earned == null ? null : earned.ground()) {
            case null -> {}
            case AskingFor(AuthorisationTypeId type)
            when type.equals(id) -> throw new InvalidInputException("earnedOn", "itself");
            case AskingFor(AuthorisationTypeId type) -> mustBeOf(operator, type);
            case OfCategory(String category) -> Input.text("earnedOn", category, 40);
            case Machines(Set<ResourceId> machines)
            when machines.isEmpty() -> throw new InvalidInputException("earnedOn", "required");
            case Machines(Set<ResourceId> machines) -> machines.forEach(machine -> mustBeOf(caller, operator, machine));
        }
    }

    private void mustBeOf(Caller caller, OperatorId operator, ResourceId machine) {
        if (!resources.get(caller, machine).resource().operator().equals(operator)) {
            throw new NotFoundException("resource", machine);
        }
    }
}
