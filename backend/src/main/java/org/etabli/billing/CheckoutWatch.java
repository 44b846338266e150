package org.etabli.billing;

import java.time.Clock;
import java.time.Duration;
import org.etabli.billing.provider.StripeCheckout;
import org.etabli.jobs.Round;
import org.springframework.stereotype.Service;

/** Asks after payments whose message got lost, and sends back what is to go back. */
@Service
class CheckoutWatch {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_MOST = 100;

    private final CheckoutRows rows;
    private final CheckoutNews news;
    private final CardRefunds refunds;
    private final StripeCheckout cards;
    private final Clock clock;

    CheckoutWatch(CheckoutRows rows, CheckoutNews news, CardRefunds refunds, StripeCheckout cards, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.refunds = refunds;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * One that fails does not stop the rest.
     *
     * @throws IllegalStateException when some failed, after all others were done
     */
    void look() {
        if (!cards.isOffered()) {
            return;
        }
        Round round = new Round("card payments");
        round.over(rows.listOpen(clock.instant().minus(PATIENCE), AT_MOST), row -> {
            news.ask(row);
            return true;
        });
        round.over(rows.listToRefund(AT_MOST), row -> {
            news.giveBack(cards, row);
            return true;
        });
        round.over(refunds.waiting(AT_MOST), part -> {
            refunds.send(part);
            return true;
        });
        round.finish();
    }
}
