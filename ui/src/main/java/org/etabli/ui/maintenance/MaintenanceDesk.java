package org.etabli.ui.maintenance;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.etabli.identity.VenueStaff;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.maintenance.Maintenance;
import org.etabli.maintenance.MaintenanceBoard;
import org.etabli.maintenance.MaintenanceBoard.Watched;
import org.etabli.maintenance.MaintenanceDraft;
import org.etabli.maintenance.MaintenancePlan.Standing;
import org.etabli.maintenance.Maintenances;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the screens of maintenance read and do, as who is signed in may. */
@SpringComponent
public class MaintenanceDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final MaintenanceBoard board;
    private final Maintenances maintenances;
    private final Venues venues;
    private final Resources resources;
    private final VenueStaff staff;
    private final Members members;
    private final Clock clock;

    MaintenanceDesk(
            SignedIn signedIn,
            VenueScope scope,
            MaintenanceBoard board,
            Maintenances maintenances,
            Venues venues,
            Resources resources,
            VenueStaff staff,
            Members members,
            Clock clock) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.board = board;
        this.maintenances = maintenances;
        this.venues = venues;
        this.resources = resources;
        this.staff = staff;
        this.members = members;
        this.clock = clock;
    }

    Optional<Venue> here() {
        return scope.current(Role.TRAINER);
    }

    boolean manages(Venue venue) {
        return signedIn.caller().holds(Role.MANAGER, venue.operator(), venue.id());
    }

    List<Watched> list(Venue venue) {
        return board.list(signedIn.caller(), venue.id());
    }

    /** What is overdue at the venue, by machine. */
    public Map<ResourceId, String> overdue(Venue venue) {
        return board.overdue(signedIn.caller(), venue.id());
    }

    long countOverdue(Venue venue) {
        return list(venue).stream()
                .filter(each -> each.standing() == Standing.OVERDUE)
                .count();
    }

    List<Maintenance> history(MaintenancePlanId id) {
        return board.history(signedIn.caller(), id);
    }

    LocalDate today(Venue venue) {
        return LocalDate.ofInstant(clock.instant(), venue.zone());
    }

    String machine(ResourceId id) {
        return resources.recall(id).map(Resource::name).orElse("");
    }

    List<Resource> machines(Venue venue) {
        return resources.list(venue.id(), ResourceKind.MACHINE);
    }

    /** Who may look after a machine, by name. */
    List<MemberDetails> people(Venue venue) {
        return members.byId(staff.list(venue)).values().stream()
                .sorted(Comparator.comparing(MemberDetails::fullName))
                .toList();
    }

    Map<MemberId, String> names(List<MemberId> people) {
        return members.byId(people).values().stream()
                .collect(Collectors.toMap(MemberDetails::id, MemberDetails::fullName));
    }

    CurrencyUnit currency(Venue venue) {
        return venues.getOperator(venue.operator()).currency();
    }

    void save(Venue venue, MaintenanceDraft draft) {
        maintenances.save(signedIn.caller(), venue.id(), draft);
    }

    void plan(MaintenancePlanId id, TimeSlot slot) {
        maintenances.plan(signedIn.caller(), id, slot);
    }

    void unplan(MaintenancePlanId id) {
        maintenances.unplan(signedIn.caller(), id);
    }

    void done(MaintenancePlanId id, @Nullable String notes, @Nullable Money cost) {
        maintenances.done(signedIn.caller(), id, notes, cost);
    }
}
