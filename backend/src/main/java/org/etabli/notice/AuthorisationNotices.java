package org.etabli.notice;

import org.etabli.authorisation.AuthorisationEvents.AuthorisationRestored;
import org.etabli.authorisation.AuthorisationEvents.AuthorisationSuspended;
import org.etabli.authorisation.PracticeRewarded;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row whenever what somebody may operate was suspended, given back, or earned by practice. */
@Component
class AuthorisationNotices {

    private final OutboxQueue outbox;

    AuthorisationNotices(OutboxQueue outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(AuthorisationSuspended event) {
        write(
                NoticeKind.RIGHT_SUSPENDED,
                event.authorisation(),
                event.member(),
                new ToldOfAuthorisation(event.type().value(), event.until(), event.reason(), null));
    }

    @EventListener
    void on(AuthorisationRestored event) {
        write(
                NoticeKind.RIGHT_RESTORED,
                event.authorisation(),
                event.member(),
                new ToldOfAuthorisation(event.type().value(), null, null, null));
    }

    @EventListener
    void on(PracticeRewarded event) {
        write(
                event.renewal() ? NoticeKind.RIGHT_PROLONGED : NoticeKind.RIGHT_EARNED,
                event.authorisation(),
                event.member(),
                new ToldOfAuthorisation(event.type().value(), event.until(), null, event.minutes()));
    }

    private void write(NoticeKind kind, AuthorisationId about, MemberId reader, ToldOfAuthorisation told) {
        outbox.write(NoticeId.next(), kind, about.value(), reader, told);
    }
}
