package org.etabli.ui.payment;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.billing.RecordedPayment;
import org.etabli.ui.component.FieldErrors;

/** Asks before a payment is taken back, and why it is. */
final class ReversalDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ReversalDialog(RecordedPayment payment, SerializableConsumer<String> reverse) {
        setHeaderTitle(getTranslation("payments.reversal", payment.number()));
        setWidth("min(440px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField reason = errors.field("note", new TextField(getTranslation("payments.reason")));
        reason.setMaxLength(140);
        Div form = new Div(
                new Paragraph(getTranslation("payments.reversal.text", payment.amount(), payment.customer())), reason);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("payments.reversal.confirm"), click -> {
            if (errors.accept(() -> reverse.accept(reason.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("payments.reversal.keep"), click -> close()), go);
        reason.focus();
    }
}
