package org.etabli.prospect;

import org.etabli.joining.JoiningEvents.MemberJoined;
import org.etabli.joining.SignUp;
import org.etabli.joining.SignUps;
import org.etabli.kernel.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices who has become a member, by the address she gave. */
@Component
class Arrivals {

    private final ProspectRows rows;
    private final SignUps signUps;

    Arrivals(ProspectRows rows, SignUps signUps) {
        this.rows = rows;
        this.signUps = signUps;
    }

    @EventListener
    void on(MemberJoined event) {
        SignUp signUp = signUps.find(event.signUp()).orElseThrow();
        MemberId member = signUp.member();
        if (member == null) {
            return;
        }
        rows.holdOpen(signUp.operator(), signUp.email()).forEach(prospect -> {
            rows.joined(prospect.id(), member);
            rows.becomes(prospect.id(), Stage.JOINED, null);
            rows.note(prospect.id(), ProspectEvent.Kind.STAGE, Stage.JOINED.name(), null);
        });
    }
}
