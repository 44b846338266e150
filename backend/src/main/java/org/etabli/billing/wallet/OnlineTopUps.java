package org.etabli.billing.wallet;

import org.etabli.billing.CheckoutCause.Ahead;
import org.etabli.billing.CheckoutOutcome;
import org.etabli.billing.Checkouts;
import org.etabli.billing.Fund;
import org.etabli.billing.NewPayment;
import org.etabli.billing.OnlineSales;
import org.etabli.billing.PayerAddresses;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Scope;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/** Members fill their own wallets by card. The money stands in the wallet once the card service has told that it came. */
@Service
public class OnlineTopUps {

    private final WalletStatements statements;
    private final PayerAddresses payers;
    private final OnlineSales sales;
    private final Checkouts checkouts;

    OnlineTopUps(WalletStatements statements, PayerAddresses payers, OnlineSales sales, Checkouts checkouts) {
        this.statements = statements;
        this.payers = payers;
        this.sales = sales;
        this.checkouts = checkouts;
    }

    /** Whether wallets at the operator may be filled by card. */
    public boolean isOffered(OperatorId operator) {
        return sales.takesCards(operator);
    }

    /**
     * Begins to fill the caller's own wallet; asked for the same again before it is paid, it is the same page.
     *
     * @throws NotFoundException when the wallet is not the caller's
     * @throws InvalidInputException when the amount does not fit
     */
    public CheckoutOutcome begin(Caller caller, PayerId wallet, Money amount) {
        caller.mustHave(Scope.BOOK);
        Wallet known = statements.get(caller, wallet);
        PayerId own = payers.of(caller, known.operator(), caller.member()).id();
        if (!own.equals(wallet)) {
            throw new NotFoundException("wallet", wallet);
        }
        if (!known.balance().isSameCurrency(amount)) {
            throw new InvalidInputException("amount", "other-currency");
        }
        NewPayment.mustBeHandedOver(PaymentMethod.CARD_TERMINAL, amount, NewTopUp.LARGEST);
        return checkouts.begin(known.operator(), new Ahead(Fund.WALLET, wallet), amount, null);
    }
}
