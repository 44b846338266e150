package org.etabli.billing.dunning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.Outstanding;
import org.etabli.billing.dunning.DunningAct.Kind;
import org.etabli.billing.dunning.DunningMoves.Doing;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who owes what is overdue, and what people decide about them. What is done twice is done once. */
@Service
public class Dunning {

    static final int LONGEST_REASON = 200;
    private static final int ACTS = 50;
    private static final int DAYS_LET_IN = 15;

    private final BillingAccess access;
    private final DunningLadders ladders;
    private final DebtorRows rows;
    private final DunningMoves moves;
    private final Outstanding outstanding;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Dunning(
            BillingAccess access,
            DunningLadders ladders,
            DebtorRows rows,
            DunningMoves moves,
            Outstanding outstanding,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.ladders = ladders;
        this.rows = rows;
        this.moves = moves;
        this.outstanding = outstanding;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The longest overdue first. */
    public List<Debtor> list(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return rows.list(operator, ladders.of(operator), outstanding.today(operator));
    }

    /** What was done so far about a payer, the latest first. */
    public List<DunningAct> acts(Caller caller, OperatorId operator, PayerId payer) {
        access.mustBill(caller, operator);
        return jdbc.sql("SELECT a.*, CONCAT(m.first_name, ' ', m.last_name) AS by_name FROM dunning_act a"
                        + " LEFT JOIN member m ON m.id = a.done_by WHERE a.payer_id = ? AND a.operator_id = ?"
                        + " ORDER BY a.at DESC, a.id DESC LIMIT ?")
                .params(List.of(payer.value(), operator.value(), ACTS))
                .query(Dunning::act)
                .list();
    }

    /** Takes the next step now instead of on its day; false when there is none (any more). */
    public boolean takeNow(Caller caller, OperatorId operator, PayerId payer) {
        return change(caller, operator, payer, (doing, debtor) -> moves.advance(doing, debtor, Kind.SENT));
    }

    /** As {@link #takeNow}, if the next step is the one that is meant. */
    boolean take(Caller caller, OperatorId operator, PayerId payer, DunningStep meant) {
        return change(
                caller,
                operator,
                payer,
                (doing, debtor) -> debtor.next() == meant && moves.advance(doing, debtor, Kind.SENT));
    }

    /** Goes on as if the next step had been taken, without its letter; the suspension is not skipped, it is held. */
    public boolean skip(Caller caller, OperatorId operator, PayerId payer) {
        return change(
                caller,
                operator,
                payer,
                (doing, debtor) ->
                        debtor.next() != DunningStep.SUSPENDED && moves.advance(doing, debtor, Kind.SKIPPED));
    }

    /**
     * Lets nothing happen before a day.
     *
     * @throws InvalidInputException when the day has come already, or without a reason
     */
    public boolean hold(Caller caller, OperatorId operator, PayerId payer, LocalDate until, String reason) {
        Input.chosen("until", until);
        String why = Input.text("reason", reason, LONGEST_REASON);
        return change(caller, operator, payer, (doing, debtor) -> {
            if (!until.isAfter(doing.today())) {
                throw new InvalidInputException("until", "in-the-future");
            }
            moves.hold(doing, debtor, until, why);
            return true;
        });
    }

    /** Lets things go on as they were before {@link #hold}. */
    public boolean release(Caller caller, OperatorId operator, PayerId payer) {
        return change(caller, operator, payer, (doing, debtor) -> {
            if (debtor.heldUntil() == null) {
                return false;
            }
            moves.hold(doing, debtor, null, null);
            return true;
        });
    }

    /**
     * Lets a suspended member in again although she owes; she is back at the formal notice, and nothing happens for
     * {@value #DAYS_LET_IN} days.
     */
    public boolean letIn(Caller caller, OperatorId operator, PayerId payer, String reason) {
        String why = Input.text("reason", reason, LONGEST_REASON);
        return change(caller, operator, payer, (doing, debtor) -> {
            if (!debtor.isSuspended() || !moves.move(doing, debtor, DunningStep.FORMAL, doing.today())) {
                return false;
            }
            moves.letIn(doing, debtor, Kind.LIFTED, why);
            moves.hold(doing, debtor, doing.today().plusDays(DAYS_LET_IN), why);
            return true;
        });
    }

    /** Takes back that a step was skipped: it is to be taken again. */
    public boolean unskip(Caller caller, OperatorId operator, PayerId payer) {
        return change(caller, operator, payer, (doing, debtor) -> {
            DunningAct last = acts(caller, operator, payer).stream().findFirst().orElse(null);
            DunningStep step = debtor.step();
            if (step == null || last == null || last.kind() != Kind.SKIPPED || last.step() != step) {
                return false;
            }
            DunningStep before = step.before().orElse(null);
            moves.keep(doing, debtor, Kind.UNDONE, step, null);
            return moves.move(doing, debtor, before, before == null ? null : takenOn(operator, payer, before, doing));
        });
    }

    private LocalDate takenOn(OperatorId operator, PayerId payer, DunningStep step, Doing doing) {
        return jdbc.sql("SELECT MAX(DATE(at)) FROM dunning_act WHERE payer_id = ? AND operator_id = ? AND step = ?"
                        + " AND kind IN ('SENT', 'SKIPPED')")
                .params(List.of(payer.value(), operator.value(), step.name()))
                .query(LocalDate.class)
                .optional()
                .orElse(doing.today());
    }

    private interface Change {
        boolean of(Doing doing, Debtor debtor);
    }

    private boolean change(Caller caller, OperatorId operator, PayerId payer, Change change) {
        access.mustBill(caller, operator);
        return transactions.inOne(() -> {
            mustBeOf(operator, payer);
            LocalDate today = outstanding.today(operator);
            Doing doing = new Doing(operator, caller.member(), clock.instant(), today);
            return rows.of(operator, ladders.of(operator), today, payer)
                    .map(debtor -> change.of(doing, debtor))
                    .orElse(false);
        });
    }

    /** Holds the payer: two who decide about her wait for each other. */
    private void mustBeOf(OperatorId operator, PayerId payer) {
        jdbc.sql("SELECT id FROM payer WHERE id = ? AND operator_id = ? FOR UPDATE")
                .params(List.of(payer.value(), operator.value()))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("payer", payer));
    }

    private static DunningAct act(ResultSet row, int number) throws SQLException {
        String step = row.getString("step");
        return new DunningAct(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                step == null ? null : DunningStep.valueOf(step),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("open_minor")),
                row.getString("note"),
                row.getString("by_name"),
                row.getObject("at", Instant.class));
    }
}
