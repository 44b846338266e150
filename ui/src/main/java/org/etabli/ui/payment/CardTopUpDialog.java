package org.etabli.ui.payment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import org.etabli.billing.CheckoutOutcome;
import org.etabli.billing.wallet.Wallet;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.joda.money.Money;

/** Asks how much she pays ahead, and sends her on to pay it by card. */
final class CardTopUpDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> USUAL = List.of(20, 50, 100);

    CardTopUpDialog(WalletDesk desk, Wallet wallet) {
        setHeaderTitle(getTranslation("wallet.top-up.title", wallet.operatorName()));
        setWidth("min(440px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        BigDecimalField amount = errors.field("amount", new BigDecimalField(getTranslation("payments.amount")));
        amount.setSuffixComponent(
                new Span(wallet.balance().getCurrencyUnit().toCurrency().getSymbol(getLocale())));
        amount.setValue(BigDecimal.valueOf(USUAL.get(1)));
        Div usual = new Div();
        usual.addClassNames("etb-row", "etb-wrap");
        USUAL.forEach(each -> {
            Money money = Money.ofMajor(wallet.balance().getCurrencyUnit(), each);
            Button pick = new Button(
                    getTranslation("payments.money", money), click -> amount.setValue(BigDecimal.valueOf(each)));
            pick.addThemeNames("small");
            usual.add(pick);
        });
        Paragraph safe = new Paragraph(getTranslation("wallet.by-card.text"));
        safe.addClassNames("etb-s13", "etb-sec");
        Div form = new Div(usual, amount, safe);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("wallet.by-card.go"), new Icon("card"));
        go.addClickListener(click -> errors.accept(
                () -> go(desk.topUpByCard(wallet, CreditDialog.money(wallet.balance(), amount.getValue())))));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        amount.focus();
    }

    private void go(CheckoutOutcome outcome) {
        switch (outcome) {
            case CheckoutOutcome.Open(var id, var address) ->
                UI.getCurrent().getPage().setLocation(address);
            case CheckoutOutcome.Refused(var refusal) -> Notices.refused(refusal);
            case CheckoutOutcome.ByHand byHand -> close();
        }
    }
}
