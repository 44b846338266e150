package org.etabli.shop;

import org.etabli.kernel.Text;

/** What a product is counted in, in whole numbers. */
public enum ProductUnit {
    PIECE,
    SHEET,
    METRE,
    CENTIMETRE,
    GRAM;

    /** « 2 plaques », « 120 g ». */
    public Text amount(long quantity) {
        return Text.of("product.amount." + name(), quantity);
    }
}
