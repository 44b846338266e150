package org.etabli.ui.payment;

import java.util.List;
import java.util.Optional;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.CheckoutOutcome;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.NewRefund;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.Payments;
import org.etabli.billing.wallet.NewTopUp;
import org.etabli.billing.wallet.OnlineTopUps;
import org.etabli.billing.wallet.Wallet;
import org.etabli.billing.wallet.WalletMovement;
import org.etabli.billing.wallet.WalletStatements;
import org.etabli.billing.wallet.Wallets;
import org.etabli.kernel.MemberId;
import org.etabli.ui.shell.SignedIn;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Wallets, in the name of who sits before the screen: she herself, or who takes money there. */
@Component
public class WalletDesk {

    private static final int LATELY = 12;

    private final SignedIn signedIn;
    private final Wallets wallets;
    private final WalletStatements statements;
    private final OnlineTopUps online;

    WalletDesk(SignedIn signedIn, Wallets wallets, WalletStatements statements, OnlineTopUps online) {
        this.signedIn = signedIn;
        this.wallets = wallets;
        this.statements = statements;
        this.online = online;
    }

    /** What she sees of her own: those that were ever filled, or that she may fill by card. */
    public List<Wallet> own() {
        return statements.of(signedIn.caller(), signedIn.id()).stream()
                .filter(wallet -> wallet.isOpen() || mayTopUpByCard(wallet))
                .toList();
    }

    boolean mayTopUpByCard(Wallet wallet) {
        return online.isOffered(wallet.operator());
    }

    CheckoutOutcome topUpByCard(Wallet wallet, Money amount) {
        return online.begin(signedIn.caller(), wallet.payer(), amount);
    }

    /** What the desk sees of a member's: those that it may fill. */
    public List<Wallet> of(MemberId member) {
        return statements.of(signedIn.caller(), member).stream()
                .filter(this::mayFill)
                .toList();
    }

    boolean mayFill(Wallet wallet) {
        return Payments.mayRecord(signedIn.caller(), wallet.operator());
    }

    boolean mayGiveBack(Wallet wallet) {
        return BillingAccess.mayBill(signedIn.caller(), wallet.operator());
    }

    List<WalletMovement> movements(Wallet wallet) {
        return statements.movements(signedIn.caller(), wallet.payer(), LATELY);
    }

    PaymentOutcome topUp(Wallet wallet, NewTopUp wanted) {
        return wallets.topUp(signedIn.caller(), wallet.operator(), wanted);
    }

    PaymentOutcome giveBack(Wallet wallet, NewRefund wanted) {
        return wallets.refund(signedIn.caller(), wallet.operator(), wanted);
    }

    /** The wallet of who owes the invoice, if there is anything in it and anything to pay. */
    Optional<Wallet> toPay(InvoiceSummary invoice) {
        return invoice.open().isZero()
                ? Optional.empty()
                : statements
                        .behind(signedIn.caller(), invoice.id())
                        .filter(wallet -> !wallet.balance().isZero());
    }

    PaymentOutcome pay(String key, InvoiceSummary invoice) {
        return wallets.spend(signedIn.caller(), key, invoice.id(), invoice.next());
    }
}
