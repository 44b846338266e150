package org.etabli.insight;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etabli.insight.OpenHours.Hours;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venues;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/** How much the machines are used. One statement for their outages, bounded by the period. */
@Service
public class MachineUse {

    private final Outages outages;
    private final Resources resources;
    private final Venues venues;

    MachineUse(Outages outages, Resources resources, Venues venues) {
        this.outages = outages;
        this.resources = resources;
        this.venues = venues;
    }

    /** Every machine of the venues, the most used first, whatever kinds the focus is on. */
    public List<UsedMachine> of(LookBack past) {
        List<Resource> machines = machines(past.focus());
        TimeSlot window = past.asked().envelope();
        OpenHours open = OpenHours.of(machines.stream(), venues, window);
        Map<UnitId, List<TimeSlot>> broken = outages.during(window, past.focus().venues());
        return machines.stream()
                .map(machine -> use(machine, past, open.of(machine), broken))
                .sorted(Comparator.<UsedMachine>comparingDouble(
                                machine -> machine.use().percent())
                        .reversed()
                        .thenComparing(UsedMachine::name))
                .toList();
    }

    /** The visits behind one machine's number, the latest first. */
    public List<CountedVisit> listCounted(LookBack past, ResourceId machine) {
        return visitsTo(resources.get(machine), past)
                .map(visit -> visit.counted(
                        visit.booked().duration(),
                        visit.used(past.asked().now()).map(TimeSlot::duration).orElse(Duration.ZERO)))
                .sorted(Comparator.comparing(CountedVisit::slot).reversed())
                .toList();
    }

    private static Stream<Visit> visitsTo(Resource machine, LookBack past) {
        TimeSlot whole = past.asked().whole(machine.venue());
        return past.visitsTo(machine.unitIds()).stream()
                .filter(visit ->
                        visit.used(past.asked().now()).filter(whole::overlaps).isPresent());
    }

    private List<Resource> machines(Focus focus) {
        return focus.venues().stream()
                .flatMap(venue -> resources.list(venue, ResourceKind.MACHINE).stream())
                .toList();
    }

    private static UsedMachine use(Resource machine, LookBack past, Hours all, Map<UnitId, List<TimeSlot>> broken) {
        Hours open = new Hours(all.within(past.asked().whole(machine.venue())));
        Duration usable = Duration.ZERO;
        Duration used = Duration.ZERO;
        List<List<UnitId>> stations = stations(machine);
        for (List<UnitId> station : stations) {
            Hours working = open.without(station.stream()
                    .flatMap(unit -> broken.getOrDefault(unit, List.of()).stream())
                    .toList());
            usable = usable.plus(working.length());
            used = used.plus(used(station, past, working));
        }
        Duration openInAll = open.length().multipliedBy(stations.size());
        int visits = (int) visitsTo(machine, past).count();
        return new UsedMachine(
                machine.id(), machine.name(), machine.venue(), openInAll, openInAll.minus(usable), used, visits);
    }

    /** What is used at once: each unit of a pool by itself, all units of a bundle together. */
    private static List<List<UnitId>> stations(Resource machine) {
        return machine.allocation() == Allocation.ALL
                ? List.of(machine.unitIds())
                : machine.unitIds().stream().map(List::of).toList();
    }

    /** Two visits at once, one at each half of a bundle, are one use of it. */
    private static Duration used(List<UnitId> station, LookBack past, Hours working) {
        List<TimeSlot> used = past.visitsTo(station).stream()
                .flatMap(visit -> visit.used(past.asked().now()).stream())
                .toList();
        return working.length().minus(working.without(used).length());
    }
}
