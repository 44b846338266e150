package org.etabli.plan;

import org.etabli.database.CatalogueRevision;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may decide what an operator sells: the managers of all of its venues. */
@Component
class OfferAccess {

    private final CatalogueRevision revision;

    OfferAccess(CatalogueRevision revision) {
        this.revision = revision;
    }

    /**
     * @throws NotFoundException when the caller has no role at the operator
     * @throws NotAllowedException when she works there and does not manage all of its venues, or came with a token for less
     */
    void mustManage(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        caller.mustHave(Scope.MANAGE);
        if (!caller.holds(Role.MANAGER, operator)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
    }

    /**
     * Says that what is sold changes in this transaction; the first thing a change does. Changes happen one after the
     * other: whoever comes second reads what the first one wrote.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change() {
        revision.bump();
    }
}
