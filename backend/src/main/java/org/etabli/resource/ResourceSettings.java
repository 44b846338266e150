package org.etabli.resource;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.etabli.network.VenueAccess.ManagedVenue;
import org.springframework.stereotype.Service;

/**
 * Sets up what a venue offers: single things, pools of equal ones, bundles that share their units with others. For its
 * manager only; nothing that someone has reserved is taken away.
 */
@Service
public class ResourceSettings {

    private final VenueAccess access;
    private final ResourceStore store;
    private final UnitStore units;
    private final Promises promises;
    private final Transactions transactions;

    ResourceSettings(
            VenueAccess access, ResourceStore store, UnitStore units, Promises promises, Transactions transactions) {
        this.access = access;
        this.store = store;
        this.units = units;
        this.promises = promises;
        this.transactions = transactions;
    }

    /** Everything the venue offers or offered, by kind and position, what was retired last. */
    public List<ResourceSheet> list(Caller caller, VenueId venue) {
        access.mustManage(caller, venue);
        return store.list(venue);
    }

    /** @throws NotFoundException when there is no such resource for the caller */
    public ResourceSheet get(Caller caller, ResourceId id) {
        ResourceSheet sheet = find(id);
        access.mustManage(caller, sheet.resource().venue());
        return sheet;
    }

    /** @throws InvalidInputException naming the field that does not fit */
    public ResourceId create(Caller caller, VenueId venueId, ResourceDraft draft) {
        return transactions.inOne(() -> {
            ManagedVenue venue = access.mustManage(caller, venueId);
            ResourceId id = ResourceId.next();
            store.insert(id, venue.id(), draft);
            units.give(id, venue.id(), draft.units());
            access.changed(venue.id());
            return id;
        });
    }

    /**
     * @param revision of the sheet that the change was made on
     * @throws InvalidInputException naming the field that does not fit; {@code units} when one is taken away that someone
     *     has reserved
     * @throws ChangedMeanwhileException when someone else changed the resource since
     */
    public void change(Caller caller, ResourceId id, ResourceDraft draft, int revision) {
        transactions.inOne(() -> {
            Resource before = find(id).resource();
            ManagedVenue venue = access.mustManage(caller, before.venue());
            store.update(id, draft, revision);
            mustNotBePromised(venue, before, takenAway(before, draft));
            units.give(id, venue.id(), draft.units());
            units.settle(unitsOf(before, find(id).resource()));
            access.changed(venue.id());
        });
    }

    /**
     * Takes it out of every list. Its past stays known.
     *
     * @throws InvalidInputException while someone has it reserved
     * @throws ChangedMeanwhileException when someone else changed the resource since
     */
    public void retire(Caller caller, ResourceId id, int revision) {
        transactions.inOne(() -> {
            Resource resource = find(id).resource();
            ManagedVenue venue = access.mustManage(caller, resource.venue());
            store.offer(id, false, revision);
            mustNotBePromised(venue, resource, resource.unitIds());
            units.settle(resource.unitIds());
            access.changed(venue.id());
        });
    }

    /** @throws ChangedMeanwhileException when someone else changed the resource since */
    public void offerAgain(Caller caller, ResourceId id, int revision) {
        transactions.inOne(() -> {
            Resource resource = find(id).resource();
            ManagedVenue venue = access.mustManage(caller, resource.venue());
            store.offer(id, true, revision);
            units.settle(resource.unitIds());
            access.changed(venue.id());
        });
    }

    private ResourceSheet find(ResourceId id) {
        return store.find(id).orElseThrow(() -> new NotFoundException("resource", id));
    }

    /** Of a pool, the units that leave it; of a bundle, all of them as soon as it is made of others. */
    private static Collection<UnitId> takenAway(Resource before, ResourceDraft draft) {
        Set<UnitId> kept = draft.units().stream()
                .map(UnitDraft::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean madeOfOthers = kept.size() != before.units().size()
                || kept.size() != draft.units().size()
                || !kept.containsAll(before.unitIds());
        if (before.allocation() == Allocation.ALL && (madeOfOthers || draft.allocation() == Allocation.ANY)) {
            return before.unitIds();
        }
        Set<UnitId> leaving = new HashSet<>(before.unitIds());
        leaving.removeAll(draft.allocation() == before.allocation() ? kept : Set.of());
        return leaving;
    }

    private void mustNotBePromised(ManagedVenue venue, Resource resource, Collection<UnitId> leaving) {
        Map<UnitId, Instant> promised = leaving.isEmpty() ? Map.of() : promises.promisedUntil(resource.id());
        Optional<Unit> kept = resource.units().stream()
                .filter(unit -> leaving.contains(unit.id()) && promised.containsKey(unit.id()))
                .findFirst();
        if (kept.isPresent()) {
            Instant until = Objects.requireNonNull(promised.get(kept.get().id()));
            throw new InvalidInputException(
                    "units",
                    "promised",
                    kept.get().label(),
                    until.atZone(venue.zone()).toLocalDate());
        }
    }

    private static Collection<UnitId> unitsOf(Resource before, Resource after) {
        return Stream.concat(before.unitIds().stream(), after.unitIds().stream())
                .collect(Collectors.toSet());
    }
}
