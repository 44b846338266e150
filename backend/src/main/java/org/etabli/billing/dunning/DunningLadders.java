package org.etabli.billing.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.Outstanding;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How operators ask for what is overdue: when each step follows, and in which words. */
@Service
public class DunningLadders {

    private static final int LONGEST_TEXT = 2_000;

    private final BillingAccess access;
    private final Outstanding outstanding;
    private final Phrasebook phrasebook;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    DunningLadders(
            BillingAccess access,
            Outstanding outstanding,
            Phrasebook phrasebook,
            JdbcClient jdbc,
            Transactions transactions) {
        this.access = access;
        this.outstanding = outstanding;
        this.phrasebook = phrasebook;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What is set, or else what is proposed. */
    public DunningLadder get(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return of(operator);
    }

    public void set(Caller caller, OperatorId operator, DunningLadder ladder) {
        access.mustBill(caller, operator);
        transactions.inOne(() -> jdbc.sql("INSERT INTO dunning_ladder (operator_id, active, starts_on, friendly_days,"
                        + " formal_days, grace_days, broken_days) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " active = VALUES(active), starts_on = VALUES(starts_on),"
                        + " friendly_days = VALUES(friendly_days), formal_days = VALUES(formal_days),"
                        + " grace_days = VALUES(grace_days), broken_days = VALUES(broken_days)")
                .params(List.of(
                        operator.value(),
                        ladder.active(),
                        ladder.startsOn(),
                        ladder.friendlyDays(),
                        ladder.formalDays(),
                        ladder.graceDays(),
                        ladder.brokenDays()))
                .update());
    }

    /** What the letter of a step says before it lists the invoices: the operator's words, or else those of the house. */
    public String text(Caller caller, OperatorId operator, DunningStep step, Locale language) {
        access.mustBill(caller, operator);
        return text(operator, step, language);
    }

    /** Blank text is the words of the house again. */
    public void setText(Caller caller, OperatorId operator, DunningStep step, Locale language, String text) {
        access.mustBill(caller, operator);
        String tongue = Phrasebook.nearest(language).getLanguage();
        String body = text.isBlank() ? "" : Input.text("body", text, LONGEST_TEXT);
        boolean asTheHouse = body.isEmpty() || body.equals(ofTheHouse(step, language));
        transactions.inOne(() -> {
            if (asTheHouse) {
                jdbc.sql("DELETE FROM dunning_text WHERE operator_id = ? AND step = ? AND language = ?")
                        .params(List.of(operator.value(), step.name(), tongue))
                        .update();
            } else {
                jdbc.sql("INSERT INTO dunning_text (operator_id, step, language, body) VALUES (?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE body = VALUES(body)")
                        .params(List.of(operator.value(), step.name(), tongue, body))
                        .update();
            }
        });
    }

    String text(OperatorId operator, DunningStep step, Locale language) {
        return jdbc.sql("SELECT body FROM dunning_text WHERE operator_id = ? AND step = ? AND language = ?")
                .params(List.of(
                        operator.value(),
                        step.name(),
                        Phrasebook.nearest(language).getLanguage()))
                .query(String.class)
                .optional()
                .orElseGet(() -> ofTheHouse(step, language));
    }

    private String ofTheHouse(DunningStep step, Locale language) {
        return phrasebook.say(language, "dunning.text." + step.name());
    }

    DunningLadder of(OperatorId operator) {
        return find(operator).orElseGet(() -> DunningLadder.proposed(outstanding.today(operator)));
    }

    List<OperatorId> active() {
        return jdbc.sql("SELECT operator_id FROM dunning_ladder WHERE active")
                .query((row, n) -> new OperatorId(row.getObject(1, java.util.UUID.class)))
                .list();
    }

    private Optional<DunningLadder> find(OperatorId operator) {
        return jdbc.sql("SELECT * FROM dunning_ladder WHERE operator_id = ?")
                .param(operator.value())
                .query(DunningLadders::ladder)
                .optional();
    }

    private static DunningLadder ladder(ResultSet row, int number) throws SQLException {
        return new DunningLadder(
                row.getBoolean("active"),
                row.getObject("starts_on", LocalDate.class),
                row.getInt("friendly_days"),
                row.getInt("formal_days"),
                row.getInt("grace_days"),
                row.getInt("broken_days"));
    }
}
