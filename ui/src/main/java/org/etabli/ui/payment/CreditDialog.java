package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.NewRefund;
import org.etabli.billing.OpenInvoice;
import org.etabli.billing.PayerCredit;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Asks what becomes of a payer's credit: another invoice is settled with it, or it is paid back. */
final class CreditDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();

    private CreditDialog(PayerCredit credit, String titleKey, String amountKey) {
        setHeaderTitle(getTranslation(titleKey, credit.name()));
        setWidth("min(440px, 100vw - 32px)");
        add(new Paragraph(getTranslation(amountKey, credit.amount())));
    }

    static CreditDialog spending(PayerCredit credit, List<OpenInvoice> open, SerializableConsumer<InvoiceId> spend) {
        CreditDialog dialog = new CreditDialog(credit, "payments.credit.spend.title", "payments.credit.is");
        Select<OpenInvoice> invoice = dialog.errors.field("invoice", new Select<>());
        invoice.setLabel(dialog.getTranslation("payments.for"));
        invoice.setItems(open);
        invoice.setItemLabelGenerator(
                each -> each == null ? "" : dialog.getTranslation("payments.invoice", each.number(), each.open()));
        open.stream().findFirst().ifPresent(invoice::setValue);
        dialog.form(
                "payments.credit.spend",
                () -> spend.accept(Input.chosen("invoice", invoice.getValue()).invoice()),
                invoice);
        return dialog;
    }

    static CreditDialog refunding(PayerCredit credit, SerializableConsumer<NewRefund> refund) {
        return refunding(
                new CreditDialog(credit, "payments.credit.refund.title", "payments.credit.is"), credit, refund);
    }

    /** The same for what stands in a wallet. */
    static CreditDialog givingBack(PayerCredit wallet, SerializableConsumer<NewRefund> refund) {
        return refunding(new CreditDialog(wallet, "wallet.give-back.title", "wallet.holds"), wallet, refund);
    }

    private static CreditDialog refunding(
            CreditDialog dialog, PayerCredit credit, SerializableConsumer<NewRefund> refund) {
        String key = "refund-" + UUID.randomUUID();
        BigDecimalField amount =
                dialog.errors.field("amount", new BigDecimalField(dialog.getTranslation("payments.credit.amount")));
        amount.setSuffixComponent(
                new Span(credit.amount().getCurrencyUnit().toCurrency().getSymbol(dialog.getLocale())));
        amount.setValue(credit.amount().getAmount());
        Select<PaymentMethod> method = dialog.errors.field("method", new Select<>());
        method.setLabel(dialog.getTranslation("payments.method"));
        method.setItems(PaymentMethod.TRANSFER, PaymentMethod.CASH, PaymentMethod.CHEQUE);
        method.setItemLabelGenerator(each -> dialog.getTranslation("payments.method." + each.name()));
        method.setValue(PaymentMethod.TRANSFER);
        TextField note = dialog.errors.field("note", new TextField(dialog.getTranslation("payments.note")));
        note.setMaxLength(140);
        Div pair = new Div(method, amount);
        pair.addClassName("etb-pair");
        dialog.form(
                "payments.credit.refund",
                () -> refund.accept(new NewRefund(
                        key,
                        credit.payer(),
                        method.getValue(),
                        money(credit.amount(), amount.getValue()),
                        note.getValue())),
                pair,
                note);
        return dialog;
    }

    /** @param like in whose currency it is typed */
    static Money money(Money like, @Nullable BigDecimal value) {
        BigDecimal typed = Input.chosen("amount", value);
        var currency = like.getCurrencyUnit();
        if (typed.stripTrailingZeros().scale() > currency.getDecimalPlaces() || typed.precision() > 12) {
            throw new InvalidInputException("amount", "not-readable");
        }
        return Money.of(currency, typed);
    }

    private void form(String key, Runnable deed, Component... fields) {
        Div form = new Div(fields);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation(key), click -> {
            if (errors.accept(deed)) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
