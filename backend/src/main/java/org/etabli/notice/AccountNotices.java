package org.etabli.notice;

import org.etabli.identity.LoginEvents.Invited;
import org.etabli.identity.LoginEvents.PasswordForgotten;
import org.etabli.kernel.NoticeId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each link that someone is to get, in the transaction in which it was asked for. */
@Component
class AccountNotices {

    private final OutboxQueue outbox;

    AccountNotices(OutboxQueue outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(Invited event) {
        outbox.write(
                NoticeId.next(),
                NoticeKind.INVITATION,
                event.member().value(),
                event.member(),
                new ToldOfAccount(event.from().value()));
    }

    @EventListener
    void on(PasswordForgotten event) {
        outbox.write(
                NoticeId.next(), NoticeKind.FORGOTTEN, event.member().value(), event.member(), new ToldOfAccount(null));
    }
}
