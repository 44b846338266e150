package org.etabli.billing.instalment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.InvoiceId;
import org.joda.money.Money;

/**
 * The instalments of an invoice, by their days.
 *
 * @param today in the operator's calendar
 */
public record InstalmentPlan(
        InvoiceId invoice, Money total, Money open, List<Instalment> instalments, Instant agreedAt, LocalDate today) {

    /** How it stands. */
    public enum State {
        RUNNING,
        /** An instalment is overdue. */
        LATE,
        /** Nothing is open of its invoice any more; it goes on should a payment be taken back. */
        PAID
    }

    public State state() {
        if (open.isZero()) {
            return State.PAID;
        }
        return instalments.stream().anyMatch(each -> each.isOverdue(today)) ? State.LATE : State.RUNNING;
    }

    /** The one to be paid next; empty when all are paid. */
    public Optional<Instalment> next() {
        return instalments.stream().filter(each -> !each.isPaid()).findFirst();
    }
}
