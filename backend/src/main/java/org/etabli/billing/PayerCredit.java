package org.etabli.billing;

import java.util.List;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a payer has paid and no invoice has used, also because a credit note took the invoice back. */
public record PayerCredit(PayerId payer, String name, Money amount) {

    private static final String QUERY = "SELECT q.* FROM (SELECT p.id, p.name, s.currency,"
            + " s.paid - COALESCE(a.used, 0) + COALESCE(c.back, 0) AS credit"
            + " FROM (SELECT payer_id, currency, SUM(IF(method = 'CREDIT', 0,"
            + " IF((reverses_id IS NULL) <> paid_out, amount_minor, -amount_minor))) AS paid"
            + " FROM payment WHERE operator_id = :operator AND fund = 'INVOICES' GROUP BY payer_id, currency) s"
            + " JOIN payer p ON p.id = s.payer_id"
            + " LEFT JOIN (SELECT m.payer_id, SUM(t.amount_minor) AS used FROM payment_allocation t"
            + " JOIN payment m ON m.id = t.payment_id WHERE m.operator_id = :operator GROUP BY m.payer_id) a"
            + " ON a.payer_id = s.payer_id"
            + " LEFT JOIN (SELECT x.payer_id, SUM(GREATEST(0, x.allocated - x.due)) AS back FROM ("
            + "SELECT v.payer_id, v.gross_minor - SUM(n.gross_minor) AS due, (SELECT COALESCE(SUM(t.amount_minor), 0)"
            + " FROM payment_allocation t WHERE t.invoice_id = v.id) AS allocated FROM invoice n"
            + " JOIN invoice v ON v.id = n.corrects_id WHERE n.operator_id = :operator GROUP BY v.id) x"
            + " GROUP BY x.payer_id) c ON c.payer_id = s.payer_id"
            + " WHERE :payer IS NULL OR s.payer_id = :payer) q WHERE q.credit > 0 ORDER BY q.name";

    /** @param payer null for all */
    static List<PayerCredit> of(JdbcClient jdbc, OperatorId operator, @Nullable PayerId payer) {
        return jdbc.sql(QUERY)
                .param("operator", operator.value())
                .param("payer", payer == null ? null : payer.value())
                .query((row, n) -> new PayerCredit(
                        new PayerId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("credit"))))
                .list();
    }
}
