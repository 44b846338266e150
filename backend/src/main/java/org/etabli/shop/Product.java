package org.etabli.shop;

import java.math.RoundingMode;
import java.util.Set;
import java.util.UUID;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Text;
import org.etabli.kernel.VenueId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that a venue sells.
 *
 * @param price all taxes included, for {@code pricedBy} units
 * @param vatRate in hundredths of a percent, or null for the operator's rate for its shop
 * @param stock in units; below zero only where {@code belowZero} allows it
 * @param alertAt so many or fewer are too few; null when nobody is to be told
 * @param belowZero whether it may be sold although the books say that none is left
 * @param machines those it is for; none: for everything
 * @param picture part of its picture's address, or null without one
 */
public record Product(
        ProductId id,
        OperatorId operator,
        VenueId venue,
        Name name,
        ProductUnit unit,
        Money price,
        int pricedBy,
        @Nullable Integer vatRate,
        long stock,
        @Nullable Long alertAt,
        boolean belowZero,
        boolean onSale,
        Set<ResourceId> machines,
        @Nullable UUID picture) {

    public Product {
        machines = Set.copyOf(machines);
    }

    /** What so many units cost, rounded half up to the cent once, for all of them together. */
    public Money priceOf(long quantity) {
        return price.multipliedBy(quantity).dividedBy(pricedBy, RoundingMode.HALF_UP);
    }

    /** « 12,00 € / plaque », « 2,50 € / 100 g ». */
    public Text rate() {
        return pricedBy == 1
                ? Text.of("product.rate.one", price, Text.of("product.unit." + unit))
                : Text.of("product.rate.many", price, unit.amount(pricedBy));
    }

    public boolean isLow() {
        return alertAt != null && stock <= alertAt;
    }

    /** Whether so many can be had. */
    public boolean has(long quantity) {
        return belowZero || stock >= quantity;
    }

    public boolean fits(ResourceId machine) {
        return machines.isEmpty() || machines.contains(machine);
    }

    public @Nullable String pictureAddress() {
        return picture == null ? null : "/api/v1/products/" + id + "/picture?" + picture;
    }
}
