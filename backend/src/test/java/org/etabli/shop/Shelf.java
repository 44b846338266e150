package org.etabli.shop;

import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.PurchaseId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts products on the shelf of a test. */
@Component
public class Shelf {

    private final ProductSettings settings;
    private final Stock stock;

    Shelf(ProductSettings settings, Stock stock) {
        this.settings = settings;
        this.stock = stock;
    }

    /** Sheets at 12 euro, so many of them; told when fewer than three are left. */
    public Product acrylic(Caller manager, VenueId venue, long sheets, ResourceId... machines) {
        return product(manager, venue, "Acrylique 3 mm", ProductUnit.SHEET, 1200, 1, 2L, sheets, machines);
    }

    public Product product(
            Caller manager,
            VenueId venue,
            String name,
            ProductUnit unit,
            long cents,
            int pricedBy,
            @Nullable Long alertAt,
            long delivered,
            ResourceId... machines) {
        Product made =
                settings.save(manager, venue, draft(ProductId.next(), name, unit, cents, pricedBy, alertAt, machines));
        if (delivered > 0) {
            stock.deliver(manager, made.id(), delivered);
        }
        return made;
    }

    static ProductDraft draft(
            ProductId id,
            String name,
            ProductUnit unit,
            long cents,
            int pricedBy,
            @Nullable Long alertAt,
            ResourceId... machines) {
        return new ProductDraft(
                id,
                name,
                null,
                unit,
                Money.ofMinor(CurrencyUnit.EUR, cents),
                pricedBy,
                null,
                alertAt,
                false,
                true,
                Set.of(machines));
    }

    static TakeProduct some(Product product, long quantity, MemberId member) {
        return new TakeProduct(PurchaseId.next(), product.id(), quantity, member, null);
    }
}
