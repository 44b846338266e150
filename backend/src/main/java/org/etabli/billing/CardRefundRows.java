package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.CheckoutId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes back to cards in parts, as the table keeps it. Who writes here holds the checkout. */
@Component
class CardRefundRows {

    private final JdbcClient jdbc;

    CardRefundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param payment that books it, or null while it has not gone */
    record Part(
            UUID id,
            CheckoutId checkout,
            long minor,
            @Nullable String note,
            @Nullable MemberId by,
            @Nullable PaymentId payment) {

        boolean isWaiting() {
            return payment == null;
        }
    }

    /** The oldest first. */
    List<Part> of(CheckoutId checkout) {
        return jdbc.sql("SELECT * FROM card_refund WHERE checkout_id = ? ORDER BY wanted_at, id")
                .param(checkout.value())
                .query(CardRefundRows::part)
                .list();
    }

    Optional<Part> find(CheckoutId checkout, String source) {
        return jdbc.sql("SELECT * FROM card_refund WHERE checkout_id = ? AND source = ?")
                .params(List.of(checkout.value(), source))
                .query(CardRefundRows::part)
                .optional();
    }

    boolean isPart(PaymentId payment) {
        return jdbc.sql("SELECT id FROM card_refund WHERE payment_id = ?")
                .param(payment.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    List<Part> listWaiting(int limit) {
        return jdbc.sql("SELECT * FROM card_refund WHERE payment_id IS NULL ORDER BY wanted_at LIMIT ?")
                .param(limit)
                .query(CardRefundRows::part)
                .list();
    }

    /** What is on its way back to the payer's cards, in minor units. */
    long waitingMinor(PayerId payer) {
        return jdbc.sql(
                        "SELECT COALESCE(SUM(r.amount_minor), 0) FROM card_refund r JOIN checkout c ON c.id = r.checkout_id"
                                + " LEFT JOIN open_item o ON o.invoice_id = c.invoice_id WHERE r.payment_id IS NULL"
                                + " AND COALESCE(c.payer_id, o.payer_id) = ?")
                .param(payer.value())
                .query(Long.class)
                .single();
    }

    Part add(CheckoutId checkout, long minor, @Nullable String note, String source, @Nullable MemberId by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO card_refund (id, checkout_id, amount_minor, note, source, wanted_by, wanted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, checkout.value(), minor, note, source, by == null ? null : by.value(), at))
                .update();
        return new Part(id, checkout, minor, note, by, null);
    }

    void booked(UUID id, PaymentId payment) {
        jdbc.sql("UPDATE card_refund SET payment_id = ? WHERE id = ?")
                .params(List.of(payment.value(), id))
                .update();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("wanted_by", UUID.class);
        UUID payment = row.getObject("payment_id", UUID.class);
        return new Part(
                row.getObject("id", UUID.class),
                new CheckoutId(row.getObject("checkout_id", UUID.class)),
                row.getLong("amount_minor"),
                row.getString("note"),
                by == null ? null : new MemberId(by),
                payment == null ? null : new PaymentId(payment));
    }
}
