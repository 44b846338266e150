package org.etabli.billing.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.OpenParts;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who owes what is overdue: one statement, the longest overdue first. */
@Component
class DebtorRows {

    private static final String QUERY = """
            SELECT o.payer_id, p.member_id, COALESCE(p.legal_name, p.name) AS name, SUM(o.open_minor) AS open_minor,
              o.currency, COUNT(DISTINCT o.invoice_id) AS invoices, MIN(o.due_on) AS due_on, c.step, c.step_on,
              c.held_until, c.held_reason,
              MIN(IF(o.plan_id IS NOT NULL AND o.due_on < :broken, o.invoice_id, NULL)) AS broken_plan,
              (SELECT MAX(r.received_on) FROM payment r JOIN payment_allocation a ON a.payment_id = r.id
                JOIN open_item still ON still.invoice_id = a.invoice_id AND still.closed_at IS NULL
                WHERE r.payer_id = o.payer_id AND r.reverses_id IS NOT NULL) AS failed_on
            FROM """ + OpenParts.ALL + """
             o JOIN payer p ON p.id = o.payer_id LEFT JOIN dunning_case c ON c.payer_id = o.payer_id
            WHERE o.operator_id = :operator AND o.due_on < :today
              AND (o.due_on >= :from OR c.payer_id IS NOT NULL) AND (:payer IS NULL OR o.payer_id = :payer)
            GROUP BY o.payer_id, o.currency ORDER BY due_on, name, o.payer_id""";

    private final JdbcClient jdbc;

    DebtorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Debtor> list(OperatorId operator, DunningLadder ladder, LocalDate today) {
        return find(operator, ladder, today, null);
    }

    Optional<Debtor> of(OperatorId operator, DunningLadder ladder, LocalDate today, PayerId payer) {
        return find(operator, ladder, today, payer).stream().findFirst();
    }

    private List<Debtor> find(OperatorId operator, DunningLadder ladder, LocalDate today, @Nullable PayerId payer) {
        return jdbc.sql(QUERY)
                .param("operator", operator.value())
                .param("today", today)
                .param("from", ladder.startsOn())
                .param("broken", today.minusDays(ladder.brokenDays()))
                .param("payer", payer == null ? null : payer.value())
                .query((row, n) -> debtor(row, ladder))
                .list();
    }

    private static Debtor debtor(ResultSet row, DunningLadder ladder) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        UUID broken = row.getObject("broken_plan", UUID.class);
        String taken = row.getString("step");
        DunningStep step = taken == null ? null : DunningStep.valueOf(taken);
        LocalDate stepOn = row.getObject("step_on", LocalDate.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate held = row.getObject("held_until", LocalDate.class);
        DunningStep next = step == null ? DunningStep.FRIENDLY : step.next().orElse(null);
        return new Debtor(
                new PayerId(row.getObject("payer_id", UUID.class)),
                member == null ? null : new MemberId(member),
                row.getString("name"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("open_minor")),
                row.getInt("invoices"),
                due,
                row.getObject("failed_on", LocalDate.class),
                step,
                stepOn,
                next,
                next == null ? null : ladder.dueOn(next, stepOn == null ? due : stepOn, held),
                held,
                row.getString("held_reason"),
                broken == null ? null : new InvoiceId(broken));
    }
}
