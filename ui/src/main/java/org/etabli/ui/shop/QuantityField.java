package org.etabli.ui.shop;

import com.vaadin.flow.component.textfield.IntegerField;
import org.etabli.shop.Product;
import org.etabli.shop.ProductUnit;
import org.etabli.ui.component.Words;

/** How many of a product, in its unit: one by one where it is counted, by its usual amount where it is weighed. */
final class QuantityField extends IntegerField {

    private static final long serialVersionUID = 1L;

    QuantityField() {
        setMin(1);
        setStepButtonsVisible(true);
    }

    QuantityField of(Product product) {
        int step = product.pricedBy();
        setLabel(Words.say("shop.quantity." + (isCounted(product.unit()) ? "COUNTED" : product.unit())));
        setStep(isCounted(product.unit()) ? 1 : Math.max(1, step / 10));
        setValue(step);
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
