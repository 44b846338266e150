package org.etabli.authorisation;

import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.springframework.stereotype.Component;

/** Who may do what with authorisation types. */
@Component
class TypeRights {

    private final AuthorisationTypes types;

    TypeRights(AuthorisationTypes types) {
        this.types = types;
    }

    AuthorisationType get(AuthorisationTypeId id) {
        return types.find(id).orElseThrow(() -> new NotFoundException("authorisation type", id));
    }

    /** The type, for someone who trains at one venue of its operator at least. */
    AuthorisationType mustTeach(Caller caller, AuthorisationTypeId id) {
        AuthorisationType type = ofHers(caller, id);
        must(caller, type.operator(), Role.TRAINER);
        return type;
    }

    AuthorisationType mustManage(Caller caller, AuthorisationTypeId id) {
        AuthorisationType type = ofHers(caller, id);
        must(caller, type.operator(), Role.MANAGER);
        return type;
    }

    void mustManage(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        must(caller, operator, Role.MANAGER);
    }

    private AuthorisationType ofHers(Caller caller, AuthorisationTypeId id) {
        return types.find(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("authorisation type", id));
    }

    private static void must(Caller caller, OperatorId operator, Role role) {
        caller.mustHave(Scope.MANAGE);
        if (!caller.holdsAtSomeVenueOf(role, operator)) {
            throw new NotAllowedException(role.name());
        }
    }
}
