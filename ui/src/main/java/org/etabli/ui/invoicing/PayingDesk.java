package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import org.etabli.billing.Checkouts;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.Outstanding;
import org.etabli.billing.instalment.InstalmentOutcome;
import org.etabli.billing.instalment.InstalmentPlan;
import org.etabli.billing.instalment.Instalments;
import org.etabli.billing.instalment.NewInstalments;
import org.etabli.kernel.Caller;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.payment.PayFromWallet;
import org.etabli.ui.payment.WalletDesk;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** How an invoice is paid: at once or in instalments, by card or out of the wallet; in the name of who sits before it. */
@org.springframework.stereotype.Component
class PayingDesk {

    private final SignedIn signedIn;
    private final Checkouts checkouts;
    private final WalletDesk wallets;
    private final Instalments instalments;
    private final Outstanding outstanding;

    PayingDesk(
            SignedIn signedIn,
            Checkouts checkouts,
            WalletDesk wallets,
            Instalments instalments,
            Outstanding outstanding) {
        this.signedIn = signedIn;
        this.checkouts = checkouts;
        this.wallets = wallets;
        this.instalments = instalments;
        this.outstanding = outstanding;
    }

    /** The ways that are open to her for this one. */
    List<Component> ways(InvoiceSummary invoice) {
        List<Component> ways = new ArrayList<>();
        if (instalments.mayAgree(caller(), invoice.id())
                && instalments.find(caller(), invoice.id()).isEmpty()) {
            Button spread = new Button(Words.say("instalments.agree"), click -> askToSpread(invoice));
            spread.addThemeNames("tertiary");
            ways.add(spread);
        }
        if (invoice.isSpread()) {
            ways.add(new PayInvoice(checkouts, signedIn, invoice, true));
        }
        ways.add(new PayInvoice(checkouts, signedIn, invoice, false));
        ways.add(new PayFromWallet(wallets, invoice, PayingDesk::reload));
        return ways;
    }

    /** The instalments that hold, or null. */
    @Nullable
    Component plan(InvoiceSummary invoice) {
        return instalments
                .find(caller(), invoice.id())
                .map(plan -> card(invoice, plan))
                .orElse(null);
    }

    private InstalmentsCard card(InvoiceSummary invoice, InstalmentPlan plan) {
        return new InstalmentsCard(
                plan,
                instalments.mayAgree(caller(), invoice.id())
                        ? () -> {
                            instalments.end(caller(), invoice.id());
                            Notices.done(Words.say("instalments.ended", invoice.number()));
                            reload();
                        }
                        : null);
    }

    private void askToSpread(InvoiceSummary invoice) {
        new InstalmentsDialog(
                        invoice,
                        outstanding.today(invoice.operator()),
                        (count, from) -> instalments.propose(caller(), invoice.id(), count, from),
                        parts -> agree(invoice, parts))
                .open();
    }

    private void agree(InvoiceSummary invoice, List<NewInstalments.Part> parts) {
        switch (instalments.agree(caller(), new NewInstalments(invoice.id(), parts))) {
            case InstalmentOutcome.Agreed(var plan) -> {
                Notices.done(Words.say(
                        "instalments.agreed",
                        invoice.number(),
                        plan.instalments().size()));
                reload();
            }
            case InstalmentOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
    }

    private Caller caller() {
        return signedIn.caller();
    }

    private static void reload() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
