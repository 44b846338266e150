package org.etabli.authorisation;

import java.util.Optional;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of authorisation types, and who may do what with them. */
@Component
class AuthorisationTypes {

    private final JdbcClient jdbc;

    AuthorisationTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AuthorisationType get(AuthorisationTypeId id) {
        return find(id).orElseThrow(() -> new NotFoundException("authorisation type", id));
    }

    /** The type, for someone who trains at one venue of its operator at least. */
    AuthorisationType mustTeach(Caller caller, AuthorisationTypeId id) {
        AuthorisationType type = find(id).filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("authorisation type", id));
        must(caller, type.operator(), Role.TRAINER);
        return type;
    }

    void mustManage(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        must(caller, operator, Role.MANAGER);
    }

    private static void must(Caller caller, OperatorId operator, Role role) {
        caller.mustHave(Scope.MANAGE);
        if (!caller.holdsAtSomeVenueOf(role, operator)) {
            throw new NotAllowedException(role.name());
        }
    }

    private Optional<AuthorisationType> find(AuthorisationTypeId id) {
        return jdbc.sql("SELECT * FROM authorisation_type WHERE id = ?")
                .param(id.value())
                .query((row, n) -> Authorisations.type(row))
                .optional();
    }
}
