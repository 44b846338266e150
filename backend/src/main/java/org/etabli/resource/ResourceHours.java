package org.etabli.resource;

import java.util.Optional;
import java.util.function.Consumer;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.network.OwnHours;
import org.etabli.network.OwnWeek;
import org.etabli.network.VenueAccess;
import org.etabli.network.WeeklyHours;
import org.springframework.stereotype.Service;

/** When a resource may be used, where that differs from its venue's hours. For managers. */
@Service
public class ResourceHours {

    private final ResourceSettings resources;
    private final ResourceStore store;
    private final OwnHours hours;
    private final VenueAccess access;
    private final Transactions transactions;

    ResourceHours(
            ResourceSettings resources,
            ResourceStore store,
            OwnHours hours,
            VenueAccess access,
            Transactions transactions) {
        this.resources = resources;
        this.store = store;
        this.hours = hours;
        this.access = access;
        this.transactions = transactions;
    }

    /** Empty when it follows its venue. */
    public Optional<OwnWeek> find(Caller caller, ResourceId id) {
        resources.get(caller, id);
        return hours.find(id);
    }

    /**
     * Reservations already made stay where they are.
     *
     * @throws InvalidInputException when there is no day on which it may be used
     * @throws NotFoundException when there is no such resource for the caller
     * @throws ChangedMeanwhileException when someone else changed the resource since
     */
    public void set(Caller caller, ResourceId id, WeeklyHours week, int revision) {
        OwnWeek own = new OwnWeek(week, false);
        replace(caller, id, revision, resource -> hours.replace(resource.venue(), id, own));
    }

    /**
     * From now on it is used only while a supervisor is there, which is in these hours. Reservations already made stay where
     * they are.
     *
     * @throws InvalidInputException when there is no day on which a supervisor is there
     * @throws NotFoundException when there is no such resource for the caller
     * @throws ChangedMeanwhileException when someone else changed the resource since
     */
    public void supervise(Caller caller, ResourceId id, WeeklyHours week, int revision) {
        OwnWeek own = new OwnWeek(week, true);
        replace(caller, id, revision, resource -> hours.replace(resource.venue(), id, own));
    }

    /**
     * From now on it may be used whenever its venue is open.
     *
     * @throws ChangedMeanwhileException when someone else changed the resource since
     */
    public void followVenue(Caller caller, ResourceId id, int revision) {
        replace(caller, id, revision, resource -> hours.remove(id));
    }

    private void replace(Caller caller, ResourceId id, int revision, Consumer<Resource> write) {
        transactions.inOne(() -> {
            Resource resource = resources.get(caller, id).resource();
            store.touch(id, revision);
            write.accept(resource);
            access.changed(resource.venue());
        });
    }
}
