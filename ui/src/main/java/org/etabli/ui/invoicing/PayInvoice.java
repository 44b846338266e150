package org.etabli.ui.invoicing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.etabli.billing.CheckoutOutcome;
import org.etabli.billing.Checkouts;
import org.etabli.billing.InvoiceSummary;
import org.etabli.kernel.Refusal;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.SignedIn;

/** Pays what is open of an invoice of hers by card, or the instalment to come. Shown only where she may: see {@link Checkouts#mayPay}. */
public final class PayInvoice extends Button {

    private static final long serialVersionUID = 1L;
    private final transient Checkouts checkouts;
    private final transient SignedIn signedIn;
    private final boolean all;

    /** @param all whatever is open, even if it is due in instalments */
    public PayInvoice(Checkouts checkouts, SignedIn signedIn, InvoiceSummary invoice, boolean all) {
        super(new Icon("card"));
        this.all = all;
        this.checkouts = checkouts;
        this.signedIn = signedIn;
        setText(
                all
                        ? getTranslation("instalments.pay-all", invoice.open())
                        : getTranslation("invoices.pay-by-card", invoice.next()));
        addThemeVariants(all ? ButtonVariant.TERTIARY : ButtonVariant.PRIMARY);
        setDisableOnClick(true);
        addClickListener(click -> pay(invoice));
        setVisible(checkouts.mayPay(signedIn.caller(), invoice));
    }

    private void pay(InvoiceSummary invoice) {
        CheckoutOutcome outcome = all
                ? checkouts.beginAll(signedIn.caller(), invoice.id())
                : checkouts.begin(signedIn.caller(), invoice.id());
        switch (outcome) {
            case CheckoutOutcome.Open(var id, var address) ->
                UI.getCurrent().getPage().setLocation(address);
            case CheckoutOutcome.Refused(Refusal refusal) -> {
                Notices.refused(refusal);
                setEnabled(true);
            }
            case CheckoutOutcome.ByHand byHand -> setVisible(false);
        }
    }
}
