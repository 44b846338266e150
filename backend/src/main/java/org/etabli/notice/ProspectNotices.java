package org.etabli.notice;

import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.ProspectId;
import org.etabli.prospect.Enquiries;
import org.etabli.prospect.ProspectEvents.EnquiryReceived;
import org.etabli.prospect.ProspectEvents.OfferMade;
import org.etabli.prospect.ProspectEvents.TrialGiven;
import org.etabli.prospect.ProspectEvents.VisitCancelled;
import org.etabli.prospect.ProspectEvents.VisitMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each thing that somebody who is no member yet is to hear. */
@Component
class ProspectNotices {

    private final OutboxQueue outbox;
    private final Enquiries enquiries;

    ProspectNotices(OutboxQueue outbox, Enquiries enquiries) {
        this.outbox = outbox;
        this.enquiries = enquiries;
    }

    @EventListener
    void on(EnquiryReceived event) {
        tell(NoticeKind.ENQUIRY, event.prospect());
    }

    @EventListener
    void on(VisitMoved event) {
        tell(NoticeKind.VISIT_MOVED, event.prospect());
    }

    @EventListener
    void on(VisitCancelled event) {
        tell(NoticeKind.VISIT_CANCELLED, event.prospect());
    }

    @EventListener
    void on(TrialGiven event) {
        tell(NoticeKind.TRIAL_DAY, event.prospect());
    }

    @EventListener
    void on(OfferMade event) {
        tell(NoticeKind.OFFER, event.prospect());
    }

    /** Before she is a member, what she asked stands for her. */
    private void tell(NoticeKind kind, ProspectId id) {
        outbox.write(
                NoticeId.next(),
                kind,
                id.value(),
                new MemberId(id.value()),
                ToldOfProspect.of(enquiries.find(id).orElseThrow()));
    }
}
