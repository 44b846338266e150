package org.etabli.ui.payment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.Command;
import java.util.UUID;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.wallet.Wallet;
import org.etabli.ui.component.Notices;
import org.joda.money.Money;

/**
 * Pays an invoice out of what who owes it has paid ahead, as far as it goes: all that is open, or the instalment to come.
 * Not there where nothing is.
 */
public final class PayFromWallet extends Button {

    private static final long serialVersionUID = 1L;

    public PayFromWallet(WalletDesk desk, InvoiceSummary invoice, Command changed) {
        Money balance = desk.toPay(invoice).map(Wallet::balance).orElse(null);
        setVisible(balance != null);
        if (balance != null) {
            Money part = balance.isGreaterThan(invoice.next()) ? invoice.next() : balance;
            setText(getTranslation("wallet.pay", part));
        }
        String key = UUID.randomUUID().toString();
        setDisableOnClick(true);
        addClickListener(click -> {
            switch (desk.pay(key, invoice)) {
                case PaymentOutcome.Recorded(var id, var number) ->
                    Notices.done(getTranslation("wallet.recorded", number));
                case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
            }
            changed.execute();
        });
    }
}
