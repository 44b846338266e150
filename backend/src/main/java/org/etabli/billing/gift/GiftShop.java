package org.etabli.billing.gift;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.CheckoutCause.Ahead;
import org.etabli.billing.CheckoutOutcome;
import org.etabli.billing.Checkouts;
import org.etabli.billing.Fund;
import org.etabli.billing.OnlineSales;
import org.etabli.billing.Outstanding;
import org.etabli.database.Transactions;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Refusal;
import org.etabli.network.Operator;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.springframework.stereotype.Service;

/** Sells gift cards to anyone on the public site, by card. What is paid for is made and mailed by {@link GiftPost}. */
@Service
public class GiftShop {

    private final GiftOrderRows orders;
    private final Checkouts checkouts;
    private final OnlineSales sales;
    private final Outstanding outstanding;
    private final Venues venues;
    private final Transactions transactions;
    private final Clock clock;
    private final RateLimit perBrowser;

    GiftShop(
            GiftOrderRows orders,
            Checkouts checkouts,
            OnlineSales sales,
            Outstanding outstanding,
            Venues venues,
            Transactions transactions,
            Clock clock) {
        this.orders = orders;
        this.checkouts = checkouts;
        this.sales = sales;
        this.outstanding = outstanding;
        this.venues = venues;
        this.transactions = transactions;
        this.clock = clock;
        this.perBrowser = new RateLimit(20, Duration.ofHours(1), clock);
    }

    /** Whether anything is sold at all; cheap, every public page asks. */
    public boolean isOpen() {
        return sales.isPossible() && !sellers().isEmpty();
    }

    /** Who sells, by name. */
    public List<Operator> sellers() {
        return venues.list().stream()
                .map(Venue::operator)
                .distinct()
                .filter(sales::takesCards)
                .map(venues::getOperator)
                .sorted(java.util.Comparator.comparing(Operator::name))
                .toList();
    }

    /** The day it is for a seller. */
    public LocalDate today(OperatorId seller) {
        return outstanding.today(seller);
    }

    /**
     * Begins to buy one.
     *
     * @param browser where the wish comes from
     * @throws NotFoundException for an operator that sells none
     * @throws InvalidInputException naming the field that does not fit
     * @throws TooManyRequestsException when the browser asked too often
     */
    public CheckoutOutcome order(NewGiftOrder wanted, String browser) {
        OperatorId operator = wanted.operator();
        if (!sales.takesCards(operator)) {
            throw new NotFoundException("operator", operator);
        }
        if (!venues.getOperator(operator).currency().equals(wanted.amount().getCurrencyUnit())) {
            throw new InvalidInputException("amount", "other-currency");
        }
        wanted.delivery().mustBeSoon(outstanding.today(operator));
        UUID id = Ids.named(operator.value(), "gift order " + wanted.id());
        if (orders.find(id).isEmpty()) {
            perBrowser.pass(browser);
        }
        GiftOrder order = transactions.inOne(() -> orders.find(id).orElseGet(() -> {
            orders.addPayer(id, operator, clock.instant());
            orders.add(
                    id,
                    operator,
                    wanted.amount(),
                    wanted.buyer(),
                    wanted.buyerEmail(),
                    wanted.delivery(),
                    wanted.locale(),
                    clock.instant(),
                    null);
            return orders.find(id).orElseThrow();
        }));
        return order.paid()
                ? new CheckoutOutcome.Refused(Refusal.byState("nothing-open"))
                : checkouts.begin(operator, new Ahead(Fund.GIFT, new PayerId(id)), order.amount(), order.locale());
    }
}
