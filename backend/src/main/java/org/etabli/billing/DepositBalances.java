package org.etabli.billing;

import java.util.List;
import java.util.UUID;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much of deposits is still held: never less than nothing, never more than was taken. */
@Component
public class DepositBalances {

    private final JdbcClient jdbc;

    DepositBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A deposit while nobody else can move it. */
    public record Held(PayerId payer, String what, Money held) {}

    /**
     * Holds it until the transaction ends: who gives the same one back waits. Invoices and wallets are held before.
     *
     * @throws NotFoundException when the operator has no such deposit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Held hold(OperatorId operator, DepositId id) {
        return jdbc.sql("SELECT payer_id, what, currency, held_minor FROM deposit WHERE id = ? AND operator_id = ?"
                        + " FOR UPDATE")
                .params(List.of(id.value(), operator.value()))
                .query((row, n) -> new Held(
                        new PayerId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        Money.ofMinor(CurrencyUnit.of(row.getString(3)), row.getLong(4))))
                .optional()
                .orElseThrow(() -> new NotFoundException("deposit", id));
    }

    /**
     * Says which payment moved it, and by how much.
     *
     * @param amount negative for what was given back or kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(DepositId id, PaymentId payment, Money amount) {
        jdbc.sql("INSERT INTO deposit_movement (payment_id, deposit_id) VALUES (?, ?)")
                .params(List.of(payment.value(), id.value()))
                .update();
        jdbc.sql("UPDATE deposit SET held_minor = held_minor + ? WHERE id = ?")
                .params(List.of(amount.getAmountMinorLong(), id.value()))
                .update();
    }

    DepositId movedBy(PaymentId payment) {
        return jdbc.sql("SELECT deposit_id FROM deposit_movement WHERE payment_id = ?")
                .param(payment.value())
                .query((row, n) -> new DepositId(row.getObject(1, UUID.class)))
                .single();
    }
}
