package org.etabli.billing.dunning;

import java.time.Clock;
import java.time.LocalDate;
import org.etabli.billing.Outstanding;
import org.etabli.billing.dunning.DunningAct.Kind;
import org.etabli.billing.dunning.DunningMoves.Doing;
import org.etabli.database.Transactions;
import org.etabli.jobs.Round;
import org.etabli.kernel.OperatorId;
import org.springframework.stereotype.Service;

/**
 * Takes the steps that are due. Each in one transaction with its letter and its suspension: killed in between, the rest is
 * taken in the next round; and a step is taken once, whoever takes it.
 */
@Service
class DunningRound {

    private final DunningLadders ladders;
    private final DebtorRows debtors;
    private final DunningMoves moves;
    private final Outstanding outstanding;
    private final Transactions transactions;
    private final Clock clock;

    DunningRound(
            DunningLadders ladders,
            DebtorRows debtors,
            DunningMoves moves,
            Outstanding outstanding,
            Transactions transactions,
            Clock clock) {
        this.ladders = ladders;
        this.debtors = debtors;
        this.moves = moves;
        this.outstanding = outstanding;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Says how many steps were taken. */
    int takeDue() {
        Round round = new Round("reminders of payment");
        for (OperatorId operator : ladders.active()) {
            LocalDate today = outstanding.today(operator);
            DunningLadder ladder = ladders.of(operator);
            round.over(
                    debtors.list(operator, ladder, today),
                    debtor -> isDue(debtor, today) && take(operator, ladder, debtor, today));
        }
        return round.finish();
    }

    private static boolean isDue(Debtor debtor, LocalDate today) {
        LocalDate next = debtor.nextOn();
        return next != null && !next.isAfter(today);
    }

    /** Looks once more when the payer is held: she may have paid meanwhile. */
    private boolean take(OperatorId operator, DunningLadder ladder, Debtor seen, LocalDate today) {
        return transactions.inOne(() -> debtors.of(operator, ladder, today, seen.payer())
                .filter(debtor -> isDue(debtor, today))
                .map(debtor -> moves.advance(new Doing(operator, null, clock.instant(), today), debtor, Kind.SENT))
                .orElse(false));
    }
}
