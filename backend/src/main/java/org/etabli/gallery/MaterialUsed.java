package org.etabli.gallery;

import java.math.BigDecimal;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What it is made of.
 *
 * @param quantity more than nothing, three decimals at most; null when nobody counted
 * @param unit what is counted, such as « plaque » or « g », or null
 */
public record MaterialUsed(
        String name,
        @Nullable BigDecimal quantity,
        @Nullable String unit) {

    private static final BigDecimal MOST = new BigDecimal("999999");
    private static final int DECIMALS = 3;

    /** @throws InvalidInputException naming {@code materials} */
    public MaterialUsed {
        name = Input.text("materials", name, 120);
        unit = Input.optional("materials", unit, 20);
        if (quantity != null) {
            quantity = quantity.stripTrailingZeros();
            if (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0 || quantity.scale() > DECIMALS) {
                throw new InvalidInputException("materials", "project-quantity");
            }
        }
    }

    /** « 2 plaques », « 0.5 m », or blank; without trailing zeros. */
    public String amount() {
        return quantity == null ? "" : unit == null ? quantity.toPlainString() : quantity.toPlainString() + " " + unit;
    }
}
