package org.etabli.maintenance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.access.MachineMeter;
import org.etabli.database.Transactions;
import org.etabli.jobs.Round;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.maintenance.MaintenanceEvents.MaintenanceDue;
import org.etabli.maintenance.MaintenanceEvents.MaintenanceMoved;
import org.etabli.maintenance.MaintenanceEvents.MaintenanceSoon;
import org.etabli.maintenance.MaintenancePlan.Standing;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds what comes due. Each plan is a transaction of its own, in which its mail is written and its machine stopped: killed
 * in between, the next round goes on with the others; run twice, nothing is said twice.
 */
@Component
class DueWatch {

    private final PlanRows plans;
    private final MaintenanceRows rows;
    private final MachineStops stops;
    private final MachineMeter meter;
    private final Venues venues;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueWatch(
            PlanRows plans,
            MaintenanceRows rows,
            MachineStops stops,
            MachineMeter meter,
            Venues venues,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.stops = stops;
        this.meter = meter;
        this.venues = venues;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** How long its machine ran since it was last done. */
    Duration ran(MaintenancePlan plan) {
        return plan.everyHours() == null ? Duration.ZERO : meter.since(plan.machine(), plan.countedFrom());
    }

    Standing standing(MaintenancePlan plan, Duration ran) {
        Venue venue = venues.get(plan.venue());
        LocalDate today = LocalDate.ofInstant(clock.instant(), venue.zone());
        return plan.standing(today, venue.zone(), ran);
    }

    /**
     * Goes through all plans; says for how many something changed.
     *
     * @throws IllegalStateException when some failed, after all others were looked at
     */
    int look() {
        Round round = new Round("watching what comes due");
        round.over(plans.listActive(), plan -> standing(plan, ran(plan)) != Standing.FAR && move(plan.id()));
        return round.finish();
    }

    private boolean move(MaintenancePlanId id) {
        return transactions.inOne(() -> {
            Optional<MaintenancePlan> held = plans.hold(id).filter(MaintenancePlan::active);
            Standing standing = held.map(plan -> standing(plan, ran(plan))).orElse(Standing.FAR);
            if (held.isEmpty() || standing == Standing.FAR) {
                return false;
            }
            MaintenancePlan plan = held.get();
            Maintenance open = rows.open(plan);
            boolean said = standing == Standing.OVERDUE ? due(plan, open) : soon(plan, open);
            if (said) {
                events.publishEvent(new MaintenanceMoved(plan.venue()));
            }
            return said;
        });
    }

    private boolean soon(MaintenancePlan plan, Maintenance open) {
        if (open.warnedAt() != null || open.dueAt() != null) {
            return false;
        }
        rows.warned(open.id());
        events.publishEvent(new MaintenanceSoon(plan.id()));
        return true;
    }

    private boolean due(MaintenancePlan plan, Maintenance open) {
        Instant before = open.dueAt();
        if (before == null) {
            rows.due(open.id());
            events.publishEvent(new MaintenanceDue(plan.id()));
        }
        boolean stopped = plan.stops() && stops.stop(plan, open);
        return before == null || stopped;
    }
}
