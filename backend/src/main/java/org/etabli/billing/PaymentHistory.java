package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Scope;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was paid, paid back and taken back, the latest first. */
@Service
public class PaymentHistory {

    private static final String PAYMENT = "SELECT m.*, p.name, p.member_id, r.id AS reversal_id,"
            + " b.series AS back_series, b.number AS back_number FROM payment m JOIN payer p ON p.id = m.payer_id"
            + " LEFT JOIN payment r ON r.reverses_id = m.id LEFT JOIN payment b ON b.id = m.reverses_id";
    private static final String LATEST_FIRST = " ORDER BY m.recorded_at DESC, m.number DESC LIMIT ? OFFSET ?";

    private final JdbcClient jdbc;

    PaymentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an operator's, for who may record payments there. */
    public List<RecordedPayment> list(Caller caller, OperatorId operator, int offset, int limit) {
        Payments.mustRecord(caller, operator);
        return jdbc.sql(PAYMENT + " WHERE m.operator_id = ?" + LATEST_FIRST)
                .params(List.of(operator.value(), limit, offset))
                .query(PaymentHistory::payment)
                .list();
    }

    /** The caller's own, of every operator. */
    public List<RecordedPayment> listOwn(Caller caller, int offset, int limit) {
        caller.mustHave(Scope.READ);
        return jdbc.sql(PAYMENT + " WHERE p.member_id = ?" + LATEST_FIRST)
                .params(List.of(caller.member().value(), limit, offset))
                .query(PaymentHistory::payment)
                .list();
    }

    /** @throws NotFoundException when there is none for the caller */
    public RecordedPayment get(Caller caller, PaymentId id) {
        caller.mustHave(Scope.READ);
        record Found(OperatorId operator, @Nullable UUID member, RecordedPayment payment) {}
        return jdbc.sql(PAYMENT + " WHERE m.id = ?")
                .param(id.value())
                .query((row, n) -> new Found(
                        new OperatorId(row.getObject("operator_id", UUID.class)),
                        row.getObject("member_id", UUID.class),
                        payment(row, n)))
                .optional()
                .filter(found -> found.member() != null && caller.is(new MemberId(found.member()))
                        || Payments.mayRecord(caller, found.operator()))
                .map(Found::payment)
                .orElseThrow(() -> new NotFoundException("payment", id));
    }

    static RecordedPayment payment(ResultSet row, int number) throws SQLException {
        String back = row.getString("back_series");
        return new RecordedPayment(
                new PaymentId(row.getObject("id", UUID.class)),
                InvoiceSeries.print(row.getString("series"), row.getInt("number")),
                row.getString("name"),
                PaymentMethod.valueOf(row.getString("method")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                row.getObject("received_on", LocalDate.class),
                row.getString("note"),
                row.getBoolean("paid_out"),
                Fund.valueOf(row.getString("fund")),
                back == null ? null : InvoiceSeries.print(back, row.getInt("back_number")),
                row.getObject("reversal_id") != null);
    }
}
