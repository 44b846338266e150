package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PaymentId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records single direct debits that the bank carried out, and undoes that, in the running transaction. Whoever discards,
 * records or takes back debits of the same collection waits: each holds its row first. Asks no one for her rights.
 */
@Component
public class Collecting {

    private final Recording recording;
    private final JdbcClient jdbc;

    Collecting(Recording recording, JdbcClient jdbc) {
        this.recording = recording;
        this.jdbc = jdbc;
    }

    /** What recording one debit came to; {@code paidBefore}: its invoice was paid, the money is the payer's credit. */
    public record Done(PaymentId payment, boolean paidBefore) {}

    /** Holds the collection; false when it was discarded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(OperatorId operator, CollectionId id) {
        return jdbc.sql("SELECT discarded_at IS NULL FROM collection WHERE id = ? AND operator_id = ? FOR UPDATE")
                .params(List.of(id.value(), operator.value()))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Records one debit of a collection that is held; empty when it is recorded already, or came back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Done> record(
            OperatorId operator, CollectionId id, InvoiceId invoice, @Nullable MemberId by, Instant at) {
        return jdbc.sql(
                        "SELECT i.end_to_end_id, i.attempt, i.amount_minor, c.currency, c.collect_on, o.open_minor"
                                + " FROM collection_item i JOIN collection c ON c.id = i.collection_id"
                                + " JOIN open_item o ON o.invoice_id = i.invoice_id"
                                + " WHERE i.collection_id = ? AND i.invoice_id = ? AND i.live AND i.payment_id IS NULL FOR UPDATE")
                .params(List.of(id.value(), invoice.value()))
                .query((row, n) -> new Item(
                        row.getString(1),
                        row.getInt(2),
                        Money.ofMinor(CurrencyUnit.of(row.getString(4)), row.getLong(3)),
                        row.getObject(5, LocalDate.class),
                        row.getLong(6) == 0))
                .optional()
                .map(item -> {
                    PaymentId payment = recording
                            .receive(operator, item.payment(invoice), Map.of(), by, at)
                            .id();
                    jdbc.sql("UPDATE collection_item SET payment_id = ? WHERE collection_id = ? AND invoice_id = ?")
                            .params(List.of(payment.value(), id.value(), invoice.value()))
                            .update();
                    return new Done(payment, item.paid());
                });
    }

    /** Undoes the recording of a debit that the bank did carry out: it waits to be recorded again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(OperatorId operator, PaymentId payment, @Nullable MemberId by, Instant at) {
        jdbc.sql("SELECT collection_id FROM collection_item WHERE payment_id = ?")
                .param(payment.value())
                .query(UUID.class)
                .optional()
                .ifPresent(collection -> {
                    hold(operator, new CollectionId(collection));
                    jdbc.sql("UPDATE collection SET collected_at = NULL WHERE id = ?")
                            .param(collection)
                            .update();
                });
        jdbc.sql("UPDATE collection_item SET payment_id = NULL, attempt = attempt + 1 WHERE payment_id = ?")
                .param(payment.value())
                .update();
        recording.reverse(operator, payment, null, by, at);
    }

    /** Says that nothing is left to record, where nothing is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(CollectionId id, Instant at) {
        jdbc.sql("UPDATE collection SET collected_at = COALESCE(collected_at, ?) WHERE id = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM collection_item i WHERE i.collection_id = collection.id AND i.live"
                        + " AND i.payment_id IS NULL)")
                .params(List.of(at, id.value()))
                .update();
    }

    private record Item(String endToEndId, int attempt, Money amount, LocalDate collectOn, boolean paid) {

        NewPayment payment(InvoiceId invoice) {
            return new NewPayment(
                    "debit-" + endToEndId + (attempt == 0 ? "" : "-" + attempt),
                    List.of(invoice),
                    PaymentMethod.DIRECT_DEBIT,
                    amount,
                    collectOn,
                    null);
        }
    }
}
