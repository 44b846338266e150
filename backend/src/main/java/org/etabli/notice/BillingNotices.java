package org.etabli.notice;

import java.util.List;
import java.util.UUID;
import org.etabli.billing.BillingEvents.CreditNoteIssued;
import org.etabli.billing.BillingEvents.DebitReturned;
import org.etabli.billing.BillingEvents.InvoicesIssued;
import org.etabli.billing.BillingEvents.RunFinished;
import org.etabli.billing.BillingEvents.RunPrepared;
import org.etabli.billing.IssuedDocument;
import org.etabli.billing.dunning.DunningEvents.Readmitted;
import org.etabli.billing.dunning.DunningEvents.Reminded;
import org.etabli.kernel.Ids;
import org.etabli.kernel.NoticeId;
import org.etabli.notice.OutboxQueue.NewNotice;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes one outbox row for each document, run and reminder that somebody should hear of, in the transaction in which it
 * happened. Each has the same id whenever it is written: nobody is told twice.
 */
@Component
class BillingNotices {

    private final OutboxQueue outbox;

    BillingNotices(OutboxQueue outbox) {
        this.outbox = outbox;
    }

    /** Who wants paper, and a body that has no account, gets no mail. */
    @EventListener
    void on(InvoicesIssued event) {
        if (event.toBeSent()) {
            outbox.writeAll(
                    event.documents().stream()
                            .filter(BillingNotices::isMailed)
                            .map(document -> notice(NoticeKind.INVOICE, document))
                            .toList(),
                    event.run() == null ? null : event.run().value());
        }
    }

    @EventListener
    void on(CreditNoteIssued event) {
        if (isMailed(event.document())) {
            outbox.writeAll(List.of(notice(NoticeKind.CREDIT_NOTE, event.document())), null);
        }
    }

    @EventListener
    void on(DebitReturned event) {
        if (event.member() != null) {
            UUID invoice = event.invoice().value();
            outbox.write(
                    id(invoice, "returned " + event.times()),
                    NoticeKind.DEBIT_RETURNED,
                    invoice,
                    event.member(),
                    new ToldOfReturn(event.number(), event.code(), event.suspended()));
        }
    }

    @EventListener
    void on(RunPrepared event) {
        UUID run = event.run().value();
        outbox.write(
                id(run, "prepared"),
                NoticeKind.RUN_PREPARED,
                run,
                event.tell(),
                new ToldOfRun(event.operator().value(), event.month(), event.invoices(), 0, event.toSee()));
    }

    @EventListener
    void on(RunFinished event) {
        UUID run = event.run().value();
        outbox.write(
                id(run, "done"),
                NoticeKind.RUN_DONE,
                run,
                event.tell(),
                new ToldOfRun(
                        event.operator().value(),
                        event.month(),
                        event.issued(),
                        event.total().getAmountMinorLong(),
                        event.leftBehind()));
    }

    @EventListener
    void on(Reminded event) {
        outbox.write(
                id(event.act(), "reminder"),
                NoticeKind.PAYMENT_REMINDER,
                event.payer().value(),
                event.member(),
                new ToldOfDebt(event.operator().value(), event.step()));
    }

    @EventListener
    void on(Readmitted event) {
        outbox.write(
                id(event.act(), "readmitted"),
                NoticeKind.READMITTED,
                event.payer().value(),
                event.member(),
                new ToldOfDebt(event.operator().value(), null));
    }

    private static boolean isMailed(IssuedDocument document) {
        return document.member() != null && !document.onPaper();
    }

    private static NewNotice notice(NoticeKind kind, IssuedDocument document) {
        return new NewNotice(
                id(document.id().value(), "document"),
                kind,
                document.id().value(),
                java.util.Objects.requireNonNull(document.member()),
                new ToldOfDocument(document.number()));
    }

    private static NoticeId id(UUID of, String what) {
        return new NoticeId(Ids.named(of, what));
    }
}
