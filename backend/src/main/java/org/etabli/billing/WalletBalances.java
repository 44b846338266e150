package org.etabli.billing;

import java.util.List;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much stands in wallets: always the sum of the payments that filled and emptied them, and never less than nothing. */
@Component
public class WalletBalances {

    private final JdbcClient jdbc;

    WalletBalances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds the wallet until the transaction ends, and opens it where there is none: who spends of the same one waits.
     *
     * @throws NotFoundException when the operator has no such payer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Money hold(OperatorId operator, PayerId payer) {
        jdbc.sql("INSERT IGNORE INTO wallet (payer_id, currency, balance_minor) SELECT p.id, o.currency, 0 FROM payer p"
                        + " JOIN operator o ON o.id = p.operator_id WHERE p.id = ? AND p.operator_id = ?")
                .params(List.of(payer.value(), operator.value()))
                .update();
        return jdbc.sql("SELECT w.currency, w.balance_minor FROM wallet w WHERE w.payer_id = ? AND EXISTS"
                        + " (SELECT 1 FROM payer p WHERE p.id = w.payer_id AND p.operator_id = ?) FOR UPDATE")
                .params(List.of(payer.value(), operator.value()))
                .query((row, n) -> Money.ofMinor(CurrencyUnit.of(row.getString(1)), row.getLong(2)))
                .optional()
                .orElseThrow(() -> new NotFoundException("payer", payer));
    }

    /** Moves the balance of a wallet that is held by so much. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(PayerId payer, long minor) {
        int moved = jdbc.sql("UPDATE wallet SET balance_minor = balance_minor + ? WHERE payer_id = ?"
                        + " AND balance_minor + ? >= 0")
                .params(List.of(minor, payer.value(), minor))
                .update();
        if (moved == 0) {
            throw new IllegalStateException("wallet of " + payer + " does not hold " + -minor);
        }
    }
}
