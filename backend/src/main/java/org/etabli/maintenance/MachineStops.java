package org.etabli.maintenance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.etabli.fault.Standstills;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a machine stand still for its maintenance, or because that is overdue; of a plan that is held. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MachineStops {

    /** How far ahead the people are told whose time an overdue maintenance takes. */
    static final Duration AHEAD = Duration.ofDays(3);

    private final MaintenanceRows rows;
    private final Standstills standstills;
    private final Resources resources;
    private final Phrasebook phrasebook;
    private final Clock clock;

    MachineStops(
            MaintenanceRows rows, Standstills standstills, Resources resources, Phrasebook phrasebook, Clock clock) {
        this.rows = rows;
        this.standstills = standstills;
        this.resources = resources;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    void plan(MaintenancePlan plan, Maintenance open, TimeSlot slot, MemberId by) {
        unplan(plan, open);
        rows.planned(open.id(), slot);
        Maintenance planned = rows.findOpen(plan.id()).orElseThrow();
        resources
                .find(plan.machine())
                .ifPresent(machine -> machine.unitIds()
                        .forEach(unit -> standstills.plan(
                                planned.standstill(unit), machine, unit, words("maintenance.reason", plan), slot, by)));
    }

    void unplan(MaintenancePlan plan, Maintenance open) {
        if (open.planned() != null) {
            resources
                    .find(plan.machine())
                    .ifPresent(machine ->
                            machine.unitIds().forEach(unit -> standstills.end(open.standstill(unit), machine)));
            rows.planned(open.id(), null);
        }
    }

    /** From now on, and longer each day, until it is done. Says whether anything changed. */
    boolean stop(MaintenancePlan plan, Maintenance open) {
        Instant now = clock.instant();
        Instant before = open.stoppedUntil();
        Resource machine = resources.find(plan.machine()).orElse(null);
        if (machine == null || before != null && before.isAfter(now.plus(AHEAD).minus(Duration.ofDays(1)))) {
            return false;
        }
        Instant until = now.plus(AHEAD);
        machine.unitIds().forEach(unit -> {
            if (before == null) {
                standstills.plan(
                        open.stop(unit),
                        machine,
                        unit,
                        words("maintenance.reason.overdue", plan),
                        new TimeSlot(now, until),
                        null);
            } else {
                standstills.extend(open.stop(unit), machine, until);
            }
        });
        rows.stopped(open.id(), until);
        return true;
    }

    /** Whatever stood still for it works again. */
    void release(MaintenancePlan plan, Maintenance open) {
        unplan(plan, open);
        if (open.stoppedUntil() != null) {
            resources
                    .find(plan.machine())
                    .ifPresent(machine -> machine.unitIds().forEach(unit -> standstills.end(open.stop(unit), machine)));
            rows.stopped(open.id(), null);
        }
    }

    /** Members read it as they read a fault's reason: as the venue's people wrote it. */
    private String words(String key, MaintenancePlan plan) {
        return phrasebook.say(Locale.FRENCH, key, plan.title());
    }
}
