package org.etabli.ui.shop;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import org.etabli.shop.Product;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** How many of a product have arrived. */
final class DeliveryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    DeliveryDialog(StockDesk desk, Product product, Command changed) {
        setHeaderTitle(getTranslation("stock.deliver.of", product.name()));
        setWidth("min(420px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        QuantityField quantity = errors.field("quantity", new QuantityField()).of(product);
        Div form = new Div(quantity);
        form.addClassName("etb-form");
        add(form);
        Button done = new Button(getTranslation("stock.deliver.do"), click -> {
            if (errors.accept(() -> desk.deliver(product.id(), quantity.quantity()))) {
                close();
                changed.execute();
                Notices.done(getTranslation(
                        "stock.delivered", product.name(), product.unit().amount(quantity.quantity())));
            }
        });
        done.addClickShortcut(Key.ENTER);
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), done);
        quantity.focus();
    }
}
