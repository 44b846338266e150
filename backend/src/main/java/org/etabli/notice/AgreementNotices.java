package org.etabli.notice;

import org.etabli.identity.VenueStaff;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.OperatorId;
import org.etabli.notice.OutboxQueue.NewNotice;
import org.etabli.roaming.AgreementChanged;
import org.etabli.roaming.RoamingAgreement;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each manager of a partner with whom something was agreed, or is to be. */
@Component
class AgreementNotices {

    private final OutboxQueue outbox;
    private final VenueStaff staff;

    AgreementNotices(OutboxQueue outbox, VenueStaff staff) {
        this.outbox = outbox;
        this.staff = staff;
    }

    @EventListener
    void on(AgreementChanged event) {
        RoamingAgreement agreement = event.agreement();
        OperatorId reader = agreement.partnerOf(event.by());
        ToldOfAgreement told = new ToldOfAgreement(reader.value(), agreement.endsOn());
        outbox.writeAll(
                staff.listManagers(reader).stream()
                        .map(manager -> new NewNotice(
                                NoticeId.next(),
                                NoticeKind.valueOf("AGREEMENT_" + event.change()),
                                agreement.id().value(),
                                manager,
                                told))
                        .toList(),
                null);
    }
}
