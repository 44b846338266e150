package org.etabli.ui.gift;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.Outstanding;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.document.GiftSheet;
import org.etabli.billing.document.GiftSheets;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.billing.gift.GiftCard;
import org.etabli.billing.gift.GiftCards;
import org.etabli.billing.gift.GiftDelivery;
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
    private final GiftSheets sheets;

    GiftDesk(
            SignedIn signedIn,
            VenueScope scope,
            Venues venues,
            Outstanding outstanding,
            GiftCards cards,
            GiftRedemption redemption,
            GiftSheets sheets) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.venues = venues;
        this.outstanding = outstanding;
        this.cards = cards;
        this.redemption = redemption;
        this.sheets = sheets;
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

    LocalDate today(OperatorId operator) {
        return outstanding.today(operator);
    }

    GiftSale sell(OperatorId operator, NewGiftCard wanted, GiftDelivery delivery, Locale language) {
        return cards.sell(signedIn.caller(), operator, wanted, delivery, language);
    }

    /** The card as it is given, with the code that was just told. */
    InvoiceFile sheet(OperatorId operator, NewGiftCard card, GiftDelivery delivery, GiftSale sale, Locale language) {
        return sheets.pdf(
                new GiftSheet(
                        operator,
                        venues.getOperator(operator).name(),
                        card.amount(),
                        Objects.requireNonNull(sale.code()),
                        sale.expiresOn(),
                        card.buyer(),
                        delivery.recipient(),
                        delivery.message()),
                language);
    }

    PaymentOutcome giveBack(UUID card, PaymentMethod method) {
        return cards.giveBack(signedIn.caller(), card, method);
    }

    PaymentOutcome redeem(String code) {
        return redemption.redeem(signedIn.caller(), code);
    }
}
