package org.etabli.ui.payment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.etabli.billing.bank.Mandates.Creditor;
import org.etabli.billing.bank.NewMandate;
import org.etabli.kernel.Input;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;

/** Asks for what a mandate says: who may debit, whose account, its number, the day it was signed. */
final class MandateDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    MandateDialog(List<Creditor> creditors, String holderName, SerializableBiConsumer<Creditor, NewMandate> enter) {
        setHeaderTitle(getTranslation("mandate.dialog"));
        setWidth("min(460px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        Select<Creditor> creditor = errors.field("creditor", new Select<>());
        creditor.setLabel(getTranslation("mandate.creditor"));
        creditor.setItems(creditors);
        creditor.setItemLabelGenerator(Creditor::name);
        creditor.setValue(creditors.getFirst());
        creditor.setVisible(creditors.size() > 1);
        TextField holder = errors.field("holder", new TextField(getTranslation("mandate.holder")));
        holder.setMaxLength(70);
        holder.setValue(holderName);
        TextField iban = errors.field("iban", new TextField("IBAN"));
        iban.setMaxLength(42);
        TextField bic = errors.field("bic", new TextField("BIC"));
        bic.setMaxLength(11);
        bic.setHelperText(getTranslation("mandate.bic.help"));
        DatePicker signed = errors.field("signedOn", Calendars.picker(getTranslation("mandate.signed-on")));
        Div pair = new Div(bic, signed);
        pair.addClassName("etb-pair");
        Paragraph consent = new Paragraph(getTranslation("mandate.consent"));
        consent.addClassNames("etb-s13", "etb-sec");
        Div form = new Div(creditor, holder, iban, pair, consent);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("mandate.keep"), click -> {
            if (errors.accept(() -> enter.accept(
                    creditor.getValue(),
                    new NewMandate(
                            holder.getValue(),
                            iban.getValue(),
                            bic.getValue(),
                            Input.chosen("signedOn", signed.getValue()))))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        iban.focus();
    }
}
