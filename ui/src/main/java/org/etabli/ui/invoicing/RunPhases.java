package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Div;
import org.etabli.billing.RunDebits;
import org.etabli.billing.RunOverview;
import org.etabli.billing.RunState;
import org.etabli.notice.Mailings;

/** What happens to a run's invoices one after the other: numbers, files, mails, the order to the bank. */
final class RunPhases extends Div {

    private static final long serialVersionUID = 1L;
    private final PhaseLine numbers = new PhaseLine("check", "numbers");
    private final PhaseLine files = new PhaseLine("invoice", "files");
    private final PhaseLine mails = new PhaseLine("mail", "mails");
    private final PhaseLine debits = new PhaseLine("euro", "debits");

    RunPhases() {
        addClassName("etb-run-phases");
        getElement().setAttribute("role", "list");
        getElement().setAttribute("aria-label", getTranslation("invoicing.phases"));
        add(numbers, files, mails, debits);
    }

    void show(RunOverview run, Mailings.Progress sent, RunDebits.Progress ordered) {
        numbers.count(run.counts().issued(), run.counts().toIssue());
        files.say(getTranslation("invoicing.phase.files.when"));
        mails.setVisible(sent.all() > 0);
        mails.count(sent.sent(), sent.all());
        mails.warn(sent.failing() == 0 ? "" : getTranslation("invoicing.phase.mails.failing", sent.failing()));
        debits.setVisible(ordered.all() > 0);
        if (run.state() == RunState.DONE) {
            debits.count(ordered.ordered(), ordered.all());
        } else {
            debits.say(getTranslation("invoicing.phase.debits.after"));
        }
    }
}
