package org.etabli.notice;

import org.etabli.joining.JoiningEvents.QuotientAnswered;
import org.etabli.joining.JoiningEvents.QuotientEnds;
import org.etabli.joining.QuotientDeclaration;
import org.etabli.joining.QuotientDeclaration.State;
import org.etabli.joining.Quotients;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.QuotientId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells members what became of their household quotient, and a month before that it stops counting. */
@Component
class QuotientNotices {

    private final OutboxQueue outbox;
    private final Quotients quotients;

    QuotientNotices(OutboxQueue outbox, Quotients quotients) {
        this.outbox = outbox;
        this.quotients = quotients;
    }

    @EventListener
    void on(QuotientAnswered event) {
        QuotientDeclaration declaration = get(event.declaration());
        tell(
                declaration.state() == State.CONFIRMED ? NoticeKind.QUOTIENT_CONFIRMED : NoticeKind.QUOTIENT_REFUSED,
                declaration);
    }

    @EventListener
    void on(QuotientEnds event) {
        tell(NoticeKind.QUOTIENT_ENDS, get(event.declaration()));
    }

    private QuotientDeclaration get(QuotientId id) {
        return quotients.find(id).orElseThrow();
    }

    private void tell(NoticeKind kind, QuotientDeclaration declaration) {
        outbox.write(
                NoticeId.next(), kind, declaration.id().value(), declaration.member(), ToldOfQuotient.of(declaration));
    }
}
