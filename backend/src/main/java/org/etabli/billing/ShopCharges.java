package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.billing.Extras.Extra;
import org.etabli.kernel.Text;
import org.etabli.network.Venues;
import org.etabli.shop.Purchase;
import org.etabli.shop.PurchaseBooks;
import org.etabli.shop.ShopEvents.ProductTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Charges what was taken from a shop, in the transaction that takes it off the shelf. */
@Component
class ShopCharges implements PurchaseBooks {

    private final Extras extras;
    private final Venues venues;

    ShopCharges(Extras extras, Venues venues) {
        this.extras = extras;
        this.venues = venues;
    }

    @EventListener
    void on(ProductTaken event) {
        Purchase purchase = event.purchase();
        if (purchase.price().isZero()) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(
                purchase.boughtAt(), venues.get(purchase.venue()).zone());
        extras.charge(new Extra(
                purchase.operator(),
                purchase.member(),
                source(purchase),
                ChargeKind.SHOP,
                Text.of("billing.charge.shop." + purchase.unit(), purchase.name(), purchase.quantity(), day),
                day,
                purchase.price(),
                purchase.id().value(),
                purchase.vatRate()));
    }

    @Override
    public boolean takeBack(Purchase purchase) {
        return extras.takeBack(
                purchase.operator(),
                purchase.member(),
                source(purchase),
                purchase.id().value());
    }

    private static String source(Purchase purchase) {
        return "purchase " + purchase.id();
    }
}
