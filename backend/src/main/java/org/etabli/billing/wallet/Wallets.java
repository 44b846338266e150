package org.etabli.billing.wallet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.Fund;
import org.etabli.billing.NewPayment;
import org.etabli.billing.NewRefund;
import org.etabli.billing.Outstanding;
import org.etabli.billing.PayerAddresses;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.billing.Payments;
import org.etabli.billing.Recording;
import org.etabli.billing.WalletBalances;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Fills wallets, pays invoices out of them, and gives back what is left. Never more than there is. */
@Service
public class Wallets {

    private final BillingAccess access;
    private final PayerAddresses payers;
    private final Outstanding outstanding;
    private final WalletBalances balances;
    private final Recording recording;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Wallets(
            BillingAccess access,
            PayerAddresses payers,
            Outstanding outstanding,
            WalletBalances balances,
            Recording recording,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.payers = payers;
        this.outstanding = outstanding;
        this.balances = balances;
        this.recording = recording;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Records what a member pays ahead at the desk; recorded under the same key already, it is left so.
     *
     * @throws NotFoundException when the operator or the member does not exist for the caller
     * @throws InvalidInputException naming the field that does not fit
     */
    public PaymentOutcome topUp(Caller caller, OperatorId operator, NewTopUp wanted) {
        PayerId payer = payers.atDesk(caller, operator, wanted.member());
        return transactions.inOne(() -> {
            Money before = balances.hold(operator, payer);
            if (!before.isSameCurrency(wanted.amount())) {
                throw new InvalidInputException("amount", "other-currency");
            }
            return recording.payIn(
                    operator,
                    Fund.WALLET,
                    payer,
                    wanted.method(),
                    wanted.amount(),
                    wanted.note(),
                    "wallet-" + wanted.key(),
                    caller.member(),
                    clock.instant());
        });
    }

    /**
     * Settles an invoice out of the wallet of who owes it, in full or as far as it goes; she does so herself, or who takes
     * her money.
     *
     * @param most no more than this, or null for all that is open
     * @throws NotFoundException when the invoice does not exist for the caller
     * @throws InvalidInputException when the amount does not fit
     */
    public PaymentOutcome spend(Caller caller, String key, InvoiceId invoice, @Nullable Money most) {
        Item item = item(caller, invoice);
        return transactions.inOne(() -> {
            long open = jdbc.sql("SELECT open_minor FROM open_item WHERE invoice_id = ? FOR UPDATE")
                    .param(invoice.value())
                    .query(Long.class)
                    .single();
            Money balance = balances.hold(item.operator(), item.payer());
            String source = "wallet-" + key;
            var before = recording.find(item.operator(), source);
            if (before.isPresent()) {
                return before.get();
            }
            if (most != null && (!most.isPositive() || !most.isSameCurrency(balance))) {
                throw new InvalidInputException("amount", "amount-positive");
            }
            if (open == 0) {
                return new Refused(Refusal.byState("nothing-open"));
            }
            if (balance.isZero()) {
                return new Refused(Refusal.byState("wallet-empty"));
            }
            Money part = least(Money.ofMinor(balance.getCurrencyUnit(), open), balance, most);
            Instant now = clock.instant();
            LocalDate today = outstanding.today(item.operator());
            NewPayment payment = new NewPayment(source, List.of(invoice), PaymentMethod.WALLET, part, today, null);
            return recording.receive(item.operator(), payment, Map.of(), caller.member(), now);
        });
    }

    private static Money least(Money open, Money balance, @Nullable Money most) {
        Money part = open.isGreaterThan(balance) ? balance : open;
        return most != null && part.isGreaterThan(most) ? most : part;
    }

    /**
     * Gives back what is in the wallet; the money itself leaves by the way that is named.
     *
     * @throws NotFoundException when operator or payer do not exist for the caller
     */
    public PaymentOutcome refund(Caller caller, OperatorId operator, NewRefund wanted) {
        access.mustBill(caller, operator);
        return transactions.inOne(() -> {
            Money balance = balances.hold(operator, wanted.payer());
            String source = "wallet-" + wanted.key();
            var before = recording.find(operator, source);
            if (before.isPresent()) {
                return before.get();
            }
            if (!balance.isSameCurrency(wanted.amount()) || wanted.amount().isGreaterThan(balance)) {
                return new Refused(Refusal.byState("more-than-wallet", balance));
            }
            return recording.payOut(
                    operator,
                    Fund.WALLET,
                    wanted.payer(),
                    wanted.method(),
                    wanted.amount(),
                    wanted.note(),
                    source,
                    caller.member(),
                    clock.instant());
        });
    }

    private Item item(Caller caller, InvoiceId invoice) {
        caller.mustHave(Scope.BOOK);
        return jdbc.sql(
                        "SELECT o.operator_id, o.payer_id, p.member_id FROM open_item o JOIN payer p ON p.id = o.payer_id"
                                + " WHERE o.invoice_id = ? AND p.member_id IS NOT NULL")
                .param(invoice.value())
                .query((row, n) -> new Item(
                        new OperatorId(row.getObject(1, UUID.class)),
                        new PayerId(row.getObject(2, UUID.class)),
                        new MemberId(row.getObject(3, UUID.class))))
                .optional()
                .filter(item -> caller.is(item.member()) || Payments.mayRecord(caller, item.operator()))
                .orElseThrow(() -> new NotFoundException("invoice", invoice));
    }

    private record Item(OperatorId operator, PayerId payer, MemberId member) {}
}
