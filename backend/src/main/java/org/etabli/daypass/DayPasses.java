package org.etabli.daypass;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.etabli.billing.CheckoutOutcome;
import org.etabli.billing.Checkouts;
import org.etabli.billing.PaysBy;
import org.etabli.database.Transactions;
import org.etabli.identity.Secret;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Plan;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.ReservationChanges;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.springframework.stereotype.Service;

/** Sells single days, and takes them back. Asked for twice, a day is sold once; of two who want the last desk one gets it. */
@Service
public class DayPasses {

    private final DayPassRows rows;
    private final DayPassShop shop;
    private final Sale sale;
    private final Checkouts checkouts;
    private final ReservationChanges changes;
    private final Venues venues;
    private final Transactions transactions;
    private final RateLimit perBrowser;
    private final RateLimit perAddress;

    DayPasses(
            DayPassRows rows,
            DayPassShop shop,
            Sale sale,
            Checkouts checkouts,
            ReservationChanges changes,
            Venues venues,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.shop = shop;
        this.sale = sale;
        this.checkouts = checkouts;
        this.changes = changes;
        this.venues = venues;
        this.transactions = transactions;
        this.perBrowser = new RateLimit(20, Duration.ofHours(1), clock);
        this.perAddress = new RateLimit(5, Duration.ofHours(1), clock);
    }

    /**
     * Buys, or says why not.
     *
     * @param browser where the wish comes from, to keep it from taking every desk
     * @throws NotFoundException for a venue that sells no such pass
     * @throws TooManyRequestsException when browser or address asked too often
     */
    public DayPassOutcome buy(NewDayPass wanted, String browser) {
        Venue venue = venues.get(wanted.venue());
        Plan plan = shop.find(venue, wanted.part())
                .filter(offered -> offered.id().equals(wanted.plan()))
                .orElseThrow(() -> new NotFoundException("plan", wanted.plan()));
        boolean card = wanted.paysBy() == PaysBy.CARD;
        if (card ? !shop.takesCards(venue.operator()) : !shop.paysAtDesk(venue.operator())) {
            return new DayPassOutcome.Refused(Refusal.byRule(card ? "no-cards" : "no-pay-at-desk"));
        }
        if (rows.find(wanted.id()).isEmpty()) {
            perBrowser.pass(browser);
            perAddress.pass(wanted.email());
        }
        try {
            return next(transactions.inOne(() -> sale.make(wanted, venue, plan)));
        } catch (Sale.RefusedException refused) {
            return new DayPassOutcome.Refused(refused.refusal());
        }
    }

    /** To the page of the card service while it waits for that, else it is done. */
    private DayPassOutcome next(DayPass pass) {
        InvoiceId invoice = pass.invoice();
        if (pass.state() == DayPass.State.LAPSED || pass.state() == DayPass.State.CANCELLED) {
            return new DayPassOutcome.Refused(Refusal.byState("day-pass-ended"));
        }
        if (pass.state() != DayPass.State.HELD || invoice == null) {
            return new DayPassOutcome.Confirmed(pass);
        }
        return switch (checkouts.begin(invoice, PaysBy.CARD)) {
            case CheckoutOutcome.Open(var id, var address) -> new DayPassOutcome.ToPay(pass, address);
            case CheckoutOutcome.ByHand byHand -> new DayPassOutcome.Confirmed(pass);
            case CheckoutOutcome.Refused(var refusal) -> new DayPassOutcome.Refused(refusal);
        };
    }

    /** Makes the secret of a link, to be put into a mail to her and nowhere else; the one before stops working. */
    public String issueLink(DayPassId id) {
        String token = Secret.next();
        transactions.inOne(() -> rows.putToken(id, Secret.hash(token)));
        return token;
    }

    public Optional<DayPass> find(DayPassId id) {
        return rows.find(id);
    }

    /** Whose link it is; empty when it is unknown. */
    public Optional<DayPass> open(String token) {
        return rows.findByToken(Secret.hash(token));
    }

    /** What giving it up costs now. */
    public CancellationTerms terms(DayPass pass) {
        return changes.termsOf(herself(pass), pass.reservation());
    }

    /** Gives it up; given up before, it is left so. */
    public CancellationOutcome cancel(DayPass pass) {
        return changes.cancel(herself(pass), pass.reservation());
    }

    private static Caller herself(DayPass pass) {
        return Caller.of(pass.member(), Set.of());
    }
}
