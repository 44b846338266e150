package org.etabli.ui.supervision;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etabli.access.AccessEntry;
import org.etabli.access.AccessHistory;
import org.etabli.access.Guarded;
import org.etabli.access.LiveMachine;
import org.etabli.access.LiveMachines;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.etabli.ui.maintenance.MaintenanceDesk;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;

/** What the screen of live machines asks, in the name of who sits before it. */
@SpringComponent
class SupervisionDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final LiveMachines machines;
    private final AccessHistory history;
    private final MaintenanceDesk maintenance;
    private final Clock clock;

    SupervisionDesk(
            SignedIn signedIn,
            VenueScope scope,
            LiveMachines machines,
            AccessHistory history,
            MaintenanceDesk maintenance,
            Clock clock) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.machines = machines;
        this.history = history;
        this.maintenance = maintenance;
        this.clock = clock;
    }

    /** The venues in scope at which she trains or manages. */
    List<Venue> venues() {
        return scope.listInScope(Role.TRAINER);
    }

    List<LiveMachine> machines(Venue venue) {
        return machines.list(signedIn.caller(), venue.id());
    }

    /** What is overdue there, by machine. */
    Map<ResourceId, String> overdue(Venue venue) {
        return maintenance.overdue(venue);
    }

    HistoryCard.Log log(Venue venue) {
        return new HistoryCard.Log() {
            @Override
            public List<AccessEntry> read(@Nullable Guarded only, int limit) {
                ResourceId machine = only instanceof Guarded.Machine(ResourceId id) ? id : null;
                return history.list(signedIn.caller(), venue.id(), machine, limit);
            }

            @Override
            public LocalDate today() {
                return SupervisionDesk.this.today(venue);
            }
        };
    }

    LocalDate today(Venue venue) {
        return clock.instant().atZone(venue.zone()).toLocalDate();
    }
}
