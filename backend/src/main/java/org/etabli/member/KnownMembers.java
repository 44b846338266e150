package org.etabli.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.member.Contact.Knowing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which members a desk knows: those of the operators at whose venues it works. All others do not exist for it. */
@Component
class KnownMembers {

    private final JdbcClient jdbc;

    KnownMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException when none of the caller's operators knows the member */
    List<Knowing> mustKnow(Caller caller, MemberId member) {
        List<Knowing> known = jdbc
                .sql("SELECT operator_id, since, note FROM affiliation WHERE member_id = ? ORDER BY since")
                .param(member.value())
                .query((row, n) -> new Knowing(
                        new OperatorId(row.getObject(1, UUID.class)),
                        row.getObject(2, Instant.class),
                        row.getString(3)))
                .list()
                .stream()
                .filter(knowing -> caller.holdsAtSomeVenueOf(Role.FRONT_DESK, knowing.operator()))
                .toList();
        if (known.isEmpty()) {
            throw new NotFoundException("member", member);
        }
        return known;
    }

    /**
     * @throws NotFoundException when the operator does not exist for the caller
     * @throws NotAllowedException when she works for it and not at a desk, or came with a token for less
     */
    void mustWorkTheDesk(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        caller.mustHave(Scope.MANAGE);
        if (!caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator)) {
            throw new NotAllowedException(Role.FRONT_DESK.name());
        }
    }
}
