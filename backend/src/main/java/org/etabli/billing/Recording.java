package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.Allocations.Held;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records payments and takes them back, in the running transaction, for whoever was allowed to: asks no one for her
 * rights, so no screen and no address leads here.
 */
@Component
public class Recording {

    private static final String RECEIPT = "R";

    private final Allocations allocations;
    private final Receipts receipts;
    private final InvoiceSeries series;
    private final BillingReference reference;
    private final Payers payers;
    private final Reversals reversals;
    private final JdbcClient jdbc;

    Recording(
            Allocations allocations,
            Receipts receipts,
            InvoiceSeries series,
            BillingReference reference,
            Payers payers,
            Reversals reversals,
            JdbcClient jdbc) {
        this.allocations = allocations;
        this.receipts = receipts;
        this.series = series;
        this.reference = reference;
        this.payers = payers;
        this.reversals = reversals;
        this.jdbc = jdbc;
    }

    /**
     * Refused when nothing is open any more.
     *
     * @param by null when it was matched without a person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    PaymentOutcome record(OperatorId operator, NewPayment wanted, @Nullable MemberId by, Instant at) {
        Map<InvoiceId, Held> held = allocations.hold(operator, wanted.invoices());
        if (find(operator, wanted.key()).isEmpty()
                && !held.isEmpty()
                && held.values().stream().allMatch(item -> item.openMinor() == 0)) {
            return new Refused(Refusal.byState("nothing-open"));
        }
        return receive(operator, wanted, Map.of(), by, at);
    }

    /**
     * Records money that is there: what is not open stays with the payer as a credit.
     *
     * @param parts how much of it an invoice takes at most; an invoice that is not named takes what it can
     * @param by null when it was matched without a person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded receive(
            OperatorId operator, NewPayment wanted, Map<InvoiceId, Long> parts, @Nullable MemberId by, Instant at) {
        Map<InvoiceId, Held> held = allocations.hold(operator, wanted.invoices());
        Optional<Recorded> before = find(operator, wanted.key());
        if (before.isPresent()) {
            return before.get();
        }
        if (held.size() < wanted.invoices().size()) {
            throw new NotFoundException("invoice", wanted.invoices());
        }
        Payer payer = onePayer(held.values());
        CurrencyUnit currency = wanted.amount().getCurrencyUnit();
        LocalDate today = at.atZone(reference.get(operator).zone()).toLocalDate();
        check(wanted, held.values(), currency, today);
        Receipt receipt = new Receipt(
                PaymentId.next(),
                payer,
                series.take(operator, RECEIPT, today, 1),
                wanted.method(),
                wanted.amount().getAmountMinorLong(),
                currency,
                wanted.receivedOn(),
                wanted.note(),
                false,
                Fund.INVOICES,
                null,
                wanted.key(),
                by,
                at);
        receipts.write(receipt);
        allocate(
                receipt,
                wanted.invoices().stream()
                        .map(held::get)
                        .map(Objects::requireNonNull)
                        .toList(),
                parts);
        return new Recorded(receipt.id(), receipt.printed());
    }

    private static void check(NewPayment wanted, Collection<Held> held, CurrencyUnit currency, LocalDate today) {
        if (held.stream().anyMatch(item -> !item.currency().equals(currency))) {
            throw new InvalidInputException("amount", "other-currency");
        }
        if (wanted.receivedOn().isAfter(today)) {
            throw new InvalidInputException("receivedOn", "not-in-the-future");
        }
    }

    private Payer onePayer(Collection<Held> held) {
        List<PayerId> ids = held.stream().map(Held::payer).distinct().toList();
        if (ids.size() > 1) {
            throw new InvalidInputException("invoices", "one-payer");
        }
        return payers.byId(ids).values().iterator().next();
    }

    private void allocate(Receipt receipt, List<Held> inOrder, Map<InvoiceId, Long> parts) {
        long left = receipt.amountMinor();
        for (Held item : inOrder) {
            long most = parts.getOrDefault(item.invoice(), left);
            long part = Math.min(Math.min(left, most), item.openMinor());
            if (part > 0) {
                allocations.add(receipt.id(), item.invoice(), part, receipt.at());
                left -= part;
            }
        }
    }

    /** Takes all of a payment back: its invoices are open again. Taken back already, it is left so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaymentOutcome reverse(
            OperatorId operator, PaymentId id, @Nullable String reason, @Nullable MemberId by, Instant at) {
        Map<InvoiceId, Long> parts = allocations.of(id);
        allocations.hold(operator, parts.keySet());
        String source = "reversal-" + id;
        Reversible stored = reversals.get(operator, id);
        Optional<Refusal> refusal = reversals.refuse(operator, stored);
        Optional<Recorded> before = find(operator, source);
        if (before.isPresent()) {
            return before.get();
        }
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        LocalDate today = at.atZone(reference.get(operator).zone()).toLocalDate();
        Receipt receipt = new Receipt(
                PaymentId.next(),
                payers.byId(List.of(stored.payer())).values().iterator().next(),
                series.take(operator, RECEIPT, today, 1),
                stored.method(),
                stored.amountMinor(),
                stored.currency(),
                today,
                reason,
                stored.paidOut(),
                stored.fund(),
                id,
                source,
                by,
                at);
        receipts.write(receipt);
        parts.forEach((invoice, minor) -> allocations.add(receipt.id(), invoice, -minor, at));
        reversals.taken(stored, receipt);
        release(id, today);
        return new Recorded(receipt.id(), receipt.printed());
    }

    /** A debit that came back: its invoice can be debited again. */
    private void release(PaymentId payment, LocalDate today) {
        jdbc.sql("UPDATE collection_item SET payment_id = NULL, live = NULL, outcome = 'RETURNED', returned_on = ?"
                        + " WHERE payment_id = ?")
                .params(List.of(today, payment.value()))
                .update();
    }

    /** Money that comes in for a fund; the caller holds what it changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded payIn(
            OperatorId operator,
            Fund fund,
            PayerId payer,
            PaymentMethod method,
            Money amount,
            @Nullable String note,
            String source,
            @Nullable MemberId by,
            Instant at) {
        return write(operator, fund, payer, method, amount, note, false, source, by, at);
    }

    /** Pays out of a fund; the caller holds the payer or what it changes, and knows how much there is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded payOut(
            OperatorId operator,
            Fund fund,
            PayerId payer,
            PaymentMethod method,
            Money amount,
            @Nullable String note,
            String source,
            @Nullable MemberId by,
            Instant at) {
        return write(operator, fund, payer, method, amount, note, true, source, by, at);
    }

    private Recorded write(
            OperatorId operator,
            Fund fund,
            PayerId payer,
            PaymentMethod method,
            Money amount,
            @Nullable String note,
            boolean out,
            String source,
            @Nullable MemberId by,
            Instant at) {
        Optional<Recorded> before = find(operator, source);
        if (before.isPresent()) {
            return before.get();
        }
        LocalDate today = at.atZone(reference.get(operator).zone()).toLocalDate();
        Receipt receipt = new Receipt(
                PaymentId.next(),
                payers.byId(List.of(payer)).values().iterator().next(),
                series.take(operator, RECEIPT, today, 1),
                method,
                amount.getAmountMinorLong(),
                amount.getCurrencyUnit(),
                today,
                note,
                out,
                fund,
                null,
                source,
                by,
                at);
        receipts.write(receipt);
        return new Recorded(receipt.id(), receipt.printed());
    }

    /** What was recorded under that name already. */
    public Optional<Recorded> find(OperatorId operator, String source) {
        return jdbc.sql("SELECT id, series, number FROM payment WHERE operator_id = ? AND source = ?")
                .params(List.of(operator.value(), source))
                .query((row, n) -> new Recorded(
                        new PaymentId(row.getObject(1, UUID.class)),
                        InvoiceSeries.print(row.getString(2), row.getInt(3))))
                .optional();
    }
}
