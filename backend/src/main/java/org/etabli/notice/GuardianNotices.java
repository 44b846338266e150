package org.etabli.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.etabli.joining.JoiningEvents.MemberJoined;
import org.etabli.joining.SignUps;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.PlanId;
import org.etabli.member.GuardianAsked;
import org.etabli.member.Guardians;
import org.etabli.member.Guardianship;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipEvents.ContractChanged;
import org.etabli.membership.MembershipEvents.PackBought;
import org.etabli.membership.PlannedChange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks guardians for their consent, and tells them what minors sign. */
@Component
class GuardianNotices {

    private final OutboxQueue outbox;
    private final Guardians guardians;
    private final SignUps signUps;
    private final Clock clock;

    GuardianNotices(OutboxQueue outbox, Guardians guardians, SignUps signUps, Clock clock) {
        this.outbox = outbox;
        this.guardians = guardians;
        this.signUps = signUps;
        this.clock = clock;
    }

    @EventListener
    void on(GuardianAsked event) {
        guardians.find(event.guardianship()).ifPresent(each -> write(NoticeKind.GUARDIAN_ASKED, each, null));
    }

    @EventListener
    void on(MemberJoined event) {
        signUps.find(event.signUp()).ifPresent(signUp -> {
            MemberId member = signUp.member();
            if (member != null) {
                tell(member, signUp.plan());
            }
        });
    }

    @EventListener
    void on(PackBought event) {
        tell(event.membership().member(), event.membership().plan().id());
    }

    @EventListener
    void on(ContractChanged event) {
        PlannedChange change = event.change();
        Membership next = change.successor();
        if (change.before().seats() == null) {
            Membership stands = next == null ? change.before() : next;
            tell(stands.member(), stands.plan().id());
        }
    }

    private void tell(MemberId member, PlanId plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        guardians.answering(member, today).ifPresent(each -> write(NoticeKind.GUARDIAN_TOLD, each, plan));
    }

    /** A guardian need not be a member; her guardianship stands for her. */
    private void write(NoticeKind kind, Guardianship each, @Nullable PlanId plan) {
        outbox.write(
                NoticeId.next(),
                kind,
                each.id().value(),
                each.guardian() == null ? new MemberId(each.id().value()) : each.guardian(),
                new ToldOfMinor(each.minor().value(), plan == null ? null : plan.value()));
    }
}
