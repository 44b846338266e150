package org.etabli.billing.deposit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deposits as the tables keep them. */
@Component
class DepositRows {

    private static final String DEPOSIT = "SELECT d.*, p.member_id, p.name, o.name AS operator_name FROM deposit d"
            + " JOIN payer p ON p.id = d.payer_id JOIN operator o ON o.id = d.operator_id";
    private static final String HELD_FIRST = " ORDER BY d.held_minor = 0, d.taken_at DESC, d.id LIMIT ?";

    private final JdbcClient jdbc;

    DepositRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param member whose it is; null when she is no member any more */
    record Row(Deposit deposit, @Nullable MemberId member) {}

    /** An invoice while nobody else can pay it. */
    record Owed(PayerId payer, Money open) {}

    /** Without any money in it yet; false when it is there already. */
    boolean add(DepositId id, OperatorId operator, PayerId payer, NewDeposit wanted, Instant at) {
        return jdbc.sql(
                                "INSERT IGNORE INTO deposit (id, operator_id, payer_id, what, currency, amount_minor, held_minor,"
                                        + " taken_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?)")
                        .params(Arrays.asList(
                                id.value(),
                                operator.value(),
                                payer.value(),
                                wanted.what(),
                                wanted.amount().getCurrencyUnit().getCode(),
                                wanted.amount().getAmountMinorLong(),
                                at.truncatedTo(ChronoUnit.MILLIS)))
                        .update()
                == 1;
    }

    Optional<Row> find(DepositId id) {
        return jdbc.sql(DEPOSIT + " WHERE d.id = ?")
                .param(id.value())
                .query(DepositRows::row)
                .optional();
    }

    List<Row> listOf(MemberId member, int limit) {
        return jdbc.sql(DEPOSIT + " WHERE p.member_id = ?" + HELD_FIRST)
                .params(List.of(member.value(), limit))
                .query(DepositRows::row)
                .list();
    }

    /** Those of which something is held. */
    List<Row> listHeld(OperatorId operator, String words, int limit) {
        return jdbc.sql(DEPOSIT
                        + " WHERE d.operator_id = ? AND d.held_minor > 0 AND CONCAT_WS(' ', p.name, d.what) LIKE ?"
                        + HELD_FIRST)
                .params(List.of(operator.value(), "%" + words + "%", limit))
                .query(DepositRows::row)
                .list();
    }

    /** The latest first. */
    List<DepositMovement> movements(DepositId id) {
        return jdbc.sql("SELECT t.*, (SELECT CONCAT(v.series, '-', v.number) FROM payment_allocation a"
                        + " JOIN invoice v ON v.id = a.invoice_id WHERE a.payment_id = t.id) AS invoice,"
                        + " IF((t.fund = 'DEPOSIT') = ((t.reverses_id IS NULL) <> t.paid_out), t.amount_minor,"
                        + " -t.amount_minor) AS moved FROM deposit_movement m JOIN payment t ON t.id = m.payment_id"
                        + " WHERE m.deposit_id = ? ORDER BY t.recorded_at DESC, t.number DESC")
                .param(id.value())
                .query((row, n) -> new DepositMovement(
                        new PaymentId(row.getObject("id", UUID.class)),
                        row.getString("series") + "-" + row.getInt("number"),
                        row.getObject("received_on", LocalDate.class),
                        PaymentMethod.valueOf(row.getString("method")),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("moved")),
                        row.getString("invoice"),
                        row.getObject("reverses_id") != null,
                        row.getString("note")))
                .list();
    }

    /** Holds the invoice until the transaction ends. */
    Optional<Owed> holdInvoice(OperatorId operator, InvoiceId invoice) {
        return jdbc.sql("SELECT payer_id, currency, open_minor FROM open_item WHERE invoice_id = ? AND operator_id = ?"
                        + " FOR UPDATE")
                .params(List.of(invoice.value(), operator.value()))
                .query((row, n) -> new Owed(
                        new PayerId(row.getObject(1, UUID.class)),
                        Money.ofMinor(CurrencyUnit.of(row.getString(2)), row.getLong(3))))
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        UUID member = row.getObject("member_id", UUID.class);
        Deposit deposit = new Deposit(
                new DepositId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("operator_name"),
                new PayerId(row.getObject("payer_id", UUID.class)),
                row.getString("name"),
                row.getString("what"),
                Money.ofMinor(currency, row.getLong("amount_minor")),
                Money.ofMinor(currency, row.getLong("held_minor")),
                row.getObject("taken_at", Instant.class));
        return new Row(deposit, member == null ? null : new MemberId(member));
    }
}
