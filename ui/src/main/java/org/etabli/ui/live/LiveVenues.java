package org.etabli.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.etabli.access.DoorEvents;
import org.etabli.access.SessionEvents;
import org.etabli.authorisation.AuthorisationEvents;
import org.etabli.authorisation.Authorisations;
import org.etabli.fault.FaultEvents.FaultMoved;
import org.etabli.kernel.VenueId;
import org.etabli.lending.LoanEvents.LoanMoved;
import org.etabli.maintenance.MaintenanceEvents.MaintenanceMoved;
import org.etabli.network.DayNotesChanged;
import org.etabli.network.Venue;
import org.etabli.network.VenueSetUp;
import org.etabli.network.Venues;
import org.etabli.reservation.ColleaguesChanged;
import org.etabli.reservation.ReservationEvents.ReservationChanged;
import org.etabli.shop.ShopEvents.StockMoved;
import org.etabli.training.TrainingEvents;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the screens that show a venue that something there changed, after the change is committed. Changes within a
 * quarter of a second are told once.
 */
@Service
public class LiveVenues implements DisposableBean {

    private static final long GATHER_MILLIS = 250;

    private final Map<Follower, Boolean> followers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live").daemon().factory());

    private final Venues venues;
    private final Authorisations authorisations;

    LiveVenues(Venues venues, Authorisations authorisations) {
        this.venues = venues;
        this.authorisations = authorisations;
    }

    /**
     * Runs the command in the component's UI whenever a venue that interests it changes, as long as it is attached. Call
     * it in the constructor, before the component is attached.
     *
     * @param interest asked on whatever thread changed the venue, where nobody is signed in
     */
    public void follow(Component component, Predicate<VenueId> interest, Command refresh) {
        component.addAttachListener(attached -> {
            Follower follower = new Follower(attached.getUI(), interest, refresh, new AtomicBoolean());
            followers.put(follower, true);
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                followers.remove(follower);
            });
        });
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ReservationChanged change) {
        changed(change.venues());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(VenueSetUp change) {
        changed(Set.of(change.venue()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(FaultMoved change) {
        changed(Set.of(change.venue()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(StockMoved change) {
        changed(Set.of(change.venue()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(LoanMoved change) {
        changed(Set.of(change.loan().venue()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MaintenanceMoved change) {
        changed(Set.of(change.venue()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DayNotesChanged change) {
        changed(Set.of(change.venue()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ColleaguesChanged change) {
        changed(change.venues());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionEvents change) {
        changed(Set.of(change.session().venue()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DoorEvents change) {
        changed(Set.of(change.door().venue()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TrainingEvents change) {
        changed(Set.of(change.venue()));
    }

    /** Who gets a right to a machine, or loses it, sees it at every venue of the operator. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(AuthorisationEvents change) {
        authorisations
                .findType(change.type())
                .ifPresent(type -> changed(venues.list().stream()
                        .filter(venue -> venue.operator().equals(type.operator()))
                        .map(Venue::id)
                        .collect(Collectors.toSet())));
    }

    private void changed(Set<VenueId> venues) {
        followers.keySet().stream()
                .filter(follower -> venues.stream().anyMatch(follower.interest()))
                .filter(follower -> follower.waiting().compareAndSet(false, true))
                .forEach(follower -> teller.schedule(() -> tell(follower), GATHER_MILLIS, TimeUnit.MILLISECONDS));
    }

    private static void tell(Follower follower) {
        follower.waiting().set(false);
        if (follower.ui().isAttached()) {
            follower.ui().access(follower.refresh());
        }
    }

    @Override
    public void destroy() {
        teller.shutdownNow();
    }

    private record Follower(UI ui, Predicate<VenueId> interest, Command refresh, AtomicBoolean waiting) {}
}
