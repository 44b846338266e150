package org.etabli.ui.faults;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.fault.Fault;
import org.etabli.fault.FaultProposal.State;
import org.etabli.fault.FaultState;
import org.etabli.fault.Faults;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;

/** What the screens of faults read and do, as who is signed in may. */
@SpringComponent
class FaultDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Faults faults;
    private final Resources resources;
    private final Clock clock;

    FaultDesk(SignedIn signedIn, VenueScope scope, Faults faults, Resources resources, Clock clock) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.faults = faults;
        this.resources = resources;
        this.clock = clock;
    }

    Optional<Venue> here() {
        return scope.current(Role.FRONT_DESK);
    }

    boolean manages(Venue venue) {
        return signedIn.caller().holds(Role.MANAGER, venue.operator(), venue.id());
    }

    List<Fault> list(Venue venue, List<FaultState> states) {
        return faults.list(signedIn.caller(), venue.id(), states);
    }

    List<Fault> listOf(Venue venue, ResourceId resource) {
        return faults.list(signedIn.caller(), venue.id(), resource);
    }

    Map<FaultId, Map<State, Integer>> told(Venue venue, List<Fault> those) {
        return faults.countTold(
                signedIn.caller(), venue.id(), those.stream().map(Fault::id).toList());
    }

    int countOpen(Venue venue) {
        return faults.countOpen(signedIn.caller(), venue.id());
    }

    Optional<byte[]> photo(FaultId id) {
        return faults.photo(signedIn.caller(), id);
    }

    LocalDate today(Venue venue) {
        return LocalDate.ofInstant(clock.instant(), venue.zone());
    }

    /** « Laser CO₂ 100 W », with the unit where there are several. */
    String name(Fault fault) {
        Optional<Resource> resource = resources.recall(fault.resource());
        String name = resource.map(Resource::name).orElse("");
        return resource.filter(known -> known.units().size() > 1)
                .flatMap(known -> resources.recallUnit(fault.unit()))
                .map(Unit::label)
                .map(label -> name + " · " + label)
                .orElse(name);
    }

    void dismiss(FaultId id) {
        faults.dismiss(signedIn.caller(), id);
    }

    /** @param back the morning of that day, at the venue */
    void confirm(Venue venue, FaultId id, String reason, LocalDate back) {
        faults.confirm(
                signedIn.caller(), id, reason, back.atStartOfDay(venue.zone()).toInstant());
    }

    void expect(Venue venue, FaultId id, LocalDate back) {
        faults.expect(signedIn.caller(), id, back.atStartOfDay(venue.zone()).toInstant());
    }

    void repair(FaultId id) {
        faults.repair(signedIn.caller(), id);
    }
}
