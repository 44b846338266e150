package org.etabli.ui.invoicing;

import com.vaadin.flow.server.streams.DownloadHandler;
import org.etabli.billing.RunDebits;
import org.etabli.billing.document.DraftFiles;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.PayerId;
import org.etabli.ui.component.WrittenFile;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** What can be read before a run leaves: its invoices as drafts, and what would be debited. */
@Component
class DraftDesk {

    private final SignedIn signedIn;
    private final DraftFiles drafts;
    private final RunDebits debits;

    DraftDesk(SignedIn signedIn, DraftFiles drafts, RunDebits debits) {
        this.signedIn = signedIn;
        this.drafts = drafts;
        this.debits = debits;
    }

    /** All in one file, set when the link is followed. */
    DownloadHandler all(BillingRunId run) {
        return WrittenFile.of(() -> drafts.all(signedIn.caller(), run));
    }

    DownloadHandler one(BillingRunId run, PayerId payer) {
        return WrittenFile.of(() -> drafts.pdf(signedIn.caller(), run, payer));
    }

    RunDebits.Expected debits(BillingRunId run) {
        return debits.expected(signedIn.caller(), run);
    }
}
