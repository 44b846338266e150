package org.etabli.ui.invoicing;

import org.etabli.billing.Answer;
import org.etabli.billing.PostalAddress;
import org.etabli.billing.RunDecisions;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.PayerId;

/** Answers to what a run shows, in the name of who sits before it. */
record RunAnswersDesk(RunDecisions decisions, Caller caller, BillingRunId run) {

    boolean answer(PayerId payer, Answer answer) {
        return decisions.answer(caller, run, payer, answer);
    }

    boolean completeAddress(PayerId payer, PostalAddress address) {
        return decisions.completeAddress(caller, run, payer, address);
    }

    void takeBack(PayerId payer) {
        decisions.takeBack(caller, run, payer);
    }

    int acceptAll() {
        return decisions.acceptAll(caller, run);
    }
}
