package org.etabli.maintenance;

import java.time.Clock;
import java.time.Duration;
import org.etabli.database.Transactions;
import org.etabli.jobs.JobCalls;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.maintenance.MaintenanceEvents.MaintenanceMoved;
import org.etabli.network.VenueAccess;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What a venue's machines need: its manager plans it; who trains or manages there sees it and records what was done. */
@Service
public class Maintenances {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final PlanRows plans;
    private final MaintenanceRows rows;
    private final MachineStops stops;
    private final MaintenanceBoard board;
    private final VenueAccess access;
    private final Resources resources;
    private final Transactions transactions;
    private final JobCalls jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Maintenances(
            PlanRows plans,
            MaintenanceRows rows,
            MachineStops stops,
            MaintenanceBoard board,
            VenueAccess access,
            Resources resources,
            Transactions transactions,
            JobCalls jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.stops = stops;
        this.board = board;
        this.access = access;
        this.resources = resources;
        this.transactions = transactions;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a plan, or changes it; its machine stays.
     *
     * @throws InvalidInputException naming the field that does not fit
     * @throws org.etabli.kernel.NotAllowedException unless the caller manages the venue
     */
    public void save(Caller caller, VenueId venue, MaintenanceDraft draft) {
        transactions.inOne(() -> {
            access.mustManage(caller, venue);
            resources
                    .find(draft.machine())
                    .filter(found -> found.venue().equals(venue) && found.kind() == ResourceKind.MACHINE)
                    .orElseThrow(() -> new InvalidInputException("machine", "machine-elsewhere"));
            plans.hold(draft.id()).ifPresent(before -> {
                if (!before.venue().equals(venue)) {
                    throw new NotFoundException("maintenance-plan", draft.id());
                }
                if (!draft.active() || !draft.stops()) {
                    rows.findOpen(draft.id())
                            .filter(Maintenance::isStopped)
                            .ifPresent(open -> stops.release(before, open));
                }
            });
            plans.save(venue, draft);
            moved(venue);
            jobs.callAfterCommit(MaintenanceJobs.WATCH);
        });
    }

    /**
     * The machine stands still for it then; whoever reserved it is told. Planned before, it is planned anew.
     *
     * @throws InvalidInputException when it would be over already, or lasts longer than thirty days
     */
    public void plan(Caller caller, MaintenancePlanId id, TimeSlot slot) {
        if (!slot.end().isAfter(clock.instant())) {
            throw new InvalidInputException("end", "in-the-past");
        }
        if (slot.duration().compareTo(LONGEST) > 0) {
            throw new InvalidInputException("end", "longer-than-days", LONGEST.toDays());
        }
        transactions.inOne(() -> {
            MaintenancePlan plan = managed(caller, id);
            stops.plan(plan, rows.open(plan), slot, caller.member());
            moved(plan.venue());
        });
    }

    /** It does not take place then; who has not answered keeps what she reserved. Not planned, nothing changes. */
    public void unplan(Caller caller, MaintenancePlanId id) {
        transactions.inOne(() -> {
            MaintenancePlan plan = managed(caller, id);
            rows.findOpen(id).ifPresent(open -> stops.unplan(plan, open));
            moved(plan.venue());
        });
    }

    /**
     * It is done, now: the machine works again, and the plan counts from here on. A second time within a minute by the same
     * person is the first.
     *
     * @param notes what was done and found, or null
     * @param cost all taxes included, or null
     */
    public void done(Caller caller, MaintenancePlanId id, @Nullable String notes, @Nullable Money cost) {
        caller.mustHave(Scope.MANAGE);
        String written = Input.optional("notes", notes, 1000);
        if (cost != null && cost.isNegative()) {
            throw new InvalidInputException("cost", "amount-positive");
        }
        transactions.inOne(() -> {
            MaintenancePlan plan = held(id);
            board.mustSee(caller, plan.venue());
            if (isAgain(caller, plan)) {
                return;
            }
            Maintenance open = rows.open(plan);
            stops.release(plan, open);
            rows.done(open.id(), caller.member(), written, cost);
            plans.countFrom(id, clock.instant());
            moved(plan.venue());
        });
    }

    private boolean isAgain(Caller caller, MaintenancePlan plan) {
        return rows.listDone(plan.id(), 1).stream()
                .anyMatch(last -> caller.member().equals(last.doneBy())
                        && last.doneAt() != null
                        && last.doneAt().isAfter(clock.instant().minus(Duration.ofMinutes(1))));
    }

    private MaintenancePlan managed(Caller caller, MaintenancePlanId id) {
        MaintenancePlan plan = held(id);
        board.mustSee(caller, plan.venue());
        access.mustManage(caller, plan.venue());
        return plan;
    }

    private MaintenancePlan held(MaintenancePlanId id) {
        return plans.hold(id).orElseThrow(() -> new NotFoundException("maintenance-plan", id));
    }

    private void moved(VenueId venue) {
        events.publishEvent(new MaintenanceMoved(venue));
    }
}
