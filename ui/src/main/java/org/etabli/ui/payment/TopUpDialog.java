package org.etabli.ui.payment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.UUID;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.wallet.NewTopUp;
import org.etabli.billing.wallet.Wallet;
import org.etabli.kernel.MemberId;
import org.etabli.ui.component.FieldErrors;

/** Asks how much a member pays ahead, and how. */
final class TopUpDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    TopUpDialog(Wallet wallet, MemberId member, SerializableConsumer<NewTopUp> topUp) {
        setHeaderTitle(getTranslation("wallet.top-up.title", wallet.operatorName()));
        setWidth("min(440px, 100vw - 32px)");
        String key = UUID.randomUUID().toString();
        FieldErrors errors = new FieldErrors();
        BigDecimalField amount = errors.field("amount", new BigDecimalField(getTranslation("payments.amount")));
        amount.setSuffixComponent(
                new Span(wallet.balance().getCurrencyUnit().toCurrency().getSymbol(getLocale())));
        Select<PaymentMethod> method = errors.field("method", new Select<>());
        method.setLabel(getTranslation("payments.method"));
        method.setItems(PaymentMethod.CASH, PaymentMethod.CHEQUE, PaymentMethod.TRANSFER, PaymentMethod.CARD_TERMINAL);
        method.setItemLabelGenerator(each -> getTranslation("payments.method." + each.name()));
        method.setValue(PaymentMethod.CASH);
        TextField note = errors.field("note", new TextField(getTranslation("payments.note")));
        note.setMaxLength(140);
        Div pair = new Div(method, amount);
        pair.addClassName("etb-pair");
        Div form = new Div(pair, note);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("wallet.top-up"), click -> {
            if (errors.accept(() -> topUp.accept(new NewTopUp(
                    key,
                    member,
                    method.getValue(),
                    CreditDialog.money(wallet.balance(), amount.getValue()),
                    note.getValue())))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        amount.focus();
    }
}
