package org.etabli.ui.gift;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.Outstanding;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.gift.GiftCard;
import org.etabli.billing.gift.GiftCards;
import org.etabli.billing.gift.GiftRedemption;
import org.etabli.billing.gift.GiftSale;
import org.etabli.billing.gift.NewGiftCard;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Venues;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** Gift cards, in the name of who sits before the screen. */
@Component
public class GiftDesk {

    static final int ROWS = 100;

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Venues venues;
    private final Outstanding outstanding;
    private final GiftCards cards;
    private final GiftRedemption redemption;

    GiftDesk(
            SignedIn signedIn,
            VenueScope scope,
            Venues venues,
            Outstanding outstanding,
            GiftCards cards,
            GiftRedemption redemption) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.venues = venues;
        this.outstanding = outstanding;
        this.cards = cards;
        this.redemption = redemption;
    }

    Optional<OperatorId> operator() {
        return scope.currentBooks().filter(outstanding::bills);
    }

    CurrencyUnit currency(OperatorId operator) {
        return venues.getOperator(operator).currency();
    }

    List<GiftCard> list(OperatorId operator, String words) {
        return cards.list(signedIn.caller(), operator, words, ROWS);
    }

    GiftSale sell(OperatorId operator, NewGiftCard wanted) {
        return cards.sell(signedIn.caller(), operator, wanted);
    }

    PaymentOutcome giveBack(UUID card, PaymentMethod method) {
        return cards.giveBack(signedIn.caller(), card, method);
    }

    PaymentOutcome redeem(String code) {
        return redemption.redeem(signedIn.caller(), code);
    }
}
