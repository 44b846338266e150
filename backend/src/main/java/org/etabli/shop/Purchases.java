package org.etabli.shop;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.access.SessionHistory;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PurchaseId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.shop.PurchaseOutcome.Done;
import org.etabli.shop.PurchaseOutcome.Refused;
import org.etabli.shop.ShopEvents.ProductTaken;
import org.etabli.shop.StockMovement.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What members take from shops: they themselves, or the desk for them. Locks the product before anything is read that the
 * answer depends on; taken twice under one id, it is taken once.
 */
@Service
public class Purchases {

    private final ProductRows products;
    private final PurchaseRows rows;
    private final StockRows stock;
    private final SessionHistory sessions;
    private final PurchaseBooks books;
    private final Members members;
    private final Venues venues;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Purchases(
            ProductRows products,
            PurchaseRows rows,
            StockRows stock,
            SessionHistory sessions,
            PurchaseBooks books,
            Members members,
            Venues venues,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.products = products;
        this.rows = rows;
        this.stock = stock;
        this.sessions = sessions;
        this.books = books;
        this.members = members;
        this.venues = venues;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes it, or says why not.
     *
     * @throws NotFoundException for a product that is not on sale, or a member whom the desk does not know
     * @throws org.etabli.kernel.NotAllowedException for somebody else without working at the venue's front desk
     * @throws InvalidInputException when the session is none of hers at that venue
     */
    public PurchaseOutcome take(Caller caller, TakeProduct wanted) {
        caller.mustHave(Scope.BOOK);
        return transactions.inOne(() -> {
            Product product = products.hold(wanted.product())
                    .filter(Product::onSale)
                    .orElseThrow(() -> new NotFoundException("product", wanted.product()));
            boolean herself = caller.is(wanted.member());
            if (!herself) {
                caller.mustHold(Role.FRONT_DESK, product.operator(), product.venue());
                members.mustBeKnown(product.operator(), wanted.member());
            }
            Optional<Purchase> before = rows.find(wanted.id());
            if (before.isPresent()) {
                return new Done(same(before.get(), wanted));
            }
            return refusal(product, wanted)
                    .<PurchaseOutcome>map(Refused::new)
                    .orElseGet(() -> taken(caller, product, wanted));
        });
    }

    private static Purchase same(Purchase before, TakeProduct wanted) {
        if (!before.member().equals(wanted.member()) || !before.product().equals(wanted.product())) {
            throw new NotFoundException("purchase", wanted.id());
        }
        return before;
    }

    private Optional<Refusal> refusal(Product product, TakeProduct wanted) {
        return members.isKnownTo(product.operator(), wanted.member())
                ? Stock.tooFew(product, wanted.quantity())
                : Optional.of(Refusal.byRule(
                        "unknown-at-shop", venues.get(product.venue()).name()));
    }

    private Done taken(Caller caller, Product product, TakeProduct wanted) {
        Purchase purchase = new Purchase(
                wanted.id(),
                product.id(),
                product.name(),
                product.unit(),
                product.operator(),
                product.venue(),
                wanted.member(),
                session(product, wanted),
                wanted.quantity(),
                product.priceOf(wanted.quantity()),
                product.vatRate(),
                clock.instant(),
                caller.is(wanted.member()) ? null : caller.member(),
                null);
        rows.add(purchase);
        stock.move(product, Kind.SALE, -wanted.quantity(), null, wanted.id(), caller.member());
        events.publishEvent(new ProductTaken(purchase));
        return new Done(purchase);
    }

    private @Nullable MachineSessionId session(Product product, TakeProduct wanted) {
        MachineSessionId asked = wanted.session();
        if (asked == null) {
            return sessions.findOpen(wanted.member(), product.venue()).orElse(null);
        }
        if (!sessions.isOf(asked, wanted.member(), product.venue())) {
            throw new InvalidInputException("session", "session-elsewhere");
        }
        return asked;
    }

    /**
     * It is back on the shelf and nothing is owed for it. Brought back before, nothing changes.
     *
     * @throws NotFoundException when there is no such purchase for the caller
     */
    public PurchaseOutcome takeBack(Caller caller, PurchaseId id) {
        caller.mustHave(Scope.BOOK);
        Purchase known = seen(caller, id);
        return transactions.inOne(() -> {
            Product product = products.hold(known.product()).orElseThrow();
            Purchase purchase = seen(caller, id);
            if (purchase.isTakenBack()) {
                return new Done(purchase);
            }
            Instant now = clock.instant();
            if (!sells(caller, purchase) && !purchase.isHersToUndo(now)) {
                return new Refused(Refusal.byRule(
                        "kept-too-long",
                        Purchase.HERS_TO_UNDO,
                        venues.get(purchase.venue()).name()));
            }
            if (!books.takeBack(purchase)) {
                return new Refused(Refusal.byState("purchase-invoiced"));
            }
            rows.takenBack(id, now);
            stock.move(product, Kind.TAKEN_BACK, purchase.quantity(), null, id, caller.member());
            return new Done(seen(caller, id));
        });
    }

    /**
     * The latest first, also what was brought back: her own, or those at venues at whose desk the caller works.
     *
     * @param after the last one seen, or null to begin
     * @throws NotFoundException when that one is not hers
     */
    public List<Purchase> listOf(Caller caller, MemberId member, @Nullable PurchaseId after, int limit) {
        caller.mustHave(Scope.READ);
        Purchase last = after == null
                ? null
                : rows.find(after)
                        .filter(found -> found.member().equals(member))
                        .orElseThrow(() -> new NotFoundException("purchase", after));
        if (caller.is(member)) {
            return rows.listOf(member, null, last, limit);
        }
        List<UUID> desks = venues.list().stream()
                .filter(venue -> caller.holds(Role.FRONT_DESK, venue.operator(), venue.id()))
                .map(Venue::id)
                .map(venue -> venue.value())
                .toList();
        return desks.isEmpty() ? List.of() : rows.listOf(member, desks, last, limit);
    }

    /** What was taken for these sessions and not brought back; for who may see the sessions. */
    public Map<MachineSessionId, List<Purchase>> ofSessions(Collection<MachineSessionId> ids) {
        return rows.listOfSessions(ids.stream().map(MachineSessionId::value).toList()).stream()
                .collect(Collectors.groupingBy(purchase -> java.util.Objects.requireNonNull(purchase.session())));
    }

    private Purchase seen(Caller caller, PurchaseId id) {
        return rows.find(id)
                .filter(purchase -> caller.is(purchase.member()) || sells(caller, purchase))
                .orElseThrow(() -> new NotFoundException("purchase", id));
    }

    private static boolean sells(Caller caller, Purchase purchase) {
        return caller.holds(Role.FRONT_DESK, purchase.operator(), purchase.venue());
    }
}
