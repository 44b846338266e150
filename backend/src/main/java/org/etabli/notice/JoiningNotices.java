package org.etabli.notice;

import java.util.Objects;
import org.etabli.joining.JoiningEvents.DocumentRefused;
import org.etabli.joining.JoiningEvents.MemberJoined;
import org.etabli.joining.JoiningEvents.SignUpBegun;
import org.etabli.joining.SignUp;
import org.etabli.joining.SignUps;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.SignUpId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each thing that someone on her way to a contract is to hear. */
@Component
class JoiningNotices {

    private final OutboxQueue outbox;
    private final SignUps signUps;

    JoiningNotices(OutboxQueue outbox, SignUps signUps) {
        this.outbox = outbox;
        this.signUps = signUps;
    }

    @EventListener
    void on(SignUpBegun event) {
        tell(NoticeKind.SIGN_UP, event.signUp());
    }

    @EventListener
    void on(DocumentRefused event) {
        tell(NoticeKind.PAPER_REFUSED, event.signUp());
    }

    @EventListener
    void on(MemberJoined event) {
        tell(NoticeKind.JOINED, event.signUp());
    }

    /** Before she is a member, her sign-up stands for her. */
    private void tell(NoticeKind kind, SignUpId id) {
        SignUp signUp = signUps.find(id).orElseThrow();
        MemberId reader = Objects.requireNonNullElseGet(signUp.member(), () -> new MemberId(id.value()));
        outbox.write(NoticeId.next(), kind, id.value(), reader, ToldOfJoining.of(signUp));
    }
}
