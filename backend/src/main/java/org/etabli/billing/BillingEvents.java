package org.etabli.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happened in billing. Published inside the transaction; listeners that fail undo it. */
public final class BillingEvents {

    private BillingEvents() {}

    /**
     * @param run the run that issued them, or null
     * @param toBeSent whether their payers are to hear of them; not those of a past that is made up for
     */
    public record InvoicesIssued(
            OperatorId operator,
            @Nullable BillingRunId run,
            List<IssuedDocument> documents,
            boolean toBeSent,
            Instant at) {}

    /** Nothing is open of it any more: it was paid or taken back. */
    public record InvoiceSettled(InvoiceId invoice, Instant at) {}

    /** Something was paid of it or taken back, and something is still open. */
    public record InvoiceLowered(InvoiceId invoice, Instant at) {}

    /**
     * What is open of it is due in instalments from now on.
     *
     * @param number of the invoice, as printed
     * @param member who owes it, or null
     */
    public record InstalmentsAgreed(
            OperatorId operator,
            InvoiceId invoice,
            String number,
            @Nullable MemberId member,
            Instant at) {}

    /**
     * A run was prepared by the schedule and waits for somebody.
     *
     * @param tell in whose name it runs
     */
    public record RunPrepared(
            OperatorId operator,
            BillingRunId run,
            YearMonth month,
            MemberId tell,
            int invoices,
            int toSee,
            Instant at) {}

    /**
     * @param tell who let it leave
     * @param leftBehind what was due and is on no invoice
     */
    public record RunFinished(
            OperatorId operator,
            BillingRunId run,
            YearMonth month,
            MemberId tell,
            int issued,
            Money total,
            int leftBehind,
            Instant at) {}

    /** A payment by card has come for the invoice. */
    public record PaidByCard(InvoiceId invoice) {}

    /** A payment by card has come into a fund. */
    public record PaidAheadByCard(OperatorId operator, Fund fund, PayerId payer, Instant at) {}

    /** What was paid ahead by card has gone back to the card; whatever it bought is to end, if it is not used yet. */
    public record AheadWentBack(Fund fund, PayerId payer, Instant at) {}

    public record CreditNoteIssued(OperatorId operator, IssuedDocument document, Instant at) {}

    /**
     * The bank did not carry a debit out, or took it back; the invoice is open again.
     *
     * @param member who pays, or null for a body without an account
     * @param times how often debits of the invoice have come back, this one included
     * @param number of the invoice, as printed
     * @param code of the reason (ISO 20022), or null where the bank gave none that is known
     * @param suspended whether her mandate is not used any more until somebody has cleared it up
     */
    public record DebitReturned(
            InvoiceId invoice,
            String number,
            @Nullable MemberId member,
            int times,
            @Nullable String code,
            boolean suspended) {}
}
