package org.etabli.ui.payment;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import org.etabli.billing.NewPayment;
import org.etabli.billing.Outstanding;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.Payments;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PaymentId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Takes money at a desk: whoever stands there finds the invoice, says how it was paid, and takes her own mistake back. */
@Component
public class Till {

    private static final int ROWS = 20;

    private final SignedIn signedIn;
    private final Outstanding outstanding;
    private final Payments payments;

    Till(SignedIn signedIn, Outstanding outstanding, Payments payments) {
        this.signedIn = signedIn;
        this.outstanding = outstanding;
        this.payments = payments;
    }

    /** Whether money is taken there by who sits before the screen. */
    public boolean isOpen(OperatorId operator) {
        return outstanding.bills(operator) && Payments.mayRecord(signedIn.caller(), operator);
    }

    /** Asks for whom, then how much. */
    public void open(OperatorId operator, Command changed) {
        new TillDialog(
                        words -> outstanding.list(signedIn.caller(), operator, words, null, ROWS),
                        invoice -> new PaymentDialog(
                                        invoice,
                                        outstanding.of(signedIn.caller(), operator, invoice.payer()),
                                        outstanding.today(operator),
                                        PaymentMethod.CASH,
                                        payment -> record(operator, payment, changed))
                                .open())
                .open();
    }

    private boolean record(OperatorId operator, NewPayment payment, Command changed) {
        switch (payments.record(signedIn.caller(), operator, payment)) {
            case PaymentOutcome.Recorded(var id, var number) ->
                Notices.done(say("payments.recorded", number, payment.amount()), () -> reverse(id, changed));
            case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        changed.execute();
        return true;
    }

    private void reverse(PaymentId id, Command changed) {
        switch (payments.reverse(signedIn.caller(), id, null)) {
            case PaymentOutcome.Recorded(var back, var number) -> Notices.done(say("payments.reversed", number));
            case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        changed.execute();
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
