package org.etabli.ui.invoicing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.billing.PostalAddress;
import org.etabli.ui.component.FieldErrors;

/** Where a payer's invoice goes. */
public final class AddressDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    public AddressDialog(String name, SerializableConsumer<PostalAddress> complete) {
        setHeaderTitle(getTranslation("invoicing.address.title", name));
        setWidth("min(460px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField street = errors.field("street", new TextField(getTranslation("venue.street")));
        street.setMaxLength(200);
        TextField postcode = errors.field("postcode", new TextField(getTranslation("venue.postcode")));
        postcode.setMaxLength(10);
        TextField city = errors.field("city", new TextField(getTranslation("venue.city")));
        city.setMaxLength(100);
        Div pair = new Div(postcode, city);
        pair.addClassName("etb-pair");
        Div form = new Div(street, pair);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("settings.save"), click -> {
            if (errors.accept(() ->
                    complete.accept(PostalAddress.inFrance(street.getValue(), postcode.getValue(), city.getValue())))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        street.focus();
    }
}
