package org.etabli.maintenance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.etabli.access.MachineMeter;
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
    private final MachineMeter meter;
    private final Phrasebook phrasebook;
    private final Clock clock;

    MachineStops(
            MaintenanceRows rows,
            Standstills standstills,
            Resources resources,
            MachineMeter meter,
            Phrasebook phrasebook,
            Clock clock) {
        this.rows = rows;
        this.standstills = standstills;
        this.resources = resources;
        this.meter = meter;
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

    /**
     * From now on, and longer each day, until it is done; whoever has it on finishes first. Says whether anything changed.
     */
    boolean stop(MaintenancePlan plan, Maintenance open) {
        Resource machine = resources.find(plan.machine()).orElse(null);
        if (machine == null) {
            return false;
        }
        TimeSlot before = open.stopped();
        return before == null ? begin(plan, open, machine) : prolong(open, before, machine);
    }

    private boolean begin(MaintenancePlan plan, Maintenance open, Resource machine) {
        if (meter.isOn(machine.id())) {
            return false;
        }
        TimeSlot slot = TimeSlot.of(clock.instant().truncatedTo(ChronoUnit.MILLIS), AHEAD);
        String reason = words("maintenance.reason.overdue", plan);
        machine.unitIds()
                .forEach(unit -> standstills.plan(open.stop(slot.start(), unit), machine, unit, reason, slot, null));
        rows.stopped(open.id(), slot);
        return true;
    }

    private boolean prolong(Maintenance open, TimeSlot before, Resource machine) {
        Instant until = clock.instant().plus(AHEAD);
        if (before.end().isAfter(until.minus(Duration.ofDays(1)))) {
            return false;
        }
        machine.unitIds().forEach(unit -> standstills.extend(open.stop(before.start(), unit), machine, until));
        rows.stopped(open.id(), new TimeSlot(before.start(), until));
        return true;
    }

    /** Whatever stood still for it works again. */
    void release(MaintenancePlan plan, Maintenance open) {
        unplan(plan, open);
        TimeSlot stopped = open.stopped();
        if (stopped != null) {
            resources
                    .find(plan.machine())
                    .ifPresent(machine -> machine.unitIds()
                            .forEach(unit -> standstills.end(open.stop(stopped.start(), unit), machine)));
            rows.stopped(open.id(), null);
        }
    }

    /** Members read it as they read a fault's reason: as the venue's people wrote it. */
    private String words(String key, MaintenancePlan plan) {
        return phrasebook.say(Locale.FRENCH, key, plan.title());
    }
}
