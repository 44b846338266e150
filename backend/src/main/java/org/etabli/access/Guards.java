package org.etabli.access;

import org.etabli.access.Guarded.Entrance;
import org.etabli.access.Guarded.Machine;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.etabli.network.VenueAccess;
import org.etabli.resource.ResourceSettings;
import org.springframework.stereotype.Component;

/** Who decides about the controllers of machines and doors: whoever manages the machine, or the door's venue. */
@Component
class Guards {

    private final ResourceSettings resources;
    private final DoorRows doors;
    private final VenueAccess access;

    Guards(ResourceSettings resources, DoorRows doors, VenueAccess access) {
        this.resources = resources;
        this.doors = doors;
        this.access = access;
    }

    /**
     * @throws NotFoundException when it does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException when she does not manage it
     */
    void mustManage(Caller caller, Guarded guarded) {
        caller.mustHave(Scope.MANAGE);
        switch (guarded) {
            case Machine(var machine) -> resources.get(caller, machine);
            case Entrance(var door) -> mustManage(caller, door);
        }
    }

    Door mustManage(Caller caller, DoorId id) {
        Door door = doors.find(id).orElseThrow(() -> new NotFoundException("door", id));
        access.mustManage(caller, door.venue());
        return door;
    }
}
