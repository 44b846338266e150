package org.etabli.billing.bank;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.Collecting;
import org.etabli.billing.NewPayment;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.Recording;
import org.etabli.billing.bank.LineOutcome.Decided;
import org.etabli.billing.bank.LineOutcome.Refused;
import org.etabli.database.Transactions;
import org.etabli.kernel.BankLineId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a person decides about movements of the account: which invoices they pay, or that they are none of ours. */
@Service
public class BankLines {

    private final BillingAccess access;
    private final LineRows lines;
    private final Suggestions suggestions;
    private final Recording recording;
    private final Collecting collecting;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    BankLines(
            BillingAccess access,
            LineRows lines,
            Suggestions suggestions,
            Recording recording,
            Collecting collecting,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.lines = lines;
        this.suggestions = suggestions;
        this.recording = recording;
        this.collecting = collecting;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many movements are in each state. */
    public Map<LineState, Long> counts(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        Map<LineState, Long> counts = new LinkedHashMap<>();
        Stream.of(LineState.values()).forEach(state -> counts.put(state, 0L));
        jdbc.sql("SELECT state, COUNT(*) FROM bank_line WHERE operator_id = ? GROUP BY state")
                .param(operator.value())
                .query((row, n) -> counts.put(LineState.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /** The latest movements in a state, the latest first. */
    public List<BankLine> list(Caller caller, OperatorId operator, LineState state, int limit) {
        access.mustBill(caller, operator);
        List<StoredLine> found = jdbc.sql("SELECT * FROM bank_line WHERE operator_id = ? AND state = ?"
                        + " ORDER BY booked_on DESC, file_id DESC, position LIMIT ?")
                .params(List.of(operator.value(), state.name(), limit))
                .query(StoredLine::of)
                .list();
        Map<UUID, List<BankLine.Payment>> payments = payments(found);
        return found.stream()
                .map(line -> new BankLine(
                        line.id(),
                        line.bookedOn(),
                        line.incoming(),
                        line.amount(),
                        line.counterparty(),
                        line.remittance(),
                        Batches.parse(line.batchId()).isPresent(),
                        line.returnCode(),
                        line.state(),
                        line.basis(),
                        payments.getOrDefault(line.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<BankLine.Payment>> payments(List<StoredLine> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        record Of(UUID line, BankLine.Payment payment) {}
        return jdbc
                .sql("SELECT x.line_id, CONCAT(m.series, '-', m.number), p.name, COALESCE(GROUP_CONCAT("
                        + "CONCAT(v.series, '-', v.number) ORDER BY v.series, v.number SEPARATOR ' '), '')"
                        + " FROM bank_line_payment x JOIN payment m ON m.id = x.payment_id JOIN payer p ON p.id = m.payer_id"
                        + " LEFT JOIN payment_allocation a ON a.payment_id = m.id LEFT JOIN invoice v ON v.id = a.invoice_id"
                        + " WHERE x.line_id IN (:lines) GROUP BY x.line_id, m.id ORDER BY m.series, m.number")
                .param("lines", found.stream().map(line -> line.id().value()).toList())
                .query((row, n) -> new Of(
                        row.getObject(1, UUID.class),
                        new BankLine.Payment(
                                row.getString(2),
                                row.getString(3),
                                Arrays.stream(row.getString(4).split(" "))
                                        .filter(number -> !number.isEmpty())
                                        .toList())))
                .list()
                .stream()
                .collect(groupingBy(Of::line, mapping(Of::payment, toList())));
    }

    /** What it may be meant for, the likeliest first. */
    public List<Suggestion> suggest(Caller caller, BankLineId id) {
        return suggestions.of(mustHave(caller, id));
    }

    /**
     * Says which invoices it pays, each with its part. What a payer's parts are more than is open stays with her as a
     * credit.
     *
     * @throws InvalidInputException for the field {@code parts} when they are not exactly the movement's amount
     */
    public LineOutcome match(Caller caller, BankLineId id, Map<InvoiceId, Money> parts) {
        StoredLine known = mustHave(caller, id);
        Money sum = parts.values().stream()
                .filter(Money::isPositive)
                .reduce(Money.zero(known.amount().getCurrencyUnit()), Money::plus);
        if (parts.values().stream().anyMatch(part -> !part.isPositive()) || !sum.isEqual(known.amount())) {
            throw new InvalidInputException("parts", "parts-of-the-whole", known.amount());
        }
        return transactions.inOne(() -> {
            StoredLine line = lines.hold(id);
            if (line.state() != LineState.OPEN) {
                return new Refused(Refusal.byState("line-decided"));
            }
            if (!line.incoming()) {
                return new Refused(Refusal.byRule("line-outgoing"));
            }
            Instant now = clock.instant();
            List<PaymentId> payments = new ArrayList<>();
            byPayer(line.operator(), parts)
                    .values()
                    .forEach(invoices -> payments.add(recording
                            .receive(
                                    line.operator(),
                                    payment(line, payments.size(), invoices, parts),
                                    minors(invoices, parts),
                                    caller.member(),
                                    now)
                            .id()));
            lines.matched(id, Basis.BY_HAND, payments, caller.member(), now);
            return new Decided();
        });
    }

    private static NewPayment payment(
            StoredLine line, int place, List<InvoiceId> invoices, Map<InvoiceId, Money> parts) {
        Money sum = invoices.stream()
                .map(invoice -> Objects.requireNonNull(parts.get(invoice)))
                .reduce(Money.zero(line.amount().getCurrencyUnit()), Money::plus);
        return new NewPayment(line.key(place), invoices, PaymentMethod.TRANSFER, sum, line.bookedOn(), null);
    }

    private static Map<InvoiceId, Long> minors(List<InvoiceId> invoices, Map<InvoiceId, Money> parts) {
        Map<InvoiceId, Long> minors = new LinkedHashMap<>();
        invoices.forEach(invoice ->
                minors.put(invoice, Objects.requireNonNull(parts.get(invoice)).getAmountMinorLong()));
        return minors;
    }

    private Map<PayerId, List<InvoiceId>> byPayer(OperatorId operator, Map<InvoiceId, Money> parts) {
        record Owed(PayerId payer, InvoiceId invoice) {}
        List<Owed> owed = jdbc.sql("SELECT payer_id, invoice_id FROM open_item WHERE operator_id = :operator"
                        + " AND invoice_id IN (:invoices) ORDER BY due_on, invoice_id")
                .param("operator", operator.value())
                .param("invoices", parts.keySet().stream().map(InvoiceId::value).toList())
                .query((row, n) -> new Owed(
                        new PayerId(row.getObject(1, UUID.class)), new InvoiceId(row.getObject(2, UUID.class))))
                .list();
        if (owed.size() < parts.size()) {
            throw new NotFoundException("invoice", parts.keySet());
        }
        return owed.stream().collect(groupingBy(Owed::payer, LinkedHashMap::new, mapping(Owed::invoice, toList())));
    }

    /** A movement that pays none of our invoices: rent, fees, another activity. */
    public LineOutcome notOurs(Caller caller, BankLineId id) {
        mustHave(caller, id);
        return transactions.inOne(() -> {
            if (lines.hold(id).state() != LineState.OPEN) {
                return new Refused(Refusal.byState("line-decided"));
            }
            lines.notOurs(id, caller.member(), clock.instant());
            return new Decided();
        });
    }

    /** Takes a decision back: its payments are reversed and the movement waits again. */
    public LineOutcome undo(Caller caller, BankLineId id) {
        mustHave(caller, id);
        return transactions.inOne(() -> {
            StoredLine line = lines.hold(id);
            if (line.state() == LineState.OPEN) {
                return new Decided();
            }
            if (Basis.RETURN.name().equals(line.basis())) {
                return new Refused(Refusal.byRule("return-is-final"));
            }
            for (PaymentId payment : lines.paymentsOf(id)) {
                takeBack(line, payment, caller);
            }
            lines.reopen(id);
            return new Decided();
        });
    }

    private void takeBack(StoredLine line, PaymentId payment, Caller caller) {
        if (isDebit(line.basis())) {
            collecting.undo(line.operator(), payment, caller.member(), clock.instant());
        } else {
            recording.reverse(line.operator(), payment, null, caller.member(), clock.instant());
        }
    }

    private static boolean isDebit(@Nullable String basis) {
        return Basis.BATCH.name().equals(basis) || Basis.DEBIT.name().equals(basis);
    }

    private StoredLine mustHave(Caller caller, BankLineId id) {
        StoredLine line = lines.find(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("bank-line", id));
        access.mustBill(caller, line.operator());
        return line;
    }
}
