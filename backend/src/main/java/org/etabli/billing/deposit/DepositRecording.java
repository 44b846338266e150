package org.etabli.billing.deposit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.billing.DepositBalances;
import org.etabli.billing.DepositBalances.Held;
import org.etabli.billing.Fund;
import org.etabli.billing.NewPayment;
import org.etabli.billing.OneOffInvoices;
import org.etabli.billing.Outstanding;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.billing.Recording;
import org.etabli.billing.WalletBalances;
import org.etabli.billing.deposit.DepositRows.Owed;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Text;
import org.etabli.network.Venues;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes deposits, gives them back and keeps of them, in the running transaction, for whoever was allowed to: asks no one for
 * her rights, so no screen and no address leads here. Holds the invoice first, then the wallet, then the deposit.
 */
@Component
public class DepositRecording {

    private final DepositRows rows;
    private final DepositBalances balances;
    private final WalletBalances wallets;
    private final Recording recording;
    private final OneOffInvoices invoices;
    private final Outstanding outstanding;
    private final Venues venues;

    DepositRecording(
            DepositRows rows,
            DepositBalances balances,
            WalletBalances wallets,
            Recording recording,
            OneOffInvoices invoices,
            Outstanding outstanding,
            Venues venues) {
        this.rows = rows;
        this.balances = balances;
        this.wallets = wallets;
        this.recording = recording;
        this.invoices = invoices;
        this.outstanding = outstanding;
        this.venues = venues;
    }

    /**
     * Taken under the same key already, it is left so. Refused when her wallet holds less.
     *
     * @param by null when no person does it
     * @throws InvalidInputException when it is in another currency than the operator's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentOutcome take(
            OperatorId operator, PayerId payer, NewDeposit wanted, @Nullable MemberId by, Instant at) {
        if (!venues.getOperator(operator).currency().equals(wanted.amount().getCurrencyUnit())) {
            throw new InvalidInputException("amount", "other-currency");
        }
        boolean fromWallet = wanted.method() == PaymentMethod.WALLET;
        Money balance = fromWallet ? wallets.hold(operator, payer) : wanted.amount();
        DepositId id = wanted.id(operator);
        String source = "deposit-" + wanted.key();
        Optional<Recorded> before = recording.find(operator, source);
        if (before.isPresent()) {
            return before.get();
        }
        if (balance.isLessThan(wanted.amount())) {
            return new Refused(Refusal.byState("more-than-wallet", balance));
        }
        if (!rows.add(id, operator, payer, wanted, at)) {
            return recording.find(operator, source).orElseThrow();
        }
        Recorded taken = recording.payIn(
                operator, Fund.DEPOSIT, payer, wanted.method(), wanted.amount(), wanted.note(), source, by, at);
        balances.move(id, taken.id(), wanted.amount());
        return taken;
    }

    /**
     * Gives back all that is held, or a part; the money itself leaves by the way that is named.
     *
     * @throws NotFoundException when the operator has no such deposit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentOutcome giveBack(OperatorId operator, DepositReturn wanted, @Nullable MemberId by, Instant at) {
        if (wanted.method() == PaymentMethod.WALLET) {
            rows.find(wanted.deposit())
                    .ifPresent(row -> wallets.hold(operator, row.deposit().payer()));
        }
        Held deposit = balances.hold(operator, wanted.deposit());
        String source = "deposit-back-" + wanted.key();
        Optional<Recorded> before = recording.find(operator, source);
        if (before.isPresent()) {
            return before.get();
        }
        if (!holds(deposit, wanted.amount())) {
            return new Refused(Refusal.byState("more-than-deposit", deposit.held()));
        }
        Recorded back = recording.payOut(
                operator,
                Fund.DEPOSIT,
                deposit.payer(),
                wanted.method(),
                wanted.amount(),
                wanted.note(),
                source,
                by,
                at);
        balances.move(wanted.deposit(), back.id(), wanted.amount().negated());
        return back;
    }

    /**
     * Keeps a part or all of it: an invoice is made that says why, with its VAT, and paid with it at once. Refused while the
     * operator bills elsewhere.
     *
     * @throws NotFoundException when the operator has no such deposit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentOutcome keep(OperatorId operator, DepositKeeping wanted, @Nullable MemberId by, Instant at) {
        Held deposit = balances.hold(operator, wanted.deposit());
        String source = "deposit-kept-" + wanted.key();
        Optional<Recorded> before = recording.find(operator, source);
        if (before.isPresent()) {
            return before.get();
        }
        if (!holds(deposit, wanted.amount())) {
            return new Refused(Refusal.byState("more-than-deposit", deposit.held()));
        }
        Text label = Text.of("billing.charge.kept", wanted.why(), deposit.what());
        Optional<InvoiceId> invoice = invoices.issue(
                operator,
                deposit.payer(),
                "deposit " + Ids.named(operator.value(), source),
                label,
                wanted.amount(),
                at);
        return invoice.isPresent()
                ? pay(operator, wanted.deposit(), source, invoice.get(), wanted.amount(), by, at)
                : new Refused(Refusal.byRule("deposit-billed-elsewhere"));
    }

    /**
     * Settles an invoice of hers with it, in full or as far as it goes.
     *
     * @param most no more than this, or null for all that is open
     * @throws NotFoundException when the operator has no such deposit or no such invoice of hers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentOutcome settle(
            OperatorId operator,
            String key,
            DepositId id,
            InvoiceId invoice,
            @Nullable Money most,
            @Nullable MemberId by,
            Instant at) {
        Owed owed = rows.holdInvoice(operator, invoice).orElseThrow(() -> new NotFoundException("invoice", invoice));
        Held deposit = balances.hold(operator, id);
        if (!owed.payer().equals(deposit.payer())) {
            throw new NotFoundException("invoice", invoice);
        }
        String source = "deposit-pays-" + NewPayment.key(key);
        Optional<Recorded> before = recording.find(operator, source);
        if (before.isPresent()) {
            return before.get();
        }
        if (most != null && (!most.isPositive() || !most.isSameCurrency(deposit.held()))) {
            throw new InvalidInputException("amount", "amount-positive");
        }
        if (owed.open().isZero()) {
            return new Refused(Refusal.byState("nothing-open"));
        }
        Money least = owed.open().isGreaterThan(deposit.held()) ? deposit.held() : owed.open();
        Money part = most != null && least.isGreaterThan(most) ? most : least;
        return part.isZero()
                ? new Refused(Refusal.byState("more-than-deposit", deposit.held()))
                : pay(operator, id, source, invoice, part, by, at);
    }

    private Recorded pay(
            OperatorId operator,
            DepositId id,
            String source,
            InvoiceId invoice,
            Money amount,
            @Nullable MemberId by,
            Instant at) {
        var payment = new NewPayment(
                source, List.of(invoice), PaymentMethod.DEPOSIT, amount, outstanding.today(operator), null);
        Recorded paid = recording.receive(operator, payment, Map.of(), by, at);
        balances.move(id, paid.id(), amount.negated());
        return paid;
    }

    private static boolean holds(Held deposit, Money amount) {
        return deposit.held().isSameCurrency(amount) && !amount.isGreaterThan(deposit.held());
    }
}
