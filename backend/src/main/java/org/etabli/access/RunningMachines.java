package org.etabli.access;

import org.etabli.kernel.ResourceId;
import org.springframework.stereotype.Service;

/** Which machines run at this moment, as everyone who stands before them sees. */
@Service
public class RunningMachines {

    private final SessionRows sessions;

    RunningMachines(SessionRows sessions) {
        this.sessions = sessions;
    }

    /** Whether its controller has told of a session that has not ended. */
    public boolean isOn(ResourceId machine) {
        return sessions.findOpen(machine).isPresent();
    }
}
