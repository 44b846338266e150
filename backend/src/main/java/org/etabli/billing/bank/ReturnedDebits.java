package org.etabli.billing.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.BillingEvents.DebitReturned;
import org.etabli.billing.Collecting;
import org.etabli.billing.Recording;
import org.etabli.billing.sepa.BankFile.Rejection;
import org.etabli.billing.sepa.ReturnReason;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PaymentId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back debits that the bank rejected or returned: the payment is reversed, the invoice open and free to be debited
 * again; where the reason ends the payer's consent, her mandate is suspended.
 */
@Component
class ReturnedDebits {

    private static final String ITEM =
            "SELECT i.collection_id, i.invoice_id, i.mandate_id, i.amount_minor, i.payment_id"
                    + " FROM collection_item i JOIN collection c ON c.id = i.collection_id WHERE c.operator_id = :operator"
                    + " AND c.discarded_at IS NULL";

    private final Collecting collecting;
    private final Recording recording;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ReturnedDebits(Collecting collecting, Recording recording, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.collecting = collecting;
        this.recording = recording;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A debit of ours. */
    record Debited(
            CollectionId collection,
            UUID invoice,
            UUID mandate,
            long minor,
            @Nullable UUID payment) {}

    Optional<Debited> find(OperatorId operator, String endToEndId) {
        return jdbc.sql(ITEM + " AND i.end_to_end_id = :id")
                .param("operator", operator.value())
                .param("id", endToEndId)
                .query((row, n) -> debited(row))
                .optional();
    }

    private static Debited debited(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Debited(
                new CollectionId(row.getObject("collection_id", UUID.class)),
                row.getObject("invoice_id", UUID.class),
                row.getObject("mandate_id", UUID.class),
                row.getLong("amount_minor"),
                row.getObject("payment_id", UUID.class));
    }

    /** The debits that a rejection means; none where they are not ours. */
    List<Debited> of(OperatorId operator, Rejection rejection) {
        if (rejection.endToEndId() != null) {
            return find(operator, rejection.endToEndId()).stream().toList();
        }
        return Batches.parse(rejection.groupId() == null ? rejection.messageId() : rejection.groupId())
                .map(batch -> jdbc.sql(ITEM + " AND i.collection_id = :collection AND (:sequence IS NULL"
                                + " OR i.sequence = :sequence) ORDER BY i.invoice_id")
                        .param("operator", operator.value())
                        .param("collection", batch.collection())
                        .param("sequence", batch.sequence())
                        .query((row, n) -> debited(row))
                        .list())
                .orElse(List.of());
    }

    /** Says whether it changed anything: what came back already stays as it is. */
    boolean takeBack(OperatorId operator, Debited debit, @Nullable String code, MemberId by, Instant at, LocalDate on) {
        if (!collecting.hold(operator, debit.collection())) {
            return false;
        }
        record State(@Nullable UUID payment, boolean over) {}
        State state = jdbc.sql("SELECT payment_id, live IS NULL FROM collection_item WHERE collection_id = ?"
                        + " AND invoice_id = ? FOR UPDATE")
                .params(List.of(debit.collection().value(), debit.invoice()))
                .query((row, n) -> new State(row.getObject(1, UUID.class), row.getBoolean(2)))
                .single();
        if (state.over()) {
            return false;
        }
        if (state.payment() != null) {
            recording.reverse(operator, new PaymentId(state.payment()), code, by, at);
        }
        jdbc.sql("UPDATE collection_item SET live = NULL, outcome = ?, return_code = ?, returned_on = ?"
                        + " WHERE collection_id = ? AND invoice_id = ?")
                .params(Arrays.asList(
                        state.payment() == null ? "REJECTED" : "RETURNED",
                        code,
                        on,
                        debit.collection().value(),
                        debit.invoice()))
                .update();
        collecting.close(debit.collection(), at);
        ReturnReason reason = ReturnReason.of(code).orElse(null);
        boolean suspends = reason != null && reason.suspendsMandate();
        if (suspends) {
            jdbc.sql("UPDATE mandate SET suspended_on = ?, suspended_code = ? WHERE id = ? AND suspended_on IS NULL")
                    .params(Arrays.asList(on, code, debit.mandate()))
                    .update();
        }
        if (reason != ReturnReason.MD07) { // the debtor has died
            tell(debit, reason, suspends);
        }
        return true;
    }

    private void tell(Debited debit, @Nullable ReturnReason reason, boolean suspended) {
        jdbc.sql(
                        "SELECT p.member_id, CONCAT(v.series, '-', v.number) AS printed, (SELECT COUNT(*) FROM collection_item i WHERE i.invoice_id = v.id"
                                + " AND i.outcome IS NOT NULL) AS times FROM invoice v JOIN payer p ON p.id = v.payer_id"
                                + " WHERE v.id = ?")
                .param(debit.invoice())
                .query((row, n) -> {
                    UUID member = row.getObject("member_id", UUID.class);
                    return new DebitReturned(
                            new InvoiceId(debit.invoice()),
                            row.getString("printed"),
                            member == null ? null : new MemberId(member),
                            row.getInt("times"),
                            reason == null ? null : reason.name(),
                            suspended);
                })
                .list()
                .forEach(events::publishEvent);
    }
}
