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
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.OpenInvoice;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.deposit.Deposit;
import org.etabli.billing.deposit.DepositKeeping;
import org.etabli.billing.deposit.DepositReturn;
import org.etabli.kernel.InvoiceId;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.Money;

/** Asks what becomes of a deposit: it goes back, pays an invoice, or is kept with a reason. */
final class DepositDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final BigDecimalField amount;
    private final transient Deposit deposit;
    /** Of this dialog: a second click is the same wish. */
    private final String key = UUID.randomUUID().toString();

    /** Pays an invoice that is owed already. */
    interface Settling extends Serializable {
        void accept(String key, InvoiceId invoice, Money amount);
    }

    private DepositDialog(Deposit deposit, String titleKey, String textKey) {
        this.deposit = deposit;
        setHeaderTitle(getTranslation(titleKey, deposit.what(), deposit.name()));
        setWidth("min(440px, 100vw - 32px)");
        Paragraph text = new Paragraph(getTranslation(textKey, deposit.held()));
        text.addClassNames("etb-s13", "etb-sec");
        add(text);
        amount = errors.field("amount", new BigDecimalField(getTranslation("deposits.amount")));
        amount.setSuffixComponent(
                new Span(deposit.held().getCurrencyUnit().toCurrency().getSymbol(getLocale())));
        amount.setValue(deposit.held().getAmount());
    }

    static DepositDialog givingBack(Deposit deposit, SerializableConsumer<DepositReturn> back) {
        DepositDialog dialog = new DepositDialog(deposit, "deposits.give-back.title", "deposits.give-back.text");
        Select<PaymentMethod> method = dialog.errors.field("method", new Select<>());
        method.setLabel(dialog.getTranslation("payments.method"));
        method.setItems(PaymentMethod.CASH, PaymentMethod.CHEQUE, PaymentMethod.TRANSFER, PaymentMethod.WALLET);
        method.setItemLabelGenerator(each -> dialog.getTranslation("payments.method." + each.name()));
        method.setValue(PaymentMethod.CASH);
        TextField note = dialog.errors.field("note", new TextField(dialog.getTranslation("payments.note")));
        note.setMaxLength(140);
        Div pair = new Div(method, dialog.amount);
        pair.addClassName("etb-pair");
        dialog.form(
                "deposits.give-back",
                () -> back.accept(new DepositReturn(
                        dialog.key, deposit.id(), method.getValue(), dialog.typed(), note.getValue())),
                pair,
                note);
        return dialog;
    }

    /** @param owed what she owes there already */
    static DepositDialog keeping(
            Deposit deposit, List<OpenInvoice> owed, SerializableConsumer<DepositKeeping> keep, Settling settle) {
        DepositDialog dialog = new DepositDialog(deposit, "deposits.keep.title", "deposits.keep.text");
        Select<OpenInvoice> invoice = new Select<>();
        invoice.setLabel(dialog.getTranslation("payments.for"));
        invoice.setEmptySelectionAllowed(true);
        invoice.setEmptySelectionCaption(dialog.getTranslation("deposits.keep.new"));
        invoice.setItems(owed);
        invoice.setItemLabelGenerator(each -> each == null
                ? dialog.getTranslation("deposits.keep.new")
                : dialog.getTranslation("payments.invoice", each.number(), each.open()));
        invoice.setVisible(!owed.isEmpty());
        TextField why = dialog.errors.field("why", new TextField(dialog.getTranslation("deposits.why")));
        why.setHelperText(dialog.getTranslation("deposits.why.help"));
        why.setMaxLength(140);
        invoice.addValueChangeListener(chosen -> {
            OpenInvoice other = chosen.getValue();
            why.setVisible(other == null);
            Money most = other == null || other.open().isGreaterThan(deposit.held()) ? deposit.held() : other.open();
            dialog.amount.setValue(most.getAmount());
        });
        dialog.form(
                "deposits.keep",
                () -> {
                    OpenInvoice owing = invoice.getValue();
                    if (owing == null) {
                        keep.accept(new DepositKeeping(dialog.key, deposit.id(), dialog.typed(), why.getValue()));
                    } else {
                        settle.accept(dialog.key, owing.invoice(), dialog.typed());
                    }
                },
                invoice,
                why,
                dialog.amount);
        return dialog;
    }

    private Money typed() {
        return CreditDialog.money(deposit.held(), amount.getValue());
    }

    private void form(String doing, Runnable deed, Component... fields) {
        Div form = new Div(fields);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation(doing), click -> {
            if (errors.accept(deed)) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
