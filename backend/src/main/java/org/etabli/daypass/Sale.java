package org.etabli.daypass;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.etabli.billing.PassInvoices;
import org.etabli.billing.PaysBy;
import org.etabli.daypass.DayPass.State;
import org.etabli.daypass.DayPassEvents.DayPassConfirmed;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.member.NewVisitor;
import org.etabli.member.Registrations;
import org.etabli.membership.BuyPack;
import org.etabli.membership.Membership;
import org.etabli.membership.PackOutcome;
import org.etabli.membership.PackPurchases;
import org.etabli.network.Venue;
import org.etabli.plan.Plan;
import org.etabli.reservation.DeskPasses;
import org.etabli.reservation.ReservationOutcome;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One sale: a visitor, her pack for the day, her desk, her invoice and the mail; all of it or nothing. */
@Component
class Sale {

    /** As long as the page of the card service is open. */
    static final Duration TO_PAY = Duration.ofHours(1);

    private final DayPassRows rows;
    private final Registrations registrations;
    private final PackPurchases packs;
    private final DeskPasses desks;
    private final PassInvoices invoices;
    private final Phrasebook phrasebook;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sale(
            DayPassRows rows,
            Registrations registrations,
            PackPurchases packs,
            DeskPasses desks,
            PassInvoices invoices,
            Phrasebook phrasebook,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.registrations = registrations;
        this.packs = packs;
        this.desks = desks;
        this.invoices = invoices;
        this.phrasebook = phrasebook;
        this.events = events;
        this.clock = clock;
    }

    /** @throws RefusedException to undo all of it */
    @Transactional(propagation = Propagation.MANDATORY)
    DayPass make(NewDayPass wanted, Venue venue, Plan plan) {
        Money price = plan.feeOn(wanted.day());
        boolean card = wanted.paysBy() == PaysBy.CARD && !price.isZero();
        if (!rows.add(wanted, venue.operator(), price, card ? State.HELD : State.CONFIRMED, clock.instant())) {
            return rows.find(wanted.id()).orElseThrow();
        }
        MemberId member =
                registrations.register(new NewVisitor(wanted.firstName(), wanted.lastName(), null, wanted.locale()));
        Caller herself = Caller.of(member, Set.of());
        Membership pack = bought(packs.buyFor(
                herself, new BuyPack(new MembershipId(wanted.id().value()), plan.id(), member, null), wanted.day()));
        ReservationId desk = taken(desks.take(
                herself, venue, wanted.part(), wanted.day(), title(wanted, plan, price), card ? TO_PAY : null));
        Optional<InvoiceId> invoice = invoices.issue(pack);
        if (card && invoice.isEmpty()) {
            throw new RefusedException(Refusal.byRule("no-cards"));
        }
        rows.made(wanted.id(), member, desk, invoice.orElse(null));
        if (!card) {
            events.publishEvent(new DayPassConfirmed(wanted.id()));
        }
        return rows.find(wanted.id()).orElseThrow();
    }

    /** What the desk reads beside her name. */
    private String title(NewDayPass wanted, Plan plan, Money price) {
        String what = wanted.part().isHalf()
                ? phrasebook.say(Locale.FRENCH, "daypass.title." + wanted.part(), plan.name())
                : phrasebook.say(Locale.FRENCH, "daypass.title", plan.name());
        return wanted.paysBy() == PaysBy.ON_SITE
                ? phrasebook.say(Locale.FRENCH, "daypass.title.due", what, price)
                : what;
    }

    private static Membership bought(PackOutcome outcome) {
        return switch (outcome) {
            case PackOutcome.Bought(var pack, var due) -> pack;
            case PackOutcome.Refused(var refusal) -> throw new RefusedException(refusal);
            case PackOutcome.TakenBack back -> throw new IllegalStateException("bought, not taken back");
        };
    }

    private static ReservationId taken(ReservationOutcome outcome) {
        return switch (outcome) {
            case ReservationOutcome.Confirmed(var desk) -> desk.id();
            case ReservationOutcome.Refused refused -> throw new RefusedException(refused.first());
        };
    }

    /** Undoes what was begun of a sale; becomes an answer before anybody hears of it. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.rule());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
