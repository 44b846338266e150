package org.etabli.billing;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.billing.CollectionOutcome.Prepared;
import org.etabli.billing.CollectionOutcome.Refused;
import org.etabli.billing.sepa.BankIds;
import org.etabli.database.Transactions;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Debits what is due from those who gave a mandate: a file for the bank, in which every invoice is once. What is spread over
 * instalments is debited as they fall due. */
@Service
public class DirectDebits {

    private static final int SHOWN = 6;

    private final BillingAccess access;
    private final BillingReference reference;
    private final CollectionRows rows;
    private final Venues venues;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    DirectDebits(
            BillingAccess access,
            BillingReference reference,
            CollectionRows rows,
            Venues venues,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.reference = reference;
        this.rows = rows;
        this.venues = venues;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Puts all that is due by the day and in no other collection into a new one. What can't be debited is left out and
     * counted.
     *
     * @param run whose invoices only, or null for all that is due
     * @param collectOn a working day from the day after tomorrow on: the bank has the file one day before (CORE)
     * @throws InvalidInputException when it is none
     */
    public CollectionOutcome prepare(
            Caller caller, OperatorId operatorId, LocalDate collectOn, @Nullable BillingRunId run) {
        access.mustBill(caller, operatorId);
        BillingIdentity creditor = reference.get(operatorId);
        if (collectOn.isBefore(earliest(creditor)) || isWeekend(collectOn)) {
            throw new InvalidInputException("collectOn", "not-a-collection-day");
        }
        if (!BankIds.isIban(creditor.iban()) || creditor.bic() != null && !BankIds.isBic(creditor.bic())) {
            return new Refused(Refusal.byRule("creditor-account"));
        }
        if (!BankIds.isCreditorId(creditor.creditorId())) {
            return new Refused(Refusal.byRule("creditor-id"));
        }
        Operator operator = venues.getOperator(operatorId);
        return transactions.inOne(() -> collect(caller, operator, creditor, collectOn, run));
    }

    private CollectionOutcome collect(
            Caller caller,
            Operator operator,
            BillingIdentity creditor,
            LocalDate collectOn,
            @Nullable BillingRunId run) {
        String format = rows.holdAndReadFormat(operator.id());
        Map<LeftOut, Integer> left = new EnumMap<>(LeftOut.class);
        List<Debitable> debits = rows.due(operator.id(), collectOn, run).stream()
                .filter(debit -> {
                    debit.leftOut(collectOn).ifPresent(why -> left.merge(why, 1, Integer::sum));
                    return debit.leftOut(collectOn).isEmpty();
                })
                .toList();
        if (debits.isEmpty()) {
            return new Refused(Refusal.byState("nothing-to-collect"));
        }
        CollectionId id = CollectionId.next();
        rows.write(id, operator, creditor, format, collectOn, debits, caller.member(), clock.instant());
        long total = debits.stream().mapToLong(Debitable::dueMinor).sum();
        return new Prepared(id, debits.size(), Money.ofMinor(operator.currency(), total), left);
    }

    /** The first day that can be asked for now. */
    public LocalDate earliest(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        LocalDate day = earliest(reference.get(operator));
        while (isWeekend(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The latest billing runs of which something is to be debited. */
    public List<Billed> runs(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return jdbc.sql("SELECT r.id, r.month FROM billing_run r WHERE r.operator_id = ? AND EXISTS (SELECT 1"
                        + " FROM invoice v JOIN open_item o ON o.invoice_id = v.id AND o.closed_at IS NULL"
                        + " JOIN payer p ON p.id = v.payer_id AND p.pays_by = 'MANDATE' WHERE v.run_id = r.id)"
                        + " ORDER BY r.month DESC LIMIT ?")
                .params(List.of(operator.value(), SHOWN))
                .query((row, n) -> new Billed(
                        new BillingRunId(row.getObject(1, UUID.class)),
                        YearMonth.from(row.getObject(2, LocalDate.class))))
                .list();
    }

    /** A billing run and the month that it billed. */
    public record Billed(BillingRunId run, YearMonth month) {}

    private LocalDate earliest(BillingIdentity creditor) {
        return clock.instant().atZone(creditor.zone()).toLocalDate().plusDays(2);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The latest that count. */
    public List<Collected> list(Caller caller, OperatorId operator) {
        return list(caller, operator, null);
    }

    /** The latest that count and debit an invoice of the run; with all that they debit. */
    public List<Collected> list(Caller caller, OperatorId operator, @Nullable BillingRunId run) {
        access.mustBill(caller, operator);
        return jdbc.sql("SELECT c.id, c.collect_on, c.currency, c.collected_at, COUNT(*) AS count,"
                        + " SUM(i.amount_minor) AS minor FROM collection c JOIN collection_item i ON i.collection_id = c.id"
                        + " WHERE c.operator_id = :operator AND c.discarded_at IS NULL"
                        + " AND (:run IS NULL OR EXISTS (SELECT 1 FROM collection_item x JOIN invoice v ON v.id = x.invoice_id"
                        + " WHERE x.collection_id = c.id AND v.run_id = :run)) GROUP BY c.id"
                        + " ORDER BY c.created_at DESC LIMIT :shown")
                .param("operator", operator.value())
                .param("run", run == null ? null : run.value())
                .param("shown", SHOWN)
                .query((row, n) -> new Collected(
                        new CollectionId(row.getObject("id", UUID.class)),
                        row.getObject("collect_on", LocalDate.class),
                        row.getLong("count"),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("minor")),
                        row.getObject("collected_at") != null))
                .list();
    }

    /** The file for the bank; the same whenever it is asked for. */
    public byte[] file(Caller caller, CollectionId id) {
        mustHave(caller, id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rows.file(id).writeTo(out);
        return out.toByteArray();
    }

    /** Throws away a collection that the bank never got: its invoices can be debited again. */
    public void discard(Caller caller, CollectionId id) {
        mustHave(caller, id);
        transactions.inOne(() -> {
            jdbc.sql(
                            "UPDATE collection SET discarded_at = ? WHERE id = ? AND discarded_at IS NULL AND collected_at IS NULL"
                                    + " AND NOT EXISTS (SELECT 1 FROM collection_item i WHERE i.collection_id = collection.id"
                                    + " AND (i.payment_id IS NOT NULL OR i.outcome IS NOT NULL))")
                    .params(List.of(clock.instant(), id.value()))
                    .update();
            jdbc.sql(
                            "UPDATE collection_item SET live = NULL WHERE collection_id = ? AND EXISTS (SELECT 1 FROM collection c"
                                    + " WHERE c.id = ? AND c.discarded_at IS NOT NULL)")
                    .params(List.of(id.value(), id.value()))
                    .update();
        });
    }

    private void mustHave(Caller caller, CollectionId id) {
        OperatorId operator = jdbc.sql("SELECT operator_id FROM collection WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new OperatorId(row.getObject(1, UUID.class)))
                .optional()
                .filter(caller::worksFor)
                .orElseThrow(() -> new NotFoundException("collection", id));
        access.mustBill(caller, operator);
    }
}
