package org.etabli.notice;

import org.etabli.authorisation.AuthorisationEnding;
import org.etabli.kernel.NoticeId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each authorisation whose holder is to hear that it ends. */
@Component
class RenewalNotices {

    private final OutboxQueue outbox;

    RenewalNotices(OutboxQueue outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(AuthorisationEnding event) {
        outbox.write(
                NoticeId.next(),
                event.invited() ? NoticeKind.AUTHORISATION_INVITED : NoticeKind.AUTHORISATION_ENDS,
                event.authorisation().value(),
                event.member(),
                ToldOfRenewal.of(event));
    }
}
