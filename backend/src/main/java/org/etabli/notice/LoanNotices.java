package org.etabli.notice;

import java.util.UUID;
import org.etabli.kernel.Ids;
import org.etabli.kernel.NoticeId;
import org.etabli.lending.Loan;
import org.etabli.lending.LoanEvents.LoanReminderDue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each reminder of a loan. */
@Component
class LoanNotices {

    private final OutboxQueue outbox;

    LoanNotices(OutboxQueue outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(LoanReminderDue event) {
        Loan loan = event.loan();
        UUID id = loan.id().value();
        outbox.write(
                new NoticeId(Ids.named(id, "reminder " + loan.dueAt() + " " + event.day())),
                event.day().atStartOfDay().toInstant(java.time.ZoneOffset.UTC).isAfter(loan.dueAt())
                        ? NoticeKind.LOAN_OVERDUE
                        : NoticeKind.LOAN_DUE,
                id,
                loan.member(),
                ToldOfLoan.of(loan));
    }
}
