package org.etabli.ui.invoicing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.BillingIdentities;
import org.etabli.billing.BillingIdentity;
import org.etabli.billing.BillingRuns;
import org.etabli.billing.IdentityChange;
import org.etabli.billing.IdentityDraft;
import org.etabli.billing.PastIdentity;
import org.etabli.billing.RunDebits;
import org.etabli.billing.RunDecisions;
import org.etabli.billing.RunItem;
import org.etabli.billing.RunItems;
import org.etabli.billing.RunLine;
import org.etabli.billing.RunOutcome;
import org.etabli.billing.RunOverview;
import org.etabli.billing.RunOverviews;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.billing.document.PaperInvoices;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.notice.Mailings;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.Today;
import org.etabli.ui.shell.VenueScope;
import org.springframework.stereotype.Component;

/** What the billing screen asks and does, in the name of who sits before it. */
@Component
class RunDesk {

    static final int ROWS = 200;

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final BillingRuns runs;
    private final RunOverviews overviews;
    private final RunItems items;
    private final RunDecisions decisions;
    private final BillingIdentities identities;
    private final Mailings mailings;
    private final RunDebits debits;
    private final PaperInvoices paper;
    private final Today today;
    private final Clock clock;

    RunDesk(
            SignedIn signedIn,
            VenueScope scope,
            BillingRuns runs,
            RunOverviews overviews,
            RunItems items,
            RunDecisions decisions,
            BillingIdentities identities,
            Mailings mailings,
            RunDebits debits,
            PaperInvoices paper,
            Today today,
            Clock clock) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.runs = runs;
        this.overviews = overviews;
        this.items = items;
        this.decisions = decisions;
        this.identities = identities;
        this.mailings = mailings;
        this.debits = debits;
        this.paper = paper;
        this.today = today;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate firstOfMonth() {
        return today.date().withDayOfMonth(1);
    }

    void setUp(OperatorId operator, IdentityDraft draft) {
        identities.setUp(signedIn.caller(), operator, draft);
    }

    /** The operator of the venue in scope, where she may bill for all of its venues. */
    Optional<OperatorId> operator() {
        return scope.currentBooks();
    }

    Optional<BillingRunId> latest(OperatorId operator) {
        return runs.findLatest(signedIn.caller(), operator);
    }

    List<YearMonth> months(OperatorId operator) {
        return runs.months(signedIn.caller(), operator);
    }

    RunOverview overview(BillingRunId run) {
        return overviews.get(signedIn.caller(), run);
    }

    List<RunItem> exceptions(BillingRunId run) {
        return items.exceptions(signedIn.caller(), run, ROWS);
    }

    List<RunItem> all(BillingRunId run, int offset, int limit) {
        return items.all(signedIn.caller(), run, offset, limit);
    }

    Mailings.Progress mails(BillingRunId run) {
        return mailings.of(signedIn.caller(), run);
    }

    int onPaper(BillingRunId run) {
        return paper.count(signedIn.caller(), run);
    }

    InvoiceFile paper(BillingRunId run) {
        return paper.pdf(signedIn.caller(), run);
    }

    RunDebits.Progress debits(BillingRunId run) {
        return debits.of(signedIn.caller(), run);
    }

    /** Whether mails of the run are on their way: one that failed is tried again much later. */
    boolean isMailing(BillingRunId run) {
        Mailings.Progress sent = mails(run);
        return sent.sent() + sent.failing() < sent.all();
    }

    BillingIdentity identity(OperatorId operator) {
        return identities.find(signedIn.caller(), operator).orElseThrow();
    }

    List<PastIdentity> pastIdentities(OperatorId operator) {
        return identities.past(signedIn.caller(), operator);
    }

    void changeIdentity(OperatorId operator, IdentityChange change) {
        identities.change(signedIn.caller(), operator, change);
    }

    List<RunItem> issued(BillingRunId run, int offset, int limit) {
        return items.issued(signedIn.caller(), run, offset, limit);
    }

    List<RunLine> lines(BillingRunId run, PayerId payer) {
        return items.lines(signedIn.caller(), run, payer);
    }

    RunOutcome prepare(OperatorId operator, YearMonth month) {
        return runs.prepare(signedIn.caller(), operator, month);
    }

    RunOutcome discard(BillingRunId run) {
        return runs.discard(signedIn.caller(), run);
    }

    RunOutcome commit(BillingRunId run) {
        return runs.commit(signedIn.caller(), run);
    }

    RunOutcome pause(BillingRunId run) {
        return runs.pause(signedIn.caller(), run);
    }

    RunOutcome resume(BillingRunId run) {
        return runs.resume(signedIn.caller(), run);
    }

    RunAnswersDesk answers(BillingRunId run) {
        return new RunAnswersDesk(decisions, signedIn.caller(), run);
    }
}
