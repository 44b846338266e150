package org.etabli.access;

import java.time.Clock;
import java.time.Duration;
import org.etabli.access.ControllerMessage.Ask;
import org.etabli.access.ControllerMessage.Heartbeat;
import org.etabli.access.ControllerMessage.Open;
import org.etabli.access.ControllerMessage.Start;
import org.etabli.access.ControllerMessage.Stop;
import org.etabli.access.Guarded.Entrance;
import org.etabli.access.Guarded.Machine;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is answered to a controller, whichever way its message came. */
@Component
class Dialogue {

    private final Decisions decisions;
    private final MachineSessions sessions;
    private final DoorOpenings openings;
    private final RateLimit badges;

    Dialogue(
            Decisions decisions,
            MachineSessions sessions,
            DoorOpenings openings,
            @Value("${etabli.access.badges-a-minute:120}") int badgesAMinute,
            Clock clock) {
        this.decisions = decisions;
        this.sessions = sessions;
        this.openings = openings;
        this.badges = new RateLimit(badgesAMinute, Duration.ofMinutes(1), clock);
    }

    /**
     * @throws InvalidInputException naming {@code type} for what a controller of this kind has not to say
     * @throws TooManyRequestsException when it reads more badges than people can hold to it
     */
    Switch answer(Guarded guarded, ControllerMessage message) {
        if (message instanceof Ask || message instanceof Start || message instanceof Open) {
            badges.pass(guarded.id().toString());
        }
        return switch (guarded) {
            case Machine(ResourceId machine) -> answer(machine, message);
            case Entrance(DoorId door) -> answer(door, message);
        };
    }

    private Switch answer(ResourceId machine, ControllerMessage message) {
        return switch (message) {
            case Ask ask -> Switch.of(decisions.decide(machine, ask.credential()));
            case Start start -> sessions.start(machine, start);
            case Heartbeat heartbeat -> sessions.heartbeat(machine, heartbeat);
            case Stop stop -> {
                sessions.stop(machine, stop);
                yield Switch.OFF;
            }
            case Open open -> throw new InvalidInputException("type", "one-of", "ask, start, heartbeat, stop");
        };
    }

    private Switch answer(DoorId door, ControllerMessage message) {
        return switch (message) {
            case Ask ask -> openings.ask(door, ask.credential());
            case Open open -> openings.open(door, open);
            case Heartbeat heartbeat -> openings.heartbeat(door);
            case Start start -> throw notOfADoor();
            case Stop stop -> throw notOfADoor();
        };
    }

    private static InvalidInputException notOfADoor() {
        return new InvalidInputException("type", "one-of", "ask, open, heartbeat");
    }
}
