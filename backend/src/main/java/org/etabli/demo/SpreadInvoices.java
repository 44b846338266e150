package org.etabli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.instalment.NewInstalments;
import org.etabli.kernel.OperatorId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;

/** At each operator an invoice that is spread over instalments and kept, and one whose first instalment is long overdue. */
final class SpreadInvoices {

    private static final int PARTS = 3;
    private static final String OPEN =
            "SELECT o.invoice_id, o.open_minor FROM open_item o JOIN payer p ON p.id = o.payer_id"
                    + " JOIN invoice v ON v.id = o.invoice_id LEFT JOIN member m ON m.id = p.member_id"
                    + " WHERE o.operator_id = ? AND o.closed_at IS NULL AND o.open_minor >= 2000 AND p.pays_by <> 'MANDATE'"
                    + " AND p.member_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM dunning_case c WHERE c.payer_id = p.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM instalment_plan s WHERE s.invoice_id = o.invoice_id)";

    private final Scene scene;
    private final Dice dice = new Dice("instalments");

    private record Owed(UUID invoice, long minor) {}

    SpreadInvoices(Scene scene) {
        this.scene = scene;
    }

    void writeTo(JdbcTemplate jdbc) {
        scene.network().operators().forEach(operator -> {
            spread(
                    jdbc,
                    operator.id(),
                    OPEN + " ORDER BY m.email LIKE '%@etabli.example' DESC, o.open_minor DESC, o.invoice_id LIMIT 1",
                    scene.today().plusDays(9));
            spread(
                    jdbc,
                    operator.id(),
                    OPEN + " AND o.due_on < '" + scene.today().minusDays(12)
                            + "' AND m.email NOT LIKE '%@etabli.example'"
                            + " ORDER BY o.due_on DESC, o.invoice_id LIMIT 1",
                    scene.today().minusDays(12));
        });
    }

    private void spread(JdbcTemplate jdbc, OperatorId operator, String which, LocalDate firstOn) {
        jdbc.query(
                        which,
                        (row, n) -> new Owed(row.getObject("invoice_id", UUID.class), row.getLong("open_minor")),
                        operator.value())
                .forEach(owed -> write(jdbc, operator, owed, firstOn));
    }

    private void write(JdbcTemplate jdbc, OperatorId operator, Owed owed, LocalDate firstOn) {
        LocalDate agreedOn = firstOn.isBefore(scene.today()) ? firstOn : scene.today();
        UUID plan = dice.idAt(Scene.at(agreedOn, 9 * 60));
        jdbc.update(
                "INSERT INTO instalment_plan (id, invoice_id, total_minor, live, agreed_by, agreed_at)"
                        + " SELECT ?, ?, ?, TRUE, g.member_id, ? FROM role_grant g WHERE g.operator_id = ? ORDER BY"
                        + " g.role <> 'ACCOUNTANT', g.role <> 'MANAGER', g.member_id LIMIT 1",
                plan,
                owed.invoice(),
                owed.minor(),
                Scene.at(agreedOn, 8 * 60),
                operator.value());
        long until = 0;
        List<NewInstalments.Part> parts =
                NewInstalments.spread(Money.ofMinor(CurrencyUnit.EUR, owed.minor()), PARTS, firstOn);
        for (int place = 0; place < parts.size(); place++) {
            long minor = parts.get(place).amount().getAmountMinorLong();
            until += minor;
            jdbc.update(
                    "INSERT INTO instalment (plan_id, position, due_on, amount_minor, until_minor) VALUES (?, ?, ?, ?, ?)",
                    plan,
                    place + 1,
                    parts.get(place).dueOn(),
                    minor,
                    until);
        }
    }
}
