package org.etabli.billing.gift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.BillingEvents.AheadWentBack;
import org.etabli.billing.BillingEvents.PaidAheadByCard;
import org.etabli.billing.Fund;
import org.etabli.billing.Outstanding;
import org.etabli.billing.gift.GiftCard.State;
import org.etabli.billing.gift.GiftEvents.GiftCardBought;
import org.etabli.billing.gift.GiftEvents.GiftCardDue;
import org.etabli.database.Transactions;
import org.etabli.jobs.Round;
import org.etabli.kernel.OperatorId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes gift cards once they are paid for, and lets them leave on their day. The code is made for the mail, each time it is
 * written: only who reads the mail knows it, and a mail that is written again makes the code of the one before worthless.
 */
@Service
public class GiftPost {

    private static final int YEARS = 1;
    private static final int AT_MOST = 200;

    private final GiftOrderRows orders;
    private final GiftCardRows cards;
    private final Outstanding outstanding;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GiftPost(
            GiftOrderRows orders,
            GiftCardRows cards,
            Outstanding outstanding,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.cards = cards;
        this.outstanding = outstanding;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** A card that is paid for twice is made once; its code is nobody's until the mail is written. */
    @EventListener
    void on(PaidAheadByCard paid) {
        if (paid.fund() != Fund.GIFT) {
            return;
        }
        orders.hold(paid.payer().value()).filter(order -> !order.paid()).ifPresent(order -> {
            orders.paid(order, paid.at());
            cards.addCard(
                    order.id(),
                    order.operator(),
                    GiftCode.next(),
                    order.amount(),
                    order.buyer(),
                    order.delivery().recipient(),
                    paid.at(),
                    order.delivery().on().plusYears(YEARS));
            LocalDate today = outstanding.today(order.operator());
            if (order.needsReceipt(today)) {
                events.publishEvent(new GiftCardBought(order));
            }
            leave(order, today, paid.at());
        });
    }

    /** A card that was sold at the desk is to leave by mail. In the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(UUID id, OperatorId operator, NewGiftCard card, GiftDelivery delivery, Locale locale, Instant now) {
        orders.add(id, operator, card.amount(), card.buyer(), null, delivery, locale, now, now);
        leave(orders.find(id).orElseThrow(), outstanding.today(operator), now);
    }

    /** Nobody can redeem it any more, unless somebody has. */
    @EventListener
    void on(AheadWentBack gone) {
        if (gone.fund() == Fund.GIFT && cards.find(gone.payer().value()).isPresent()) {
            GiftCardRows.Row card = cards.hold(gone.payer().value());
            if (card.redeemedBy() == null && !card.givenBack()) {
                cards.givenBack(card.id(), gone.at());
            }
        }
    }

    /** Lets those leave whose day has come; says how many. One that fails does not stop the rest. */
    public int sendDue() {
        Instant now = clock.instant();
        Round round = new Round("gift cards");
        round.over(
                orders.listDue(now.atOffset(ZoneOffset.MAX).toLocalDate(), AT_MOST),
                order -> transactions.inOne(
                        () -> leave(orders.hold(order.id()).orElseThrow(), outstanding.today(order.operator()), now)));
        return round.finish();
    }

    private boolean leave(GiftOrder order, LocalDate today, Instant now) {
        if (order.mailed() || order.delivery().on().isAfter(today)) {
            return false;
        }
        orders.mailed(order.id(), now);
        events.publishEvent(new GiftCardDue(order));
        return true;
    }

    public Optional<GiftOrder> find(UUID id) {
        return orders.find(id);
    }

    /** What is printed on a card that leaves. */
    public record Issued(String code, LocalDate expiresOn) {}

    /**
     * Makes the code of a card, to be put into its mail and nowhere else; the one before stops working.
     *
     * @return empty when it can't be redeemed any more
     */
    public Optional<Issued> issueCode(UUID id) {
        return transactions.inOne(() -> {
            if (cards.find(id).isEmpty()) {
                return Optional.empty();
            }
            GiftCardRows.Row card = cards.hold(id);
            if (card.state(outstanding.today(card.operator())) != State.VALID) {
                return Optional.empty();
            }
            GiftCode code = GiftCode.next();
            cards.recode(id, code);
            return Optional.of(new Issued(code.printed(), card.expiresOn()));
        });
    }
}
