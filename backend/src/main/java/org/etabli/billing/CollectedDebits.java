package org.etabli.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.Collecting.Done;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Records the payments of a collection once the bank has carried it out; each of them once, however often it is asked. */
@Service
public class CollectedDebits {

    private final BillingAccess access;
    private final BillingReference reference;
    private final Collecting collecting;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    CollectedDebits(
            BillingAccess access,
            BillingReference reference,
            Collecting collecting,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.reference = reference;
        this.collecting = collecting;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How it went.
     *
     * @param recorded invoices that this collection paid
     * @param paidBefore invoices of which nothing was open any more: what the bank took twice is now the payer's credit
     */
    public record Outcome(int recorded, int paidBefore) {}

    /** Whether the day of collection has come. */
    public boolean isDue(OperatorId operator, Collected collection) {
        return !collection.collectOn().isAfter(today(operator));
    }

    /** Does nothing before the day of collection, or once the collection was discarded. */
    public Outcome record(Caller caller, CollectionId id) {
        Known known = jdbc.sql(
                        "SELECT operator_id, collect_on FROM collection WHERE id = ?" + " AND discarded_at IS NULL")
                .param(id.value())
                .query((row, n) ->
                        new Known(new OperatorId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)))
                .optional()
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("collection", id));
        access.mustBill(caller, known.operator());
        if (known.collectOn().isAfter(today(known.operator()))) {
            return new Outcome(0, 0);
        }
        int recorded = 0;
        int before = 0;
        for (InvoiceId invoice : waiting(id)) {
            Optional<Done> done = transactions.inOne(() -> collecting.hold(known.operator(), id)
                    ? collecting.record(known.operator(), id, invoice, caller.member(), clock.instant())
                    : Optional.empty());
            recorded += done.filter(each -> !each.paidBefore()).isPresent() ? 1 : 0;
            before += done.filter(Done::paidBefore).isPresent() ? 1 : 0;
        }
        transactions.inOne(() -> collecting.close(id, clock.instant()));
        return new Outcome(recorded, before);
    }

    private List<InvoiceId> waiting(CollectionId id) {
        return jdbc.sql("SELECT invoice_id FROM collection_item WHERE collection_id = ? AND live"
                        + " AND payment_id IS NULL ORDER BY invoice_id")
                .param(id.value())
                .query((row, n) -> new InvoiceId(row.getObject(1, UUID.class)))
                .list();
    }

    private LocalDate today(OperatorId operator) {
        return clock.instant().atZone(reference.get(operator).zone()).toLocalDate();
    }

    private record Known(OperatorId operator, LocalDate collectOn) {}
}
