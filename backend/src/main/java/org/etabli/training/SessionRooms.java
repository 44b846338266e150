package org.etabli.training;

import java.util.Collection;
import java.util.List;
import org.etabli.availability.Availability;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Occupies the room or machine of a session in its name: nobody can reserve it meanwhile. */
@Component
class SessionRooms {

    private final Resources resources;
    private final Availability availability;

    SessionRooms(Resources resources, Availability availability) {
        this.resources = resources;
        this.availability = availability;
    }

    /**
     * Occupies what the draft asks for instead of what the session occupies now; says whether it does. Otherwise nothing
     * changes.
     *
     * @throws NotFoundException when the venue has no such room
     */
    boolean put(SessionDraft draft) {
        ResourceId id = draft.resource();
        if (id == null) {
            release(draft.id());
            return true;
        }
        Resource resource = resources
                .find(id)
                .filter(found -> found.venue().equals(draft.venue()))
                .orElseThrow(() -> new NotFoundException("resource", id));
        return resource.isPool()
                ? resource.unitIds().stream().anyMatch(unit -> move(draft, List.of(unit)))
                : move(draft, resource.unitIds());
    }

    void release(TrainingSessionId id) {
        availability.release(id.value());
    }

    private boolean move(SessionDraft draft, Collection<UnitId> units) {
        return availability.move(draft.id().value(), units, draft.slot());
    }
}
