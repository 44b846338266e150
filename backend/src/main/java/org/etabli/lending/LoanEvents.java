package org.etabli.lending;

import java.time.LocalDate;

/** What happened to loans. Published inside the transaction. */
public final class LoanEvents {

    private LoanEvents() {}

    /** Any change that a screen of the venue's loans should follow. */
    public record LoanMoved(Loan loan) {}

    /** It is back; what it cost beside the deposit is on the loan. */
    public record LoanReturned(Loan loan) {}

    /**
     * Whoever has it is to hear of the due day.
     *
     * @param day at the venue: the day before it is due, the day after, and each week from then on
     */
    public record LoanReminderDue(Loan loan, LocalDate day) {}
}
