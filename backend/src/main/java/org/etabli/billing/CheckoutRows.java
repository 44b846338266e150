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
import org.etabli.billing.CheckoutCause.Ahead;
import org.etabli.billing.CheckoutCause.OfInvoice;
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

    private static final String SELECT = "SELECT c.*, v.series, v.number, v.seller, x.name AS operator_name, p.email,"
            + " COALESCE(c.payer_id, o.payer_id) AS owed_by, COALESCE(c.language, m.locale, 'fr') AS locale"
            + " FROM checkout c JOIN operator x ON x.id = c.operator_id LEFT JOIN invoice v ON v.id = c.invoice_id"
            + " LEFT JOIN open_item o ON o.invoice_id = c.invoice_id"
            + " JOIN payer p ON p.id = COALESCE(c.payer_id, v.payer_id) LEFT JOIN member m ON m.id = p.member_id";

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
            CheckoutCause cause,
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

    Optional<Row> findOpen(CheckoutCause cause, long amountMinor, Instant now) {
        String whose = cause instanceof OfInvoice ? "c.invoice_id" : "c.payer_id";
        return jdbc.sql(SELECT + " WHERE " + whose + " = ? AND c.fund = ? AND c.state = 'OPEN' AND c.amount_minor = ?"
                        + " AND c.expires_at > ? ORDER BY c.created_at DESC LIMIT 1")
                .params(List.of(cause.whose(), cause.fund().name(), amountMinor, now))
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

    CheckoutId add(CheckoutWish wish, @Nullable String account, Instant now) {
        CheckoutId id = CheckoutId.next();
        UUID whose = wish.cause().whose();
        boolean ofInvoice = wish.cause() instanceof OfInvoice;
        jdbc.sql(
                        "INSERT INTO checkout (id, operator_id, invoice_id, payer_id, fund, amount_minor, currency, language,"
                                + " card_account, state, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        wish.operator().value(),
                        ofInvoice ? whose : null,
                        ofInvoice ? null : whose,
                        wish.cause().fund().name(),
                        wish.amount().getAmountMinorLong(),
                        wish.amount().getCurrencyUnit().getCode(),
                        wish.language() == null ? null : wish.language().getLanguage(),
                        account,
                        now,
                        now.plus(LIFE)))
                .update();
        return id;
    }

    /** Whether another payment by card has come for the same; holds who pays until the transaction ends. */
    boolean isPaidElsewhere(Ahead ahead) {
        jdbc.sql("SELECT id FROM payer WHERE id = ? FOR UPDATE")
                .param(ahead.payer().value())
                .query(UUID.class)
                .single();
        return jdbc.sql("SELECT id FROM checkout WHERE payer_id = ? AND fund = ? AND payment_id IS NOT NULL LIMIT 1"
                        + " LOCK IN SHARE MODE")
                .params(List.of(ahead.payer().value(), ahead.fund().name()))
                .query(UUID.class)
                .optional()
                .isPresent();
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
        CheckoutCause cause = cause(row);
        String seller = cause instanceof OfInvoice
                ? Stored.party(row.getString("seller")).name()
                : row.getString("operator_name");
        Locale reader = Phrasebook.nearest(Locale.forLanguageTag(row.getString("locale")));
        Order order = new Order(
                id,
                row.getString("card_account"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                label(reader, cause, seller),
                row.getString("email"),
                reader.getLanguage(),
                row.getObject("expires_at", Instant.class),
                URI.create(pages + id));
        String address = row.getString("address");
        UUID payment = row.getObject("payment_id", UUID.class);
        return new Row(
                order,
                new OperatorId(row.getObject("operator_id", UUID.class)),
                cause,
                seller,
                row.getString("state"),
                row.getString("reference"),
                address == null ? null : URI.create(address),
                row.getString("transaction"),
                payment == null ? null : new PaymentId(payment),
                row.getObject("failed_at") != null,
                row.getObject("refund_wanted_at") != null,
                row.getObject("refunded_at") != null,
                new PayerId(row.getObject("owed_by", UUID.class)),
                row.getLong("told_refunded_minor"));
    }

    private static CheckoutCause cause(ResultSet row) throws SQLException {
        UUID invoice = row.getObject("invoice_id", UUID.class);
        return invoice == null
                ? new Ahead(Fund.valueOf(row.getString("fund")), new PayerId(row.getObject("payer_id", UUID.class)))
                : new OfInvoice(
                        new InvoiceId(invoice), InvoiceSeries.print(row.getString("series"), row.getInt("number")));
    }

    private String label(Locale reader, CheckoutCause cause, String seller) {
        return switch (cause) {
            case OfInvoice(var invoice, var number) -> phrasebook.say(reader, "billing.checkout.label", number, seller);
            case Ahead(var fund, var payer) -> phrasebook.say(reader, "billing.checkout.label." + fund, seller);
        };
    }
}
