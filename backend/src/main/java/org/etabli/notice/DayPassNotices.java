package org.etabli.notice;

import org.etabli.daypass.DayPass;
import org.etabli.daypass.DayPassEvents.DayPassCancelled;
import org.etabli.daypass.DayPassEvents.DayPassConfirmed;
import org.etabli.daypass.DayPasses;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.NoticeId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each thing that a visitor for a day is to hear. */
@Component
class DayPassNotices {

    private final OutboxQueue outbox;
    private final DayPasses passes;

    DayPassNotices(OutboxQueue outbox, DayPasses passes) {
        this.outbox = outbox;
        this.passes = passes;
    }

    @EventListener
    void on(DayPassConfirmed event) {
        tell(NoticeKind.DAY_PASS, event.pass());
    }

    @EventListener
    void on(DayPassCancelled event) {
        tell(NoticeKind.DAY_PASS_CANCELLED, event.pass());
    }

    private void tell(NoticeKind kind, DayPassId id) {
        DayPass pass = passes.find(id).orElseThrow();
        outbox.write(NoticeId.next(), kind, id.value(), pass.member(), ToldOfDayPass.of(pass));
    }
}
