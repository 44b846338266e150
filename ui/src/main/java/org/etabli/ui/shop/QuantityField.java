package org.etabli.ui.shop;

import com.vaadin.flow.component.textfield.IntegerField;
import org.etabli.shop.Product;
import org.etabli.shop.ProductUnit;
import org.etabli.ui.component.Words;

/** How many of a product, in its unit: with buttons where it is counted, as the scale says where it is weighed. */
final class QuantityField extends IntegerField {

    private static final long serialVersionUID = 1L;

    QuantityField() {
        setMin(1);
    }

    QuantityField of(Product product) {
        setLabel(Words.say("shop.quantity." + (isCounted(product.unit()) ? "COUNTED" : product.unit())));
        setStepButtonsVisible(isCounted(product.unit()));
        setValue(product.pricedBy());
        return this;
    }

    /** 0 where it is left empty: the service refuses it. */
    long quantity() {
        Integer typed = getValue();
        return typed == null ? 0 : typed;
    }

    private static boolean isCounted(ProductUnit unit) {
        return unit == ProductUnit.PIECE || unit == ProductUnit.SHEET;
    }
}
