package org.etabli.billing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a payment can be taken back: what it filled must still be there. Holds the wallet and the deposit that it moved. */
@Component
class Reversals {

    private final WalletBalances wallets;
    private final DepositBalances deposits;
    private final JdbcClient jdbc;

    Reversals(WalletBalances wallets, DepositBalances deposits, JdbcClient jdbc) {
        this.wallets = wallets;
        this.deposits = deposits;
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException when the operator has no such payment */
    Reversible get(OperatorId operator, PaymentId id) {
        return jdbc.sql("SELECT payer_id, method, amount_minor, currency, reverses_id, paid_out, fund FROM payment"
                        + " WHERE id = ? AND operator_id = ?")
                .params(List.of(id.value(), operator.value()))
                .query((row, n) -> new Reversible(
                        id,
                        new PayerId(row.getObject(1, UUID.class)),
                        PaymentMethod.valueOf(row.getString(2)),
                        row.getLong(3),
                        CurrencyUnit.of(row.getString(4)),
                        row.getObject(5) != null,
                        row.getBoolean(6),
                        Fund.valueOf(row.getString(7))))
                .optional()
                .orElseThrow(() -> new NotFoundException("payment", id));
    }

    Optional<Refusal> refuse(OperatorId operator, Reversible payment) {
        if (payment.isReversal()) {
            return Optional.of(Refusal.byRule("reversal-is-final"));
        }
        if (payment.isOf(Fund.GIFT, PaymentMethod.GIFT)) {
            return Optional.of(Refusal.byRule("gift-is-taken-back-there"));
        }
        if (payment.isOf(Fund.WALLET, PaymentMethod.WALLET)) {
            Money balance = wallets.hold(operator, payment.payer());
            if (payment.filled(Fund.WALLET, PaymentMethod.WALLET) && balance.isLessThan(payment.amount())) {
                return Optional.of(Refusal.byState("wallet-spent", balance));
            }
        }
        if (payment.isOf(Fund.DEPOSIT, PaymentMethod.DEPOSIT)) {
            Money held = deposits.hold(operator, deposits.movedBy(payment.id())).held();
            if (payment.filled(Fund.DEPOSIT, PaymentMethod.DEPOSIT) && held.isLessThan(payment.amount())) {
                return Optional.of(Refusal.byState("deposit-spent", held));
            }
        }
        return Optional.empty();
    }

    /** @param receipt the counter entry */
    void taken(Reversible payment, Receipt receipt) {
        if (payment.isOf(Fund.DEPOSIT, PaymentMethod.DEPOSIT)) {
            DepositId deposit = deposits.movedBy(payment.id());
            boolean filled = payment.filled(Fund.DEPOSIT, PaymentMethod.DEPOSIT);
            deposits.move(deposit, receipt.id(), filled ? payment.amount().negated() : payment.amount());
        }
    }
}
