package org.etabli.authorisation;

import java.util.Arrays;
import java.util.List;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Transactions;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sets what one can be authorised for at an operator, and which resources ask for it. For managers. */
@Service
public class AuthorisationSettings {

    private final JdbcClient jdbc;
    private final AuthorisationTypes types;
    private final ResourceSettings resources;
    private final CatalogueRevision revision;
    private final Transactions transactions;

    AuthorisationSettings(
            JdbcClient jdbc,
            AuthorisationTypes types,
            ResourceSettings resources,
            CatalogueRevision revision,
            Transactions transactions) {
        this.jdbc = jdbc;
        this.types = types;
        this.resources = resources;
        this.revision = revision;
        this.transactions = transactions;
    }

    /** All types of the operator, by name. */
    public List<AuthorisationType> listTypes(Caller caller, OperatorId operator) {
        types.mustManage(caller, operator);
        return jdbc.sql("SELECT * FROM authorisation_type WHERE operator_id = ? ORDER BY name")
                .param(operator.value())
                .query((row, n) -> Authorisations.type(row))
                .list();
    }

    public AuthorisationTypeId createType(Caller caller, OperatorId operator, AuthorisationTypeDraft draft) {
        return transactions.inOne(() -> {
            types.mustManage(caller, operator);
            AuthorisationTypeId id = AuthorisationTypeId.next();
            jdbc.sql("INSERT INTO authorisation_type (id, operator_id, name, rule, source, valid_months)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            id.value(),
                            operator.value(),
                            draft.name(),
                            draft.rule(),
                            draft.source(),
                            draft.validMonths()))
                    .update();
            revision.bump();
            return id;
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
        if (!types.get(type).operator().equals(operator)) {
            throw new NotFoundException("authorisation type", type);
        }
    }
}
