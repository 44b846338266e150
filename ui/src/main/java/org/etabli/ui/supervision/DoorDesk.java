package org.etabli.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.access.AccessEntry;
import org.etabli.access.AccessHistory;
import org.etabli.access.Door;
import org.etabli.access.DoorDraft;
import org.etabli.access.DoorKeeping;
import org.etabli.access.Doors;
import org.etabli.access.Guarded;
import org.etabli.access.LettingOutcome;
import org.etabli.access.LiveDoor;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.ui.resources.ControllerDesk;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;

/** What the screen of doors asks and does, in the name of who sits before it. */
@SpringComponent
class DoorDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Doors doors;
    private final DoorKeeping keeping;
    private final AccessHistory history;
    private final Resources resources;
    private final ControllerDesk controllers;
    private final Clock clock;

    DoorDesk(
            SignedIn signedIn,
            VenueScope scope,
            Doors doors,
            DoorKeeping keeping,
            AccessHistory history,
            Resources resources,
            ControllerDesk controllers,
            Clock clock) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.doors = doors;
        this.keeping = keeping;
        this.history = history;
        this.resources = resources;
        this.controllers = controllers;
        this.clock = clock;
    }

    /** The venues in scope whose doors she keeps. */
    List<Venue> venues() {
        Caller caller = signedIn.caller();
        List<Venue> desks = scope.listInScope(Role.FRONT_DESK);
        return desks.isEmpty() && caller.holdsSomewhere(Role.TRAINER) ? scope.listInScope(Role.TRAINER) : desks;
    }

    boolean manages(Venue venue) {
        return signedIn.caller().holds(Role.MANAGER, venue.operator(), venue.id());
    }

    List<LiveDoor> doors(Venue venue) {
        return keeping.list(signedIn.caller(), venue.id());
    }

    LettingOutcome letOpen(Door door, UUID opening) {
        return keeping.letOpen(signedIn.caller(), door.id(), opening);
    }

    Door add(DoorId id, Venue venue, DoorDraft draft) {
        return doors.add(signedIn.caller(), id, venue.id(), draft);
    }

    Door change(Door door, DoorDraft draft) {
        return doors.change(signedIn.caller(), door.id(), draft);
    }

    void remove(Door door) {
        doors.remove(signedIn.caller(), door.id());
    }

    Component controller(Venue venue, Door door, Command changed) {
        return controllers.part(venue, door, changed);
    }

    List<Resource> rooms(Venue venue) {
        return resources.list(venue.id(), ResourceKind.ROOM);
    }

    Optional<String> nameOf(@Nullable ResourceId room) {
        return Optional.ofNullable(room).flatMap(resources::recall).map(Resource::name);
    }

    HistoryCard.Log log(Venue venue) {
        return new HistoryCard.Log() {
            @Override
            public List<AccessEntry> read(@Nullable Guarded only, int limit) {
                DoorId door = only instanceof Guarded.Entrance(DoorId id) ? id : null;
                return history.listAtDoors(signedIn.caller(), venue.id(), door, limit);
            }

            @Override
            public LocalDate today() {
                return clock.instant().atZone(venue.zone()).toLocalDate();
            }
        };
    }
}
