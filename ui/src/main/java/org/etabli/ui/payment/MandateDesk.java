package org.etabli.ui.payment;

import java.util.List;
import org.etabli.billing.bank.Mandate;
import org.etabli.billing.bank.Mandates;
import org.etabli.billing.bank.NewMandate;
import org.etabli.kernel.MandateId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Mandates of a member, in the name of who sits before the screen: she herself, or who bills her. */
@Component
public class MandateDesk {

    private final SignedIn signedIn;
    private final Mandates mandates;

    MandateDesk(SignedIn signedIn, Mandates mandates) {
        this.signedIn = signedIn;
        this.mandates = mandates;
    }

    /** Whether there is anybody who could debit her, and whose mandates may be seen here. */
    public boolean concerns(MemberId member) {
        return !creditors(member).isEmpty();
    }

    /** Her own id. */
    public MemberId own() {
        return signedIn.id();
    }

    List<Mandates.Creditor> creditors(MemberId member) {
        return mandates.creditors(signedIn.caller(), member);
    }

    List<Mandate> of(MemberId member) {
        return mandates.of(signedIn.caller(), member);
    }

    boolean mayResume(Mandate mandate) {
        return mandates.mayResume(signedIn.caller(), mandate);
    }

    void enter(MemberId member, OperatorId operator, NewMandate mandate) {
        mandates.enter(signedIn.caller(), member, operator, mandate);
    }

    void revoke(MandateId id) {
        mandates.revoke(signedIn.caller(), id);
    }

    void restore(MandateId id) {
        mandates.restore(signedIn.caller(), id);
    }

    void resume(MandateId id) {
        mandates.resume(signedIn.caller(), id);
    }
}
