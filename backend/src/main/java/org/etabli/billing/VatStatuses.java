package org.etabli.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How VAT applies to an operator, day by day. What is issued on a day follows the status of that day; what was issued before
 * a change keeps what it says.
 */
@Service
public class VatStatuses {

    private final BillingAccess access;
    private final BillingReference reference;
    private final CatalogueRevision revision;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    VatStatuses(
            BillingAccess access,
            BillingReference reference,
            CatalogueRevision revision,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.reference = reference;
        this.revision = revision;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * All of them, the latest first.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     */
    public List<VatStatus> list(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return reference.statuses(operator).stream()
                .sorted(Comparator.comparing(VatStatus::validFrom).reversed())
                .toList();
    }

    /** The operator's calendar day. */
    public LocalDate today(OperatorId operator) {
        return clock.instant().atZone(reference.get(operator).zone()).toLocalDate();
    }

    /**
     * It holds from its day on, until the day of the next one; in place of one that began on the same day.
     *
     * @throws NotFoundException when the operator does not exist for the caller, or bills elsewhere
     * @throws InvalidInputException naming the field {@code validFrom} for a day that is closed in the books
     */
    public void change(Caller caller, OperatorId operator, NewVatStatus to) {
        access.mustBill(caller, operator);
        reference.get(operator);
        transactions.inOne(() -> {
            mustBeOpen(operator, to.validFrom());
            jdbc.sql(
                            "INSERT INTO vat_status (operator_id, valid_from, regime, vat_number, on_debits, mention)"
                                    + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE regime = VALUES(regime),"
                                    + " vat_number = VALUES(vat_number), on_debits = VALUES(on_debits), mention = VALUES(mention)")
                    .params(Arrays.asList(
                            operator.value(),
                            to.validFrom(),
                            to.regime().name(),
                            to.vatNumber(),
                            to.onDebits(),
                            to.mention()))
                    .update();
            revision.bump();
        });
    }

    /**
     * Takes back a change that is to come; one that holds already stays.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     */
    public void takeBack(Caller caller, OperatorId operator, LocalDate validFrom) {
        access.mustBill(caller, operator);
        transactions.inOne(() -> {
            jdbc.sql("DELETE FROM vat_status WHERE operator_id = ? AND valid_from = ? AND valid_from > ?")
                    .params(List.of(operator.value(), validFrom, today(operator)))
                    .update();
            revision.bump();
        });
    }

    /** With the journal held, so that no closure overtakes the change. */
    private void mustBeOpen(OperatorId operator, LocalDate day) {
        Optional<LocalDate> closed = jdbc.sql("SELECT closed_until FROM journal_head WHERE operator_id = ? FOR UPDATE")
                .param(operator.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .optional()
                .flatMap(found -> found);
        if (closed.isPresent() && !day.isAfter(closed.get())) {
            throw new InvalidInputException("validFrom", "in-a-closed-period", closed.get());
        }
    }
}
