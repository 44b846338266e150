package org.etabli.ui.payment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.UUID;
import org.etabli.billing.NewCardRefund;
import org.etabli.billing.RecordedPayment;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.Money;

/** Asks how much of a payment by card goes back to the card. */
final class CardRefundDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CardRefundDialog(RecordedPayment payment, Money most, SerializableConsumer<NewCardRefund> refund) {
        setHeaderTitle(getTranslation("payments.card-refund.title", payment.number()));
        setWidth("min(440px, 100vw - 32px)");
        String key = "card-" + UUID.randomUUID();
        FieldErrors errors = new FieldErrors();
        BigDecimalField amount = errors.field("amount", new BigDecimalField(getTranslation("payments.credit.amount")));
        amount.setValue(most.getAmount());
        TextField note = errors.field("note", new TextField(getTranslation("payments.reason")));
        note.setMaxLength(140);
        Div form = new Div(new Paragraph(getTranslation("payments.card-refund.text", most)), amount, note);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("payments.card-refund"), click -> {
            if (errors.accept(() -> refund.accept(new NewCardRefund(
                    key, payment.id(), CreditDialog.money(most, amount.getValue()), note.getValue())))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        amount.focus();
    }
}
