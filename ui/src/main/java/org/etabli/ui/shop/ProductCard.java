package org.etabli.ui.shop;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.etabli.shop.Product;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;

/** One product on the shelf: what it is, what it costs, what is left, and how many she takes. */
final class ProductCard extends Div {

    private static final long serialVersionUID = 1L;
    private final FieldErrors errors = new FieldErrors();
    private final QuantityField quantity = errors.field("quantity", new QuantityField());
    private final Button take = new Button();
    private final transient Product product;

    /** @param takes how many of which */
    ProductCard(Product product, SerializableBiConsumer<Product, Long> takes) {
        this.product = product;
        addClassNames("etb-card", "etb-product");
        getElement().setAttribute("role", "article");
        Span rate = new Span(Words.say(product.rate()));
        rate.addClassNames("etb-num", "etb-medium");
        Span left = new Span(getTranslation("shop.left", product.unit().amount(product.stock())));
        left.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(new H2(product.name().in(getLocale())), rate, left);
        words.addClassNames("etb-col", "etb-grow");
        Div head = new Div(new ProductFace(product), words);
        head.addClassNames("etb-row", "etb-top");
        add(head);
        if (!product.has(1)) {
            left.setVisible(false);
            add(new StatusBadge(Status.CLOSED, getTranslation("shop.sold-out")));
            return;
        }
        left.setVisible(product.stock() > 0);
        quantity.of(product);
        quantity.setValueChangeMode(ValueChangeMode.EAGER);
        quantity.addValueChangeListener(change -> say());
        take.addClickListener(click -> errors.accept(() -> takes.accept(product, quantity.quantity())));
        Div foot = new Div(quantity, take);
        foot.addClassName("etb-product-foot");
        add(foot);
        say();
    }

    private void say() {
        long wanted = quantity.quantity();
        take.setText(
                wanted < 1 ? getTranslation("shop.take") : getTranslation("shop.take.for", product.priceOf(wanted)));
        take.setAriaLabel(
                getTranslation("shop.take.of", take.getText(), product.name().in(getLocale())));
    }
}
