package org.etabli.fault;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.etabli.fault.FaultEvents.FaultMoved;
import org.etabli.fault.FaultEvents.ReservationKept;
import org.etabli.fault.FaultProposal.State;
import org.etabli.reservation.AffectedReservations;
import org.etabli.resource.OutageEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What works again is no longer broken, whoever brings it back: those who have not answered keep what they reserved, unless
 * something else that they reserved with it is still out of service.
 */
@Component
class Repairs {

    private final FaultRows faults;
    private final ProposalRows rows;
    private final AffectedReservations affected;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Repairs(
            FaultRows faults,
            ProposalRows rows,
            AffectedReservations affected,
            ApplicationEventPublisher events,
            Clock clock) {
        this.faults = faults;
        this.rows = rows;
        this.affected = affected;
        this.events = events;
        this.clock = clock;
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
        List<FaultProposal> open = rows.holdOpen(fault.id()).stream()
                .filter(proposal -> !proposal.until().isBefore(from))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        List<Fault> others = faults.listOutOfService(clock.instant()).stream()
                .filter(other -> !other.id().equals(fault.id()) && !other.unit().equals(fault.unit()))
                .toList();
        open.stream().filter(proposal -> !isPassedOn(proposal, others)).forEach(proposal -> {
            rows.becomes(proposal.id(), State.KEPT);
            events.publishEvent(new ReservationKept(proposal.id()));
        });
    }

    /** To another fault that stands in the way of the same reservation, of another unit of what she reserved. */
    private boolean isPassedOn(FaultProposal proposal, List<Fault> others) {
        return others.stream()
                .filter(other -> other.expectedAt() != null && proposal.until().isBefore(other.expectedAt()))
                .filter(other -> affected.find(proposal.reservation(), other.unit()).stream()
                        .anyMatch(reservation -> other.outFrom() == null
                                || other.outFrom().isBefore(reservation.slot().end())))
                .findFirst()
                .filter(other -> rows.passTo(other.id(), proposal.id()))
                .isPresent();
    }
}
