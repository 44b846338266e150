package org.etabli.ui.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.billing.OpenInvoice;
import org.etabli.billing.Outstanding;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.Payments;
import org.etabli.billing.deposit.Deposit;
import org.etabli.billing.deposit.DepositKeeping;
import org.etabli.billing.deposit.DepositMovement;
import org.etabli.billing.deposit.DepositReturn;
import org.etabli.billing.deposit.Deposits;
import org.etabli.billing.deposit.NewDeposit;
import org.etabli.billing.document.DepositReceipts;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Deposits, in the name of who sits before the screen: she herself, or who takes money there. */
@Component
public class DepositDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Venues venues;
    private final Outstanding outstanding;
    private final Deposits deposits;
    private final DepositReceipts receipts;

    DepositDesk(
            SignedIn signedIn,
            VenueScope scope,
            Venues venues,
            Outstanding outstanding,
            Deposits deposits,
            DepositReceipts receipts) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.venues = venues;
        this.outstanding = outstanding;
        this.deposits = deposits;
        this.receipts = receipts;
    }

    List<Deposit> of(MemberId member) {
        return deposits.of(signedIn.caller(), member);
    }

    List<Deposit> own() {
        return of(signedIn.id());
    }

    List<Deposit> held(OperatorId operator) {
        return deposits.held(signedIn.caller(), operator, "");
    }

    List<DepositMovement> movements(Deposit deposit) {
        return deposits.movements(signedIn.caller(), deposit.id());
    }

    InvoiceFile receipt(Deposit deposit, Locale reader) {
        return receipts.pdf(signedIn.caller(), deposit.id(), reader);
    }

    /** Who takes money at the venue in scope, where it bills with Établi. */
    Optional<OperatorId> here() {
        return scope.current(Role.FRONT_DESK)
                .map(Venue::operator)
                .or(scope::currentBooks)
                .filter(outstanding::bills)
                .filter(operator -> Payments.mayRecord(signedIn.caller(), operator));
    }

    Money nothing(OperatorId operator) {
        return Money.zero(venues.getOperator(operator).currency());
    }

    /** In the operator's calendar. */
    LocalDate takenOn(Deposit deposit) {
        return deposit.takenAt().atZone(outstanding.zone(deposit.operator())).toLocalDate();
    }

    boolean mayMove(Deposit deposit) {
        return Payments.mayRecord(signedIn.caller(), deposit.operator());
    }

    /** Invoices that she owes where the deposit is held. */
    List<OpenInvoice> owed(Deposit deposit) {
        return outstanding.of(signedIn.caller(), deposit.operator(), deposit.payer());
    }

    PaymentOutcome take(OperatorId operator, NewDeposit wanted) {
        return deposits.take(signedIn.caller(), operator, wanted);
    }

    PaymentOutcome giveBack(DepositReturn wanted) {
        return deposits.giveBack(signedIn.caller(), wanted);
    }

    PaymentOutcome keep(DepositKeeping wanted) {
        return deposits.keep(signedIn.caller(), wanted);
    }

    PaymentOutcome settle(String key, Deposit deposit, InvoiceId invoice, Money amount) {
        return deposits.settle(signedIn.caller(), key, deposit.id(), invoice, amount);
    }
}
