package org.etabli.training;

import org.etabli.identity.Callers;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.member.Members;
import org.springframework.stereotype.Component;

/** Who may hold a session at an operator: its trainers, and whom it knows. */
@Component
class Trainers {

    private final Members members;
    private final Callers callers;

    Trainers(Members members, Callers callers) {
        this.members = members;
        this.callers = callers;
    }

    /** @throws NotFoundException when the operator has nothing to do with her */
    void mustTeachAt(OperatorId operator, MemberId member) {
        if (!callers.callerOf(member).holdsAtSomeVenueOf(Role.TRAINER, operator)
                && !members.isKnownTo(operator, member)) {
            throw new NotFoundException("member", member);
        }
    }
}
