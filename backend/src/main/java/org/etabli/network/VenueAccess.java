package org.etabli.network;

import java.time.ZoneId;
import java.util.UUID;
import org.etabli.database.CatalogueRevision;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.joda.money.CurrencyUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins and ends every change of what is set up at a venue: who may make it, and who is told. Reads the tables, not the
 * picture in memory, so that several changes fit in one transaction.
 */
@Component
public class VenueAccess {

    private final JdbcClient jdbc;
    private final CatalogueRevision revision;
    private final ApplicationEventPublisher events;

    VenueAccess(JdbcClient jdbc, CatalogueRevision revision, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.revision = revision;
        this.events = events;
    }

    /** What a change needs to know of its venue. */
    public record ManagedVenue(VenueId id, OperatorId operator, ZoneId zone, CurrencyUnit currency) {}

    /**
     * @throws NotFoundException when there is no such venue, or the caller has no role at its operator
     * @throws NotAllowedException when the caller works there and is not its manager, or came with a token for less
     */
    public ManagedVenue mustManage(Caller caller, VenueId id) {
        ManagedVenue venue = jdbc.sql(
                        "SELECT v.operator_id, v.zone, o.currency FROM venue v JOIN operator o ON o.id = v.operator_id"
                                + " WHERE v.id = ?")
                .param(id.value())
                .query((row, n) -> new ManagedVenue(
                        id,
                        new OperatorId(row.getObject(1, UUID.class)),
                        ZoneId.of(row.getString(2)),
                        CurrencyUnit.of(row.getString(3))))
                .optional()
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("venue", id));
        caller.mustHave(Scope.MANAGE);
        caller.mustHold(Role.MANAGER, venue.operator(), id);
        return venue;
    }

    /**
     * @throws NotFoundException when the caller has no role at the operator
     * @throws NotAllowedException unless the caller manages all venues of the operator
     */
    void mustManageAll(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        caller.mustHave(Scope.MANAGE);
        if (!caller.holds(Role.MANAGER, operator)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
    }

    /** Says that something of the venue changes in this transaction; the last thing a change does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(VenueId venue) {
        revision.bump();
        events.publishEvent(new VenueSetUp(venue));
    }
}
