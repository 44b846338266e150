package org.etabli.resource;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of units. A unit lives as long as a resource on offer gives or takes it; its id never changes. */
@Component
class UnitStore {

    private final JdbcClient jdbc;
    private final FloorUnits floors;

    UnitStore(JdbcClient jdbc, FloorUnits floors) {
        this.jdbc = jdbc;
        this.floors = floors;
    }

    /**
     * Lets the resource have these units and no other, making the new ones.
     *
     * @throws InvalidInputException when an id is no unit of the venue
     */
    void give(ResourceId resource, VenueId venue, List<UnitDraft> drafts) {
        List<UnitId> units = new ArrayList<>();
        drafts.forEach(draft -> units.add(save(venue, draft)));
        jdbc.sql("DELETE FROM resource_unit WHERE resource_id = ?")
                .param(resource.value())
                .update();
        units.forEach(unit -> jdbc.sql("INSERT INTO resource_unit (resource_id, unit_id) VALUES (?, ?)")
                .params(List.of(resource.value(), unit.value()))
                .update());
    }

    /** Sets which of the units are in service: those that a resource on offer has. Others leave their floor plan. */
    void settle(Collection<UnitId> units) {
        if (units.isEmpty()) {
            return;
        }
        floors.touchFloors(units);
        String offered = "EXISTS (SELECT 1 FROM resource_unit ru JOIN resource r ON r.id = ru.resource_id"
                + " WHERE ru.unit_id = unit.id AND r.active)";
        jdbc.sql("UPDATE unit SET active = " + offered + ", floor_id = IF(" + offered + ", floor_id, NULL)"
                        + " WHERE id IN (:units)")
                .param("units", units.stream().map(UnitId::value).toList())
                .update();
    }

    private UnitId save(VenueId venue, UnitDraft draft) {
        UnitId id = draft.id();
        if (id == null) {
            UnitId made = UnitId.next();
            jdbc.sql("INSERT INTO unit (id, venue_id, label, zone_name, tags) VALUES (?, ?, ?, ?, ?)")
                    .params(Arrays.asList(made.value(), venue.value(), draft.label(), draft.zone(), line(draft.tags())))
                    .update();
            return made;
        }
        int found = jdbc.sql("UPDATE unit SET label = ?, zone_name = ?, tags = ? WHERE id = ? AND venue_id = ?")
                .params(Arrays.asList(draft.label(), draft.zone(), line(draft.tags()), id.value(), venue.value()))
                .update();
        if (found == 0) {
            throw new InvalidInputException("units", "unit-of-another-venue", draft.label());
        }
        return id;
    }

    static String line(Set<String> words) {
        return words.stream().sorted().collect(joining(" "));
    }
}
