package org.etabli.training;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Occupies the room or machine of a session in its name: nobody can reserve it meanwhile. */
@Component
class SessionRooms {

    private final Resources resources;
    private final Venues venues;
    private final Availability availability;

    SessionRooms(Resources resources, Venues venues, Availability availability) {
        this.resources = resources;
        this.venues = venues;
        this.availability = availability;
    }

    /**
     * Occupies what the draft asks for instead of what the session occupies now. Otherwise nothing changes, and it says why:
     * it is closed then, out of order, or taken.
     *
     * @throws NotFoundException when the venue has no such room
     */
    Optional<Refusal> put(SessionDraft draft) {
        ResourceId id = draft.resource();
        if (id == null) {
            release(draft.id());
            return Optional.empty();
        }
        Resource resource = resources
                .find(id)
                .filter(found -> found.venue().equals(draft.venue()))
                .orElseThrow(() -> new NotFoundException("resource", id));
        if (!venues.calendarOf(draft.venue(), id).isOpenThroughout(draft.slot())) {
            return refused("training-room-closed", resource);
        }
        List<UnitId> working = resource.unitIds().stream()
                .filter(unit -> resources.listOutages(unit, draft.slot()).isEmpty())
                .toList();
        if (working.isEmpty()
                || !resource.isPool() && working.size() < resource.unitIds().size()) {
            return refused("training-room-broken", resource);
        }
        boolean occupied = resource.isPool()
                ? working.stream().anyMatch(unit -> move(draft, List.of(unit)))
                : move(draft, working);
        return occupied ? Optional.empty() : refused("training-room-taken", resource);
    }

    void release(TrainingSessionId id) {
        availability.release(id.value());
    }

    private boolean move(SessionDraft draft, Collection<UnitId> units) {
        return availability.move(draft.id().value(), units, draft.slot());
    }

    private static Optional<Refusal> refused(String rule, Resource resource) {
        return Optional.of(Refusal.byState(rule, resource.name()));
    }
}
