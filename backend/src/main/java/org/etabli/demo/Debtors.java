package org.etabli.demo;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etabli.billing.BillingHistory;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A few who have not paid yet, each at another step of the reminders. Nobody who can sign in is among them. */
final class Debtors {

    private static final List<Fate> FATES = List.of(
            new Fate("SUSPENDED", 2, 30, null),
            new Fate("FORMAL", 1, 22, null),
            new Fate("FRIENDLY", 5, 7, null),
            new Fate("FRIENDLY", 9, 7, "Échéancier convenu au téléphone"),
            new Fate("FRIENDLY", 12, 7, null));

    private final Scene scene;
    private final History history;
    private final Dice dice = new Dice("debtors");

    /**
     * @param after how many days after the invoice was due the step is taken at the earliest
     * @param held why nothing happens at the moment, or null
     */
    private record Fate(
            String step, int daysAgo, int after, @Nullable String held) {}

    private record Owed(UUID payer, UUID member, LocalDate due, long minor) {}

    Debtors(Scene scene, History history) {
        this.scene = scene;
        this.history = history;
    }

    void writeTo(JdbcTemplate jdbc) {
        scene.network().operators().forEach(operator -> {
            jdbc.update(
                    "INSERT INTO dunning_ladder (operator_id, active, starts_on, friendly_days, formal_days, grace_days)"
                            + " VALUES (?, TRUE, ?, 7, 15, 8)",
                    operator.id().value(),
                    YearMonth.from(scene.today()).atDay(1));
            List<Owed> late = new ArrayList<>(late(jdbc, operator.id()));
            for (Fate fate : FATES) {
                late.stream()
                        .filter(owed -> canHaveCome(fate, owed))
                        .findFirst()
                        .ifPresent(owed -> {
                            write(jdbc, operator.id(), owed, fate);
                            late.remove(owed);
                        });
            }
        });
    }

    private boolean canHaveCome(Fate fate, Owed owed) {
        return !owed.due().plusDays(fate.after() + fate.daysAgo()).isAfter(scene.today());
    }

    /** The longest overdue first; a debit that came back yesterday was not reminded of before. */
    private List<Owed> late(JdbcTemplate jdbc, OperatorId operator) {
        Set<UUID> crowd = history.people().list().stream()
                .filter(person -> person.part() == null)
                .map(person -> BillingHistory.payerOf(operator, person.id()).value())
                .collect(toSet());
        return jdbc
                .query(
                        "SELECT o.payer_id, p.member_id, MIN(o.due_on) AS due, SUM(o.open_minor) AS minor"
                                + " FROM open_item o JOIN payer p ON p.id = o.payer_id WHERE o.operator_id = ?"
                                + " AND o.closed_at IS NULL AND o.due_on < ?"
                                + " AND NOT EXISTS (SELECT 1 FROM payment r JOIN payment_allocation a"
                                + " ON a.payment_id = r.id WHERE a.invoice_id = o.invoice_id"
                                + " AND r.reverses_id IS NOT NULL)"
                                + " GROUP BY o.payer_id ORDER BY due, o.payer_id",
                        (row, n) -> new Owed(
                                row.getObject("payer_id", UUID.class),
                                row.getObject("member_id", UUID.class),
                                row.getObject("due", LocalDate.class),
                                row.getLong("minor")),
                        operator.value(),
                        scene.today())
                .stream()
                .filter(owed -> crowd.contains(owed.payer()))
                .toList();
    }

    private void write(JdbcTemplate jdbc, OperatorId operator, Owed owed, Fate fate) {
        LocalDate on = scene.today().minusDays(fate.daysAgo());
        jdbc.update(
                "INSERT INTO dunning_case (payer_id, operator_id, step, step_on, held_until, held_reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                owed.payer(),
                operator.value(),
                fate.step(),
                on,
                fate.held() == null ? null : scene.today().plusDays(10),
                fate.held());
        jdbc.update(
                "INSERT INTO dunning_act (id, payer_id, operator_id, kind, step, open_minor, currency, at)"
                        + " VALUES (?, ?, ?, 'SENT', ?, ?, 'EUR', ?)",
                dice.idAt(Scene.at(on, 9 * 60)),
                owed.payer(),
                operator.value(),
                fate.step(),
                owed.minor(),
                Scene.at(on, 9 * 60));
        if (fate.step().equals("SUSPENDED")) {
            jdbc.update(
                    "UPDATE affiliation SET suspended_on = ? WHERE member_id = ? AND operator_id = ?",
                    on,
                    owed.member(),
                    operator.value());
        }
    }
}
