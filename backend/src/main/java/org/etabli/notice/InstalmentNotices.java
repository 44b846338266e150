package org.etabli.notice;

import org.etabli.billing.BillingEvents.InstalmentsAgreed;
import org.etabli.kernel.NoticeId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members over which instalments an invoice of theirs is spread. */
@Component
class InstalmentNotices {

    private final OutboxQueue outbox;

    InstalmentNotices(OutboxQueue outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(InstalmentsAgreed event) {
        if (event.member() != null) {
            outbox.write(
                    NoticeId.next(),
                    NoticeKind.INSTALMENTS_AGREED,
                    event.invoice().value(),
                    event.member(),
                    new ToldOfInstalments(event.operator().value(), event.number()));
        }
    }
}
