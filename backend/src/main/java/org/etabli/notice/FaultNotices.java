package org.etabli.notice;

import java.util.UUID;
import org.etabli.fault.Fault;
import org.etabli.fault.FaultEvents.FaultReported;
import org.etabli.fault.FaultEvents.ReplacementProposed;
import org.etabli.fault.FaultEvents.ReservationKept;
import org.etabli.fault.FaultProposals;
import org.etabli.fault.Faults;
import org.etabli.identity.VenueStaff;
import org.etabli.kernel.FaultProposalId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.NoticeId;
import org.etabli.network.Venues;
import org.etabli.notice.OutboxQueue.NewNotice;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each of the venue's people when something is reported broken, and for each person it concerns. */
@Component
class FaultNotices {

    private final OutboxQueue outbox;
    private final Faults faults;
    private final FaultProposals proposals;
    private final VenueStaff staff;
    private final Venues venues;

    FaultNotices(OutboxQueue outbox, Faults faults, FaultProposals proposals, VenueStaff staff, Venues venues) {
        this.outbox = outbox;
        this.faults = faults;
        this.proposals = proposals;
        this.staff = staff;
        this.venues = venues;
    }

    @EventListener
    void on(FaultReported event) {
        Fault fault = faults.find(event.fault()).orElseThrow();
        UUID id = fault.id().value();
        outbox.writeAll(
                staff.list(venues.get(fault.venue())).stream()
                        .map(member -> new NewNotice(
                                new NoticeId(Ids.named(id, "reported to " + member)),
                                NoticeKind.FAULT_REPORTED,
                                id,
                                member,
                                ToldOfFault.of(fault)))
                        .toList(),
                null);
    }

    @EventListener
    void on(ReplacementProposed event) {
        tell(NoticeKind.FAULT_PROPOSAL, event.proposal());
    }

    @EventListener
    void on(ReservationKept event) {
        tell(NoticeKind.FAULT_KEPT, event.proposal());
    }

    /** Who has settled it herself is told nothing. */
    private void tell(NoticeKind kind, FaultProposalId id) {
        proposals
                .find(id)
                .ifPresent(waiting -> outbox.write(
                        NoticeId.next(), kind, id.value(), waiting.proposal().member(), ToldOfFault.of(waiting)));
    }
}
