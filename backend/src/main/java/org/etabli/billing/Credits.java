package org.etabli.billing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What payers have paid too much: it settles another of their invoices, or goes back to them. Never more than there is. */
@Service
public class Credits {

    private final BillingAccess access;
    private final BillingReference reference;
    private final Recording recording;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Credits(
            BillingAccess access,
            BillingReference reference,
            Recording recording,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.reference = reference;
        this.recording = recording;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Settles an invoice, or as much of it as there is credit for.
     *
     * @param key names the wish: asked for twice it is done once
     * @throws NotFoundException when operator, payer or invoice do not exist for the caller
     */
    public PaymentOutcome spend(Caller caller, OperatorId operator, String key, PayerId payer, InvoiceId invoice) {
        access.mustBill(caller, operator);
        return transactions.inOne(() -> {
            long open = jdbc.sql("SELECT open_minor FROM open_item WHERE invoice_id = ? AND payer_id = ? FOR UPDATE")
                    .params(List.of(invoice.value(), payer.value()))
                    .query(Long.class)
                    .optional()
                    .orElseThrow(() -> new NotFoundException("invoice", invoice));
            Money credit = hold(operator, payer);
            var before = recording.find(operator, NewPayment.key(key));
            if (before.isPresent()) {
                return before.get();
            }
            if (credit.isZero()) {
                return new Refused(Refusal.byState("no-credit"));
            }
            if (open == 0) {
                return new Refused(Refusal.byState("nothing-open"));
            }
            Money amount = Money.ofMinor(credit.getCurrencyUnit(), Math.min(open, credit.getAmountMinorLong()));
            var wanted = new NewPayment(
                    key,
                    List.of(invoice),
                    PaymentMethod.CREDIT,
                    amount,
                    clock.instant().atZone(reference.get(operator).zone()).toLocalDate(),
                    null);
            return recording.receive(operator, wanted, Map.of(), caller.member(), clock.instant());
        });
    }

    /**
     * Pays back; the money itself leaves by the way that is named.
     *
     * @throws NotFoundException when operator or payer do not exist for the caller
     */
    public PaymentOutcome refund(Caller caller, OperatorId operator, NewRefund wanted) {
        access.mustBill(caller, operator);
        return transactions.inOne(() -> {
            Money credit = hold(operator, wanted.payer());
            var before = recording.find(operator, wanted.key());
            if (before.isPresent()) {
                return before.get();
            }
            boolean enough = credit.getCurrencyUnit().equals(wanted.amount().getCurrencyUnit())
                    && !wanted.amount().isGreaterThan(credit);
            return enough
                    ? recording.payOut(
                            operator,
                            Fund.INVOICES,
                            wanted.payer(),
                            wanted.method(),
                            wanted.amount(),
                            wanted.note(),
                            wanted.key(),
                            caller.member(),
                            clock.instant())
                    : new Refused(Refusal.byState("more-than-credit", credit));
        });
    }

    /** Whether what a payment left over was spent or paid back since. */
    boolean isSpent(OperatorId operator, PaymentId payment) {
        record Left(UUID payer, long minor) {}
        return jdbc.sql("SELECT m.payer_id, m.amount_minor - COALESCE((SELECT SUM(t.amount_minor)"
                        + " FROM payment_allocation t WHERE t.payment_id = m.id), 0) FROM payment m WHERE m.id = ?"
                        + " AND m.reverses_id IS NULL AND NOT m.paid_out AND m.method <> 'CREDIT' AND m.fund = 'INVOICES'"
                        + " AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = m.id)")
                .param(payment.value())
                .query((row, n) -> new Left(row.getObject(1, UUID.class), row.getLong(2)))
                .optional()
                .filter(left -> left.minor() > 0)
                .filter(left -> hold(operator, new PayerId(left.payer())).getAmountMinorLong() < left.minor())
                .isPresent();
    }

    /** Who spends of the same payer waits. */
    Money hold(OperatorId operator, PayerId payer) {
        String currency = jdbc.sql("SELECT (SELECT o.currency FROM operator o WHERE o.id = p.operator_id) FROM payer p"
                        + " WHERE p.id = ? AND p.operator_id = ? FOR UPDATE")
                .params(List.of(payer.value(), operator.value()))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("payer", payer));
        return PayerCredit.of(jdbc, operator, payer).stream()
                .findFirst()
                .map(PayerCredit::amount)
                .orElseGet(() -> Money.zero(CurrencyUnit.of(currency)));
    }
}
