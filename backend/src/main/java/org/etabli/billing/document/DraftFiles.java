package org.etabli.billing.document;

import java.util.List;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.RunDraft;
import org.etabli.billing.RunDrafts;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.OperatorLooks;
import org.etabli.paper.Typesetter;
import org.springframework.stereotype.Service;

/**
 * The invoices of a prepared run as pages to be read before they leave: each says that it is a draft, none has a number, and
 * none is a file that a machine would book.
 */
@Service
public class DraftFiles {

    private final RunDrafts drafts;
    private final SettlementRows settlements;
    private final OperatorLooks looks;
    private final Phrasebook phrasebook;
    private final Typesetter typesetter = new Typesetter();

    DraftFiles(RunDrafts drafts, SettlementRows settlements, OperatorLooks looks, Phrasebook phrasebook) {
        this.drafts = drafts;
        this.settlements = settlements;
        this.looks = looks;
        this.phrasebook = phrasebook;
    }

    /**
     * One payer's, in her language.
     *
     * @throws NotFoundException when there is no such draft for the caller, or the run has left
     */
    public InvoiceFile pdf(Caller caller, BillingRunId run, PayerId payer) {
        byte[] pages = pages(drafts.get(caller, run, payer));
        return new InvoiceFile("brouillon-" + payer + ".pdf", "application/pdf", pages);
    }

    /**
     * All of them in one file, by name, each in its payer's language.
     *
     * @throws NotFoundException when there is no such run for the caller, it has left, or nothing is in it
     */
    public InvoiceFile all(Caller caller, BillingRunId run) {
        List<PayerId> payers = drafts.payers(caller, run);
        if (payers.isEmpty()) {
            throw new NotFoundException("draft", run);
        }
        byte[] merged = Merging.merge(payers.stream()
                .map(payer -> pages(drafts.get(caller, run, payer)))
                .toList());
        return new InvoiceFile("brouillons-" + run + ".pdf", "application/pdf", merged);
    }

    private byte[] pages(RunDraft draft) {
        InvoiceSummary summary = draft.invoice().summary();
        Edition edition = new Edition(
                draft.invoice(),
                settlements.ofDraft(draft.payer(), draft.regime(), summary.issuedOn()),
                looks.of(summary.operator()),
                phrasebook,
                Phrasebook.nearest(draft.reader()));
        return typesetter.print(new InvoicePage(edition).html());
    }
}
