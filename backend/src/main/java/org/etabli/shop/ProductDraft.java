package org.etabli.shop;

import java.util.Set;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Name;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.ResourceId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A product as its manager writes it down; its stock moves otherwise.
 *
 * @param id made by the form: sent twice, it is one
 * @param english its name in English, or null when it is called the same
 * @param price all taxes included, for {@code pricedBy} units
 * @param vatRate in hundredths of a percent, or null for the operator's rate for its shop
 * @param alertAt in units, or null
 */
public record ProductDraft(
        ProductId id,
        String french,
        @Nullable String english,
        ProductUnit unit,
        Money price,
        int pricedBy,
        @Nullable Integer vatRate,
        @Nullable Long alertAt,
        boolean belowZero,
        boolean onSale,
        Set<ResourceId> machines) {

    static final int MOST = 1_000_000;

    /** @throws InvalidInputException naming the field that does not fit */
    public ProductDraft {
        french = Input.text("french", french, 120);
        english = Input.optional("english", english, 120);
        Input.chosen("unit", unit);
        if (Input.chosen("price", price).isNegative()) {
            throw new InvalidInputException("price", "amount-positive");
        }
        Input.within("pricedBy", pricedBy, 1, 10_000);
        if (vatRate != null) {
            Input.within("vatRate", vatRate, 0, 9999);
        }
        if (alertAt != null) {
            Input.within("alertAt", alertAt, 0, MOST);
        }
        machines = Set.copyOf(machines);
    }

    Name name() {
        return new Name(french, english);
    }
}
