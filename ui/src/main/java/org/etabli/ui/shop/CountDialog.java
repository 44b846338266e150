package org.etabli.ui.shop;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.etabli.kernel.Input;
import org.etabli.shop.Product;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** How many of a product there really are, and why the books said otherwise. */
final class CountDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CountDialog(StockDesk desk, Product product, Command changed) {
        setHeaderTitle(getTranslation("stock.count.of", product.name()));
        setWidth("min(420px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        IntegerField counted = errors.field("counted", new IntegerField(getTranslation("stock.counted")));
        counted.setMin(0);
        counted.setValue((int) Math.max(0, product.stock()));
        counted.setHelperText(
                getTranslation("stock.counted.help", product.unit().amount(product.stock())));
        TextField reason = errors.field("reason", new TextField(getTranslation("stock.reason")));
        reason.setPlaceholder(getTranslation("stock.reason.example"));
        reason.setMaxLength(200);
        Div form = new Div(counted, reason);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button done = new Button(getTranslation("stock.count.do"), click -> {
            if (errors.accept(
                    () -> desk.correct(product.id(), Input.chosen("counted", counted.getValue()), reason.getValue()))) {
                close();
                changed.execute();
                Notices.done(getTranslation("stock.corrected", product.name()));
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), done);
        counted.focus();
    }
}
