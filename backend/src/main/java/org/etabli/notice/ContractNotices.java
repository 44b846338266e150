package org.etabli.notice;

import java.util.stream.Stream;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.etabli.membership.ChangeKind;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipEvents.ContractChanged;
import org.etabli.membership.PlannedChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to whose contract was changed, and to who takes it over; teams see theirs on the screen of their admins. */
@Component
class ContractNotices {

    private final OutboxQueue outbox;

    ContractNotices(OutboxQueue outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ContractChanged event) {
        PlannedChange change = event.change();
        if (change.before().seats() == null) {
            readers(change).forEach(reader -> tell(change, reader));
        }
    }

    private static Stream<MemberId> readers(PlannedChange change) {
        Membership next = change.successor();
        MemberId holder = change.before().member();
        return next == null || change.kind() != ChangeKind.TRANSFER
                ? Stream.of(holder)
                : Stream.of(holder, next.member()).distinct();
    }

    private void tell(PlannedChange change, MemberId reader) {
        outbox.write(
                NoticeId.next(),
                NoticeKind.CONTRACT_CHANGED,
                change.before().id().value(),
                reader,
                ToldOfContract.of(change, reader));
    }
}
