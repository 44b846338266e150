package org.etabli.ui.shop;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.access.MachineSession;
import org.etabli.access.SessionHistory;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PurchaseId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.shop.Product;
import org.etabli.shop.Products;
import org.etabli.shop.Purchase;
import org.etabli.shop.PurchaseOutcome;
import org.etabli.shop.Purchases;
import org.etabli.shop.TakeProduct;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;

/** What the screens of a shop read and do, in the name of who sits before them. */
@SpringComponent
public class ShopDesk {

    private static final int SESSIONS = 50;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final SignedIn signedIn;
    private final Products products;
    private final Purchases purchases;
    private final SessionHistory sessions;
    private final Venues venues;
    private final Resources resources;
    private final Clock clock;

    ShopDesk(
            SignedIn signedIn,
            Products products,
            Purchases purchases,
            SessionHistory sessions,
            Venues venues,
            Resources resources,
            Clock clock) {
        this.signedIn = signedIn;
        this.products = products;
        this.purchases = purchases;
        this.sessions = sessions;
        this.venues = venues;
        this.resources = resources;
        this.clock = clock;
    }

    public MemberId self() {
        return signedIn.id();
    }

    /** Whether the venue sells anything. */
    public boolean sellsAt(VenueId venue) {
        return !products.listOnSale(venue).isEmpty();
    }

    /** Her own, while it runs and a day after: later, nobody remembers. */
    public boolean mayAddTo(MachineSession session) {
        return session.member().equals(self())
                && (session.isOn() || session.heardAt().isAfter(clock.instant().minus(REMEMBERED)))
                && sellsAt(session.venue());
    }

    List<Venue> shops() {
        return venues.list().stream().filter(venue -> sellsAt(venue.id())).toList();
    }

    List<Product> list(Venue venue) {
        return products.listOnSale(venue.id());
    }

    Venue venue(VenueId id) {
        return venues.get(id);
    }

    Optional<Resource> machine(ResourceId id) {
        return resources.find(id);
    }

    String machineOf(MachineSession session) {
        return resources.recall(session.machine()).map(Resource::name).orElse("");
    }

    /** Hers, the latest first. */
    Stream<MachineSession> sessions() {
        return sessions.listOf(signedIn.caller(), self(), null, SESSIONS).stream();
    }

    List<Purchase> bought(MemberId member, int limit) {
        return purchases.listOf(signedIn.caller(), member, null, limit);
    }

    ZonedDateTime when(Purchase purchase) {
        return purchase.boughtAt().atZone(venue(purchase.venue()).zone());
    }

    /** Whether who is signed in may try to bring it back. */
    boolean mayUndo(Purchase purchase) {
        return signedIn.caller().is(purchase.member())
                ? purchase.isHersToUndo(clock.instant())
                : !purchase.isTakenBack();
    }

    /** Takes it and says so, with the way back; or says why not. Says whether it did. */
    boolean take(TakeProduct wanted, Runnable changed) {
        return switch (purchases.take(signedIn.caller(), wanted)) {
            case PurchaseOutcome.Done(Purchase taken) -> {
                Notices.done(
                        Words.say("shop.taken", taken.name(), taken.unit().amount(taken.quantity()), taken.price()),
                        () -> takeBack(taken.id(), changed));
                yield true;
            }
            case PurchaseOutcome.Refused(var refusal) -> {
                Notices.refused(refusal);
                yield false;
            }
        };
    }

    void takeBack(PurchaseId id, Runnable changed) {
        switch (purchases.takeBack(signedIn.caller(), id)) {
            case PurchaseOutcome.Done(Purchase back) ->
                Notices.done(Words.say("shop.taken-back", back.name(), back.price()));
            case PurchaseOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        changed.run();
    }
}
