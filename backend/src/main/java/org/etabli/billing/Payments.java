package org.etabli.billing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Payments that people record: at the desk, from a letter, from the bank's list. What is recorded stays; a wrong one is
 * taken back by a counter entry.
 */
@Service
public class Payments {

    private final Recording recording;
    private final Refunds refunds;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Payments(Recording recording, Refunds refunds, JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.recording = recording;
        this.refunds = refunds;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the caller may record payments there: who bills, and who stands at the desk of one of its venues. */
    public static boolean mayRecord(Caller caller, OperatorId operator) {
        return BillingAccess.mayBill(caller, operator) || caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator);
    }

    /**
     * Records a payment on invoices of one payer; recorded under the same key already, it is left so.
     *
     * @throws NotFoundException when the operator or an invoice does not exist for the caller
     * @throws InvalidInputException naming the field that does not fit
     */
    public PaymentOutcome record(Caller caller, OperatorId operator, NewPayment payment) {
        mustRecord(caller, operator);
        if (!payment.method().isHandedOver()) {
            throw new InvalidInputException("method", "not-readable");
        }
        return transactions.inOne(() -> recording.record(operator, payment, caller.member(), clock.instant()));
    }

    /**
     * Takes a payment back; its invoices are open again. Only who bills, or who recorded it herself. What came by card on
     * the web goes back to the card.
     *
     * @param reason in a few words, or null
     */
    public PaymentOutcome reverse(Caller caller, PaymentId id, @Nullable String reason) {
        caller.mustHave(Scope.BILL);
        Origin origin = jdbc.sql("SELECT operator_id, recorded_by FROM payment WHERE id = ?")
                .param(id.value())
                .query((row, n) ->
                        new Origin(new OperatorId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .optional()
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("payment", id));
        mustRecord(caller, origin.operator());
        if (!BillingAccess.mayBill(caller, origin.operator())
                && !caller.member().value().equals(origin.by())) {
            throw new NotAllowedException(Role.ACCOUNTANT.name());
        }
        String why = reason == null || reason.isBlank() ? null : Input.text("note", reason, NewPayment.NOTE);
        return refunds.giveBack(origin.operator(), id, why, caller.member());
    }

    /**
     * @throws NotFoundException when the operator does not exist for the caller
     * @throws NotAllowedException when she takes no money there
     */
    public static void mustRecord(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        caller.mustHave(Scope.BILL);
        if (!mayRecord(caller, operator)) {
            throw new NotAllowedException(Role.FRONT_DESK.name());
        }
    }

    private record Origin(OperatorId operator, @Nullable UUID by) {}

    /** What an operator's payers have paid too much, still with them. */
    public List<PayerCredit> credits(Caller caller, OperatorId operator) {
        mustRecord(caller, operator);
        return PayerCredit.of(jdbc, operator, null);
    }
}
