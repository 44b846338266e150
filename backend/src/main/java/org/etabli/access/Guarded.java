package org.etabli.access;

import java.util.UUID;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.ResourceId;

/** What a controller stands beside; it has its id. */
public sealed interface Guarded {

    UUID id();

    static Guarded by(ResourceId machine) {
        return new Machine(machine);
    }

    static Guarded by(DoorId door) {
        return new Entrance(door);
    }

    /** Switched on for a while. */
    record Machine(ResourceId machine) implements Guarded {

        @Override
        public UUID id() {
            return machine.value();
        }
    }

    /** Opens for a moment. */
    record Entrance(DoorId door) implements Guarded {

        @Override
        public UUID id() {
            return door.value();
        }
    }
}
