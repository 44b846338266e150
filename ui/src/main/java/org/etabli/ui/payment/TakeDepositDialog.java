package org.etabli.ui.payment;

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
import java.util.UUID;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.deposit.NewDeposit;
import org.etabli.kernel.MemberId;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.Money;

/** Asks what a member leaves a deposit for, how much, and how she pays it. */
final class TakeDepositDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param like in whose currency it is typed */
    TakeDepositDialog(Money like, MemberId member, SerializableConsumer<NewDeposit> take) {
        setHeaderTitle(getTranslation("deposits.take"));
        setWidth("min(440px, 100vw - 32px)");
        String key = UUID.randomUUID().toString();
        FieldErrors errors = new FieldErrors();
        TextField what = errors.field("what", new TextField(getTranslation("deposits.what")));
        what.setHelperText(getTranslation("deposits.what.help"));
        what.setMaxLength(140);
        BigDecimalField amount = errors.field("amount", new BigDecimalField(getTranslation("payments.amount")));
        amount.setSuffixComponent(new Span(like.getCurrencyUnit().toCurrency().getSymbol(getLocale())));
        Select<PaymentMethod> method = errors.field("method", new Select<>());
        method.setLabel(getTranslation("payments.method"));
        method.setItems(
                PaymentMethod.CHEQUE,
                PaymentMethod.CASH,
                PaymentMethod.TRANSFER,
                PaymentMethod.CARD_TERMINAL,
                PaymentMethod.WALLET);
        method.setItemLabelGenerator(each -> getTranslation("payments.method." + each.name()));
        method.setValue(PaymentMethod.CHEQUE);
        TextField note = errors.field("note", new TextField(getTranslation("payments.note")));
        note.setMaxLength(140);
        note.setHelperText(getTranslation("payments.note.help"));
        Div pair = new Div(method, amount);
        pair.addClassName("etb-pair");
        Div form = new Div(what, pair, note);
        form.addClassNames("etb-form", "etb-form-part");
        Paragraph lead = new Paragraph(getTranslation("deposits.take.text"));
        lead.addClassNames("etb-s13", "etb-sec");
        add(lead, form);
        Button go = new Button(getTranslation("deposits.take"), click -> {
            if (errors.accept(() -> take.accept(new NewDeposit(
                    key,
                    member,
                    what.getValue(),
                    method.getValue(),
                    CreditDialog.money(like, amount.getValue()),
                    note.getValue())))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        what.focus();
    }
}
