package org.etabli.maintenance;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.maintenance.MaintenancePlan.Standing;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the machines of a venue need and when, and what was done; for who trains or manages there. */
@Service
public class MaintenanceBoard {

    private static final int SHOWN = 50;

    private final PlanRows plans;
    private final MaintenanceRows rows;
    private final DueWatch watch;
    private final Venues venues;

    MaintenanceBoard(PlanRows plans, MaintenanceRows rows, DueWatch watch, Venues venues) {
        this.plans = plans;
        this.rows = rows;
        this.watch = watch;
        this.venues = venues;
    }

    /**
     * A plan, how near it is, and what is open of it.
     *
     * @param ran how long its machine ran since it was last done; zero where hours don't count
     */
    public record Watched(
            MaintenancePlan plan,
            Standing standing,
            Duration ran,
            @Nullable Maintenance open) {}

    /**
     * The venue's plans, the most pressing first, those that rest last.
     *
     * @throws NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she trains or manages there
     */
    public List<Watched> list(Caller caller, VenueId venue) {
        mustSee(caller, venue);
        List<MaintenancePlan> all = plans.list(venue);
        Map<MaintenancePlanId, Maintenance> open =
                rows.listOpen(all.stream().map(MaintenancePlan::id).toList()).stream()
                        .collect(Collectors.toMap(Maintenance::plan, Function.identity()));
        return all.stream()
                .map(plan -> {
                    Duration ran = watch.ran(plan);
                    Standing standing = plan.active() ? watch.standing(plan, ran) : Standing.FAR;
                    return new Watched(plan, standing, ran, open.get(plan.id()));
                })
                .sorted(Comparator.comparing((Watched each) -> !each.plan().active())
                        .thenComparing(each -> -each.standing().ordinal()))
                .toList();
    }

    /** What is overdue at the venue, by machine, for those who watch it live. */
    public Map<ResourceId, String> overdue(Caller caller, VenueId venue) {
        return list(caller, venue).stream()
                .filter(each -> each.standing() == Standing.OVERDUE)
                .collect(Collectors.toMap(
                        each -> each.plan().machine(),
                        each -> each.plan().title(),
                        (one, other) -> one + ", " + other));
    }

    /** What is known of it, for those who write about it. */
    public Optional<MaintenancePlan> find(MaintenancePlanId id) {
        return plans.find(id);
    }

    /** What was done, the latest first. */
    public List<Maintenance> history(Caller caller, MaintenancePlanId id) {
        MaintenancePlan plan = plans.find(id).orElseThrow(() -> new NotFoundException("maintenance-plan", id));
        mustSee(caller, plan.venue());
        return rows.listDone(id, SHOWN);
    }

    /**
     * @throws NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException when she neither trains nor manages there
     */
    void mustSee(Caller caller, VenueId id) {
        caller.mustHave(Scope.READ);
        Venue venue = venues.find(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("venue", id));
        caller.mustHold(Role.TRAINER, venue.operator(), id);
    }
}
