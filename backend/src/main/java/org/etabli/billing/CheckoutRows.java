package org.etabli.billing;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.provider.PaymentProvider.Order;
import org.etabli.kernel.CheckoutId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Phrasebook;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments by card as the table keeps them. Who changes one holds it first. */
@Component
class CheckoutRows {

    /** Stripe keeps a page between half an hour and a day. */
    static final Duration LIFE = Duration.ofHours(1);

    private static final String SELECT = "SELECT c.*, v.series, v.number, v.seller, o.open_minor, o.payer_id, p.email,"
            + " COALESCE(m.locale, 'fr') AS locale FROM checkout c JOIN invoice v ON v.id = c.invoice_id"
            + " JOIN open_item o ON o.invoice_id = c.invoice_id JOIN payer p ON p.id = v.payer_id"
            + " LEFT JOIN member m ON m.id = p.member_id";

    private final JdbcClient jdbc;
    private final Phrasebook phrasebook;
    private final String pages;

    CheckoutRows(JdbcClient jdbc, Phrasebook phrasebook, @Value("${etabli.public-url}") String publicUrl) {
        this.jdbc = jdbc;
        this.phrasebook = phrasebook;
        this.pages = publicUrl + "/pay/";
    }

    /** @param transaction what a refund refers to; null before it is paid */
    record Row(
            Order order,
            OperatorId operator,
            InvoiceId invoice,
            String number,
            String seller,
            String state,
            @Nullable String reference,
            @Nullable URI address,
            @Nullable String transaction,
            @Nullable PaymentId payment,
            boolean failed,
            boolean refundWanted,
            boolean refunded,
            PayerId payer,
            long toldRefundedMinor) {

        boolean isOpen() {
            return state.equals("OPEN");
        }

        boolean isPaid() {
            return state.equals("PAID");
        }

        CheckoutId id() {
            return order.id();
        }
    }

    Optional<Row> find(CheckoutId id) {
        return jdbc.sql(SELECT + " WHERE c.id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Holds it until the transaction ends, before anything is read. */
    Optional<Row> hold(CheckoutId id) {
        jdbc.sql("SELECT id FROM checkout WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Optional<Row> findOpen(InvoiceId invoice, long amountMinor, Instant now) {
        return jdbc.sql(SELECT + " WHERE c.invoice_id = ? AND c.state = 'OPEN' AND c.amount_minor = ?"
                        + " AND c.expires_at > ? ORDER BY c.created_at DESC LIMIT 1")
                .params(List.of(invoice.value(), amountMinor, now))
                .query(this::row)
                .optional();
    }

    Optional<Row> ofPayment(PaymentId payment) {
        return jdbc.sql(SELECT + " WHERE c.payment_id = ?")
                .param(payment.value())
                .query(this::row)
                .optional();
    }

    /** Those of an invoice that were paid and are not to go back yet. */
    List<Row> listPaid(InvoiceId invoice) {
        return jdbc.sql(SELECT + " WHERE c.invoice_id = ? AND c.state = 'PAID' AND c.refund_wanted_at IS NULL")
                .param(invoice.value())
                .query(this::row)
                .list();
    }

    /** Open ones that began before, and have been given to the service. */
    List<Row> listOpen(Instant begunBefore, int limit) {
        return jdbc.sql(SELECT + " WHERE c.state = 'OPEN' AND c.created_at < ? ORDER BY c.expires_at LIMIT ?")
                .params(List.of(begunBefore, limit))
                .query(this::row)
                .list();
    }

    List<Row> listToRefund(int limit) {
        return jdbc.sql(SELECT + " WHERE c.refund_wanted_at IS NOT NULL AND c.refunded_at IS NULL"
                        + " ORDER BY c.refund_wanted_at LIMIT ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    CheckoutId add(OperatorId operator, InvoiceId invoice, Money amount, @Nullable String account, Instant now) {
        CheckoutId id = CheckoutId.next();
        jdbc.sql("INSERT INTO checkout (id, operator_id, invoice_id, amount_minor, currency, card_account, state,"
                        + " created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        operator.value(),
                        invoice.value(),
                        amount.getAmountMinorLong(),
                        amount.getCurrencyUnit().getCode(),
                        account,
                        now,
                        now.plus(LIFE)))
                .update();
        return id;
    }

    void asked(CheckoutId id, String reference, URI address) {
        jdbc.sql("UPDATE checkout SET reference = ?, address = ? WHERE id = ?")
                .params(List.of(reference, address.toString(), id.value()))
                .update();
    }

    void paid(CheckoutId id, String transaction, @Nullable PaymentId payment, @Nullable Instant refundWantedAt) {
        jdbc.sql("UPDATE checkout SET state = 'PAID', transaction = ?, payment_id = ?, refund_wanted_at = ?,"
                        + " failed_at = NULL WHERE id = ?")
                .params(Arrays.asList(
                        transaction, payment == null ? null : payment.value(), refundWantedAt, id.value()))
                .update();
    }

    void declined(CheckoutId id, Instant at) {
        jdbc.sql("UPDATE checkout SET failed_at = ? WHERE id = ? AND state = 'OPEN'")
                .params(List.of(at, id.value()))
                .update();
    }

    void lapsed(CheckoutId id) {
        jdbc.sql("UPDATE checkout SET state = 'LAPSED' WHERE id = ? AND state = 'OPEN'")
                .param(id.value())
                .update();
    }

    void byHand(CheckoutId id) {
        jdbc.sql("UPDATE checkout SET state = 'BY_HAND' WHERE id = ? AND state = 'OPEN'")
                .param(id.value())
                .update();
    }

    void wantRefund(CheckoutId id, Instant at) {
        jdbc.sql("UPDATE checkout SET refund_wanted_at = COALESCE(refund_wanted_at, ?) WHERE id = ?")
                .params(List.of(at, id.value()))
                .update();
    }

    /** Keeps the most that was told: an older message may come later. */
    void toldRefunded(CheckoutId id, long minor) {
        jdbc.sql("UPDATE checkout SET told_refunded_minor = GREATEST(told_refunded_minor, ?) WHERE id = ?")
                .params(List.of(minor, id.value()))
                .update();
    }

    void refunded(CheckoutId id, Instant at) {
        jdbc.sql("UPDATE checkout SET refunded_at = COALESCE(refunded_at, ?) WHERE id = ?")
                .params(List.of(at, id.value()))
                .update();
    }

    private Row row(ResultSet row, int index) throws SQLException {
        CheckoutId id = new CheckoutId(row.getObject("id", UUID.class));
        String number = InvoiceSeries.print(row.getString("series"), row.getInt("number"));
        String seller = Stored.party(row.getString("seller")).name();
        Locale reader = Phrasebook.nearest(Locale.forLanguageTag(row.getString("locale")));
        Order order = new Order(
                id,
                row.getString("card_account"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                phrasebook.say(reader, "billing.checkout.label", number, seller),
                row.getString("email"),
                reader.getLanguage(),
                row.getObject("expires_at", Instant.class),
                URI.create(pages + id));
        String address = row.getString("address");
        UUID payment = row.getObject("payment_id", UUID.class);
        return new Row(
                order,
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                number,
                seller,
                row.getString("state"),
                row.getString("reference"),
                address == null ? null : URI.create(address),
                row.getString("transaction"),
                payment == null ? null : new PaymentId(payment),
                row.getObject("failed_at") != null,
                row.getObject("refund_wanted_at") != null,
                row.getObject("refunded_at") != null,
                new PayerId(row.getObject("payer_id", UUID.class)),
                row.getLong("told_refunded_minor"));
    }
}
