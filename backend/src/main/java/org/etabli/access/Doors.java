package org.etabli.access;

import java.time.Clock;
import java.time.Duration;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/** The doors of a venue that open to a badge, as its manager sets them up. */
@Service
public class Doors {

    private final DoorRows rows;
    private final Guards guards;
    private final VenueAccess access;
    private final Resources resources;
    private final Controllers controllers;
    private final Transactions transactions;
    private final Clock clock;

    Doors(
            DoorRows rows,
            Guards guards,
            VenueAccess access,
            Resources resources,
            Controllers controllers,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.guards = guards;
        this.access = access;
        this.resources = resources;
        this.controllers = controllers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when there is no such door for the caller
     * @throws org.etabli.kernel.NotAllowedException when she does not manage its venue
     */
    public Door get(Caller caller, DoorId id) {
        return guards.mustManage(caller, id);
    }

    /**
     * Adds a door, which opens to nobody before its controller has a key. Said twice, it is added once.
     *
     * @throws NotFoundException when there is no such venue for the caller, or no such room at it
     * @throws org.etabli.kernel.NotAllowedException when she does not manage the venue
     */
    public Door add(Caller caller, DoorId id, VenueId venue, DoorDraft draft) {
        return transactions.inOne(() -> {
            access.mustManage(caller, venue);
            rows.add(door(id, venue, draft), clock.instant());
            access.changed(venue);
            return get(caller, id);
        });
    }

    /**
     * @throws NotFoundException when there is no such door for the caller, or no such room at its venue
     * @throws org.etabli.kernel.NotAllowedException when she does not manage its venue
     */
    public Door change(Caller caller, DoorId id, DoorDraft draft) {
        return transactions.inOne(() -> {
            Door changed = door(id, get(caller, id).venue(), draft);
            rows.change(changed);
            access.changed(changed.venue());
            return changed;
        });
    }

    /**
     * The door opens to nobody from now on, and its controller's key is revoked; what happened at it stays in the log.
     *
     * @throws NotFoundException when there is no such door for the caller
     * @throws org.etabli.kernel.NotAllowedException when she does not manage its venue
     */
    public void remove(Caller caller, DoorId id) {
        transactions.inOne(() -> {
            Door door = guards.mustManage(caller, id);
            controllers.revoke(caller, Guarded.by(id));
            rows.remove(id, clock.instant());
            access.changed(door.venue());
        });
    }

    private Door door(DoorId id, VenueId venue, DoorDraft draft) {
        ResourceId room = draft.room();
        if (room != null && !isAt(venue, room)) {
            throw new NotFoundException("resource", room);
        }
        return new Door(id, venue, room, draft.name(), Duration.ofMinutes(draft.earlyMinutes()));
    }

    private boolean isAt(VenueId venue, ResourceId room) {
        return resources.find(room).filter(found -> found.venue().equals(venue)).isPresent();
    }
}
