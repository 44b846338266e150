package org.etabli.resource;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Snapshot;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.springframework.stereotype.Service;

/** The active resources of the network, their units and floors, from memory. Everyone may know them. */
@Service
public class Resources {

    private final CatalogueRevision revision;
    private final Snapshot<ResourceSnapshot> snapshot;

    Resources(CatalogueRevision revision, ResourceReader reader) {
        this.revision = revision;
        this.snapshot = new Snapshot<>(reader::read);
    }

    /** Everything, by venue, kind and position. */
    public List<Resource> list() {
        return now().resources();
    }

    public List<Resource> list(VenueId venue, ResourceKind kind) {
        return list(venue).stream().filter(resource -> resource.kind() == kind).toList();
    }

    public List<Resource> list(VenueId venue) {
        return now().byVenue().getOrDefault(venue, List.of());
    }

    /** Everything that can stand in for it, itself left out. */
    public List<Resource> listEquivalents(Resource resource) {
        return list().stream()
                .filter(other -> other.kind() == resource.kind()
                        && other.category().equals(resource.category())
                        && !other.id().equals(resource.id()))
                .toList();
    }

    public Optional<Resource> find(ResourceId id) {
        return Optional.ofNullable(now().byId().get(id));
    }

    /** @throws NotFoundException when there is no such resource, or it is no longer offered */
    public Resource get(ResourceId id) {
        return find(id).orElseThrow(() -> new NotFoundException("resource", id));
    }

    /** As {@link #get}, at a revision that was just read. */
    public Resource get(ResourceId id, long atRevision) {
        Resource resource = snapshot.at(atRevision).byId().get(id);
        if (resource == null) {
            throw new NotFoundException("resource", id);
        }
        return resource;
    }

    /** As {@link #find}, and also what is no longer offered: for records of the past. */
    public Optional<Resource> recall(ResourceId id) {
        ResourceSnapshot known = now();
        return Optional.ofNullable(known.byId().get(id))
                .or(() -> Optional.ofNullable(known.retired().get(id)));
    }

    /** As {@link #findUnit}, and also what is no longer there: for records of the past. */
    public Optional<Unit> recallUnit(UnitId id) {
        ResourceSnapshot known = now();
        return Optional.ofNullable(known.units().get(id))
                .or(() -> Optional.ofNullable(known.retiredUnits().get(id)));
    }

    /** The resources that give or take this unit. */
    public List<Resource> listOffering(UnitId unit) {
        return now().byUnit().getOrDefault(unit, List.of());
    }

    /** What one gets by choosing the unit: the kind of the smallest resource on offer that takes it. */
    public Optional<ResourceKind> kindOf(UnitId unit) {
        return listOffering(unit).stream()
                .min(Comparator.comparingInt(
                        each -> each.isPool() ? 1 : each.units().size()))
                .map(Resource::kind);
    }

    public Optional<Unit> findUnit(UnitId id) {
        return Optional.ofNullable(now().units().get(id));
    }

    /** @throws NotFoundException when there is no such unit */
    public Unit getUnit(UnitId id) {
        return findUnit(id).orElseThrow(() -> new NotFoundException("unit", id));
    }

    /** The venue's floors from the lowest up. */
    public List<Floor> listFloors(VenueId venue) {
        return now().floors().stream()
                .filter(floor -> floor.venue().equals(venue))
                .toList();
    }

    /** Every unit that stands on the floor. */
    public List<Unit> listUnitsOn(FloorId floor) {
        return now().units().values().stream()
                .filter(unit ->
                        unit.placement() != null && unit.placement().floor().equals(floor))
                .toList();
    }

    /** The quotas that bind reservations of the resource, the tightest first. */
    public List<Quota> listQuotasFor(Resource resource) {
        return listQuotasFor(resource, revision.current());
    }

    /** As {@link #listQuotasFor(Resource)}, at a revision that was just read. */
    public List<Quota> listQuotasFor(Resource resource, long atRevision) {
        return snapshot.at(atRevision).quotas().stream()
                .filter(quota -> quota.covers(resource))
                .toList();
    }

    /** The outages of the unit that touch the slot. */
    public List<Outage> listOutages(UnitId unit, TimeSlot slot) {
        return now().outages().getOrDefault(unit, List.of()).stream()
                .filter(outage -> outage.touches(slot))
                .toList();
    }

    private ResourceSnapshot now() {
        return snapshot.at(revision.current());
    }
}
