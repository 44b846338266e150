package org.etabli.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.etabli.access.Accompaniment.AccompanimentChanged;
import org.etabli.access.DoorEvents.DoorLetOpen;
import org.etabli.authorisation.AuthorisationEvents;
import org.etabli.authorisation.Authorisations;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.member.Suspensions.SuspensionChanged;
import org.etabli.network.VenueSetUp;
import org.etabli.reservation.ReservationEvents.ReservationChanged;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Calls controllers as soon as something that concerns them is committed, so that they ask at once instead of at their next
 * heartbeat. A call says nothing else: whoever plays it again makes a controller ask once more. Each node calls for what it
 * committed itself, by the broker, wherever the controller's messages go; a call that is lost is made up for by the next
 * heartbeat.
 */
@Component
class ControllerCalls implements DisposableBean {

    private final CallRows rows;
    private final Resources resources;
    private final Authorisations authorisations;
    private final Set<Consumer<UUID>> ways = new CopyOnWriteArraySet<>();
    private final ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor();

    ControllerCalls(CallRows rows, Resources resources, Authorisations authorisations) {
        this.rows = rows;
        this.resources = resources;
        this.authorisations = authorisations;
    }

    /** @param way takes a call to the controller of the id */
    void connect(Consumer<UUID> way) {
        ways.add(way);
    }

    void disconnect(Consumer<UUID> way) {
        ways.remove(way);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AuthorisationEvents change) {
        call(() -> rows.keyed(requiring(change.type())));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SuspensionChanged change) {
        call(() -> rows.inUseBy(change.member()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ReservationChanged change) {
        List<UUID> resources =
                change.resources().stream().map(ResourceId::value).toList();
        call(() -> Stream.concat(
                        rows.keyed(resources).stream(),
                        change.venues().stream().flatMap(venue -> rows.keyedDoors(venue).stream()))
                .toList());
    }

    /** A machine is out of order, or hours have changed. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(VenueSetUp change) {
        call(() -> Stream.concat(
                        rows.keyed(machines(change.venue())).stream(), rows.keyedDoors(change.venue()).stream())
                .toList());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DoorLetOpen change) {
        call(() -> List.of(change.door().id().value()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccompanimentChanged change) {
        call(() -> rows.keyed(List.of(change.machine().value())));
    }

    private void call(Supplier<Collection<UUID>> concerned) {
        if (!ways.isEmpty()) {
            caller.execute(() -> concerned.get().forEach(controller -> ways.forEach(way -> way.accept(controller))));
        }
    }

    private List<UUID> requiring(AuthorisationTypeId type) {
        return resources.list().stream()
                .map(Resource::id)
                .filter(resource -> authorisations.listRequiredFor(resource).stream()
                        .anyMatch(required -> required.id().equals(type)))
                .map(ResourceId::value)
                .toList();
    }

    private List<UUID> machines(VenueId venue) {
        return resources.list(venue, ResourceKind.MACHINE).stream()
                .map(machine -> machine.id().value())
                .toList();
    }

    @Override
    public void destroy() {
        caller.close();
    }
}
