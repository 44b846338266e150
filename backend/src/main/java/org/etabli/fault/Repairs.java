package org.etabli.fault;

import java.time.Instant;
import org.etabli.fault.FaultEvents.FaultMoved;
import org.etabli.fault.FaultEvents.ReservationKept;
import org.etabli.fault.FaultProposal.State;
import org.etabli.resource.OutageEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What works again is no longer broken, whoever brings it back: those who have not answered keep what they reserved. */
@Component
class Repairs {

    private final FaultRows faults;
    private final ProposalRows rows;
    private final ApplicationEventPublisher events;

    Repairs(FaultRows faults, ProposalRows rows, ApplicationEventPublisher events) {
        this.faults = faults;
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void on(OutageEnded event) {
        faults.ofOutage(event.outage())
                .flatMap(faults::hold)
                .filter(fault -> fault.state() == FaultState.CONFIRMED)
                .ifPresent(fault -> {
                    faults.repaired(fault.id());
                    keep(fault, Instant.MIN);
                    events.publishEvent(new FaultMoved(fault.id(), fault.venue()));
                });
    }

    /** Those who reserved from that moment on and have not answered keep what they have, and are told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Fault fault, Instant from) {
        rows.holdOpen(fault.id()).stream()
                .filter(proposal -> !proposal.until().isBefore(from))
                .forEach(proposal -> {
                    rows.becomes(proposal.id(), State.KEPT);
                    events.publishEvent(new ReservationKept(proposal.id()));
                });
    }
}
