package org.etabli.ui.payment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Objects;
import org.etabli.billing.BankDetails;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Asks for the account that is paid, the creditor's identifier, and the file that the bank takes. */
final class BankDetailsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();

    BankDetailsDialog(BankDetails present, SerializableConsumer<BankDetails> change) {
        setHeaderTitle(getTranslation("payments.account"));
        setWidth("min(460px, 100vw - 32px)");
        TextField iban = text("iban", "invoicing.identity.iban", present.iban(), 42);
        TextField bic = text("bic", "invoicing.identity.bic", present.bic(), 11);
        TextField ics = text("creditorId", "payments.account.ics", present.creditorId(), 50);
        ics.setHelperText(getTranslation("payments.account.ics.help"));
        Select<String> format = errors.field("debitFormat", new Select<>());
        format.setLabel(getTranslation("payments.account.format"));
        format.setItems(BankDetails.FORMATS);
        format.setItemLabelGenerator(each -> getTranslation("payments.account.format." + each));
        format.setValue(present.debitFormat());
        Div form = new Div(iban, bic, ics, format);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("payments.account.keep"), click -> {
            if (errors.accept(() -> change.accept(
                    new BankDetails(iban.getValue(), bic.getValue(), ics.getValue(), format.getValue())))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        iban.focus();
    }

    private TextField text(String field, String key, @Nullable String value, int longest) {
        TextField text = errors.field(field, new TextField(getTranslation(key)));
        text.setMaxLength(longest);
        text.setValue(Objects.requireNonNullElse(value, ""));
        return text;
    }
}
