package org.etabli.ui.payment;

import java.time.LocalDate;
import java.util.List;
import org.etabli.billing.BankDetails;
import org.etabli.billing.BillingIdentities;
import org.etabli.billing.BillingIdentity;
import org.etabli.billing.Collected;
import org.etabli.billing.CollectedDebits;
import org.etabli.billing.CollectionOutcome;
import org.etabli.billing.DirectDebits;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What screens ask and do about direct debits, in the name of who sits before it. */
@Component
public class DebitDesk {

    private final SignedIn signedIn;
    private final DirectDebits debits;
    private final CollectedDebits collected;
    private final BillingIdentities identities;

    DebitDesk(SignedIn signedIn, DirectDebits debits, CollectedDebits collected, BillingIdentities identities) {
        this.signedIn = signedIn;
        this.debits = debits;
        this.collected = collected;
        this.identities = identities;
    }

    LocalDate earliest(OperatorId operator) {
        return debits.earliest(signedIn.caller(), operator);
    }

    List<Collected> list(OperatorId operator, @Nullable BillingRunId run) {
        return debits.list(signedIn.caller(), operator, run);
    }

    List<DirectDebits.Billed> runs(OperatorId operator) {
        return debits.runs(signedIn.caller(), operator);
    }

    BankDetails details(OperatorId operator) {
        BillingIdentity known = identities.find(signedIn.caller(), operator).orElseThrow();
        return new BankDetails(
                known.iban(), known.bic(), known.creditorId(), identities.debitFormat(signedIn.caller(), operator));
    }

    void change(OperatorId operator, BankDetails details) {
        identities.change(signedIn.caller(), operator, details);
    }

    boolean isDue(OperatorId operator, Collected collection) {
        return collected.isDue(operator, collection);
    }

    CollectionOutcome prepare(OperatorId operator, LocalDate day, @Nullable BillingRunId run) {
        return debits.prepare(signedIn.caller(), operator, day, run);
    }

    void discard(CollectionId id) {
        debits.discard(signedIn.caller(), id);
    }

    byte[] file(CollectionId id) {
        return debits.file(signedIn.caller(), id);
    }

    CollectedDebits.Outcome record(CollectionId id) {
        return collected.record(signedIn.caller(), id);
    }
}
