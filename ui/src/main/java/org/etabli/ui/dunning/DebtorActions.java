package org.etabli.ui.dunning;

import com.vaadin.flow.server.Command;
import org.etabli.billing.dunning.Debtor;
import org.etabli.billing.dunning.DunningStep;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** What can be done about a payer; what leaves no letter is undone from the notice. */
final class DebtorActions {

    private final DunningDesk desk;
    private final OperatorId operator;
    private final Command changed;

    DebtorActions(DunningDesk desk, OperatorId operator, Command changed) {
        this.desk = desk;
        this.operator = operator;
        this.changed = changed;
    }

    /** Shows the letter first. */
    void askToTake(Debtor debtor, DunningStep step) {
        new LetterDialog(
                        Words.say("dunning.do.now." + step.name()),
                        language -> desk.preview(operator, debtor.payer(), step, language),
                        Words.say("dunning.take." + step.name()),
                        () -> take(debtor, step))
                .open();
    }

    private void take(Debtor debtor, DunningStep step) {
        if (desk.takeNow(operator, debtor.payer())) {
            Notices.done(Words.say("dunning.taken." + step.name(), debtor.name()));
        }
        changed.execute();
    }

    void skip(Debtor debtor) {
        if (desk.skip(operator, debtor.payer())) {
            Notices.done(Words.say("dunning.skipped", debtor.name()), () -> {
                desk.unskip(operator, debtor.payer());
                changed.execute();
            });
        }
        changed.execute();
    }

    void askToHold(Debtor debtor) {
        new HoldDialog(debtor.name(), desk.today(operator).plusDays(15), (until, reason) -> {
                    desk.hold(operator, debtor.payer(), until, reason);
                    Notices.done(
                            Words.say("dunning.held.done", debtor.name(), Words.date(until)), () -> release(debtor));
                    changed.execute();
                })
                .open();
    }

    void release(Debtor debtor) {
        desk.release(operator, debtor.payer());
        Notices.done(Words.say("dunning.released", debtor.name()));
        changed.execute();
    }

    void askToLetIn(Debtor debtor) {
        new HoldDialog(debtor.name(), null, (until, reason) -> {
                    desk.letIn(operator, debtor.payer(), reason);
                    Notices.done(Words.say("dunning.let-in", debtor.name()));
                    changed.execute();
                })
                .open();
    }

    void history(Debtor debtor) {
        new HistoryDialog(debtor.name(), desk.acts(operator, debtor.payer()), desk.zone(operator)).open();
    }
}
