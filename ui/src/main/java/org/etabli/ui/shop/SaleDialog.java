package org.etabli.ui.shop;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PurchaseId;
import org.etabli.network.Venue;
import org.etabli.shop.Product;
import org.etabli.shop.TakeProduct;
import org.etabli.ui.component.FieldErrors;

/** A desk sells something from the shelf to a member it knows; it goes on her next invoice. */
public final class SaleDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ShopDesk desk;
    private final transient MemberId member;
    private final FieldErrors errors = new FieldErrors();
    private final ComboBox<Product> product = errors.field("product", new ComboBox<>());
    private final QuantityField quantity = errors.field("quantity", new QuantityField());
    private final Paragraph cost = new Paragraph();
    private final PurchaseId id = PurchaseId.next();

    public SaleDialog(ShopDesk desk, Venue venue, MemberId member, String name, Command changed) {
        this.desk = desk;
        this.member = member;
        setHeaderTitle(getTranslation("shop.sell.to", name));
        setWidth("min(460px, 100vw - 32px)");
        List<Product> shelf = desk.list(venue);
        product.setLabel(getTranslation("shop.product"));
        product.setItems(shelf);
        product.setItemLabelGenerator(each -> getTranslation(
                "shop.product.choice", each.name(), each.rate(), each.unit().amount(each.stock())));
        product.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                quantity.of(change.getValue());
            }
            say();
        });
        quantity.setLabel(getTranslation("shop.quantity.COUNTED"));
        quantity.setValue(1);
        quantity.setValueChangeMode(ValueChangeMode.EAGER);
        quantity.addValueChangeListener(change -> say());
        cost.addClassName("etb-sentence");
        cost.getElement().setAttribute("aria-live", "polite");
        Div form = new Div(product, quantity, cost);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button sell = new Button(
                getTranslation("shop.sell"),
                click -> errors.accept(() -> {
                    if (sold(changed)) {
                        close();
                        changed.execute();
                    }
                }));
        sell.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), sell);
        product.focus();
        say();
    }

    private void say() {
        Product chosen = product.getValue();
        cost.setText(
                chosen == null || quantity.quantity() < 1
                        ? getTranslation("shop.sell.how")
                        : getTranslation("shop.sell.cost", chosen.priceOf(quantity.quantity())));
    }

    private boolean sold(Command changed) {
        Product chosen = Input.chosen("product", product.getValue());
        return desk.take(new TakeProduct(id, chosen.id(), quantity.quantity(), member, null), changed::execute);
    }
}
