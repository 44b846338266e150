package org.etabli.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.access.AccessLog.What;
import org.etabli.access.DoorEvents.DoorLetOpen;
import org.etabli.access.LettingOutcome.Opens;
import org.etabli.access.LettingOutcome.Refused;
import org.etabli.access.LiveDoor.State;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The doors of a venue as they stand now, and letting them open, for its staff. */
@Service
public class DoorKeeping {

    /** So long a door waits for its controller to ask, and stays open once it did. */
    static final Duration LET_FOR = Duration.ofSeconds(8);

    private final Supervision supervision;
    private final DoorRows rows;
    private final ControllerSettings controllers;
    private final Transactions transactions;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DoorKeeping(
            Supervision supervision,
            DoorRows rows,
            ControllerSettings controllers,
            Transactions transactions,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.supervision = supervision;
        this.rows = rows;
        this.controllers = controllers;
        this.transactions = transactions;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * By name, by three statements.
     *
     * @throws NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException when she neither works the desk, trains nor manages there
     */
    public List<LiveDoor> list(Caller caller, VenueId venue) {
        supervision.mustKeepDoors(caller, venue);
        List<Door> doors = rows.listAt(venue);
        Map<UUID, Controller> known =
                controllers.byId(doors.stream().map(door -> door.id().value()).toList());
        Instant now = clock.instant();
        Map<UUID, Instant> letOpen = rows.letOpenAt(venue, now);
        return doors.stream()
                .map(door -> {
                    UUID id = door.id().value();
                    return new LiveDoor(door, state(known.get(id), now), known.get(id), letOpen.get(id));
                })
                .toList();
    }

    /**
     * Lets the door open once, for who stands before it without a badge. It is noted who did; it can't be taken back.
     *
     * @param id made by the caller: said twice, it is done once
     * @throws NotFoundException when there is no such door for the caller
     * @throws org.etabli.kernel.NotAllowedException when she neither works the desk, trains nor manages there
     */
    public LettingOutcome letOpen(Caller caller, DoorId door, UUID id) {
        return transactions.inOne(() -> {
            Door found = rows.find(door).orElseThrow(() -> new NotFoundException("door", door));
            supervision.mustKeepDoors(caller, found.venue());
            caller.mustHave(Scope.MANAGE);
            Instant now = clock.instant();
            if (state(controllers.byId(List.of(door.value())).get(door.value()), now) != State.THERE) {
                return new Refused(Refusal.byState("door-silent", found.name()));
            }
            Instant until = now.plus(LET_FOR);
            if (log.noteOnce(id, door, now, What.LET_OPEN, null, caller.member())) {
                rows.letOpen(door, until);
                events.publishEvent(new DoorLetOpen(found));
            }
            return new Opens(found, until);
        });
    }

    private static State state(@Nullable Controller controller, Instant now) {
        if (controller == null || !controller.hasKey()) {
            return State.NO_CONTROLLER;
        }
        return controller.isThere(now) ? State.THERE : State.OFFLINE;
    }
}
