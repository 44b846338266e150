package org.etabli.fault;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.etabli.database.Transactions;
import org.etabli.fault.FaultEvents.ReplacementProposed;
import org.etabli.fault.FaultProposal.State;
import org.etabli.fault.FaultProposal.Target;
import org.etabli.jobs.Round;
import org.etabli.kernel.FaultProposalId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.AffectedReservations;
import org.etabli.reservation.Rebookings;
import org.etabli.reservation.ReservationDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Tells everyone who reserved what has failed, once. Each person is a transaction of her own, in which she is proposed
 * something and her mail is written: killed in between, the next round goes on with the others.
 */
@Component
class Telling {

    private final FaultRows faults;
    private final ProposalRows rows;
    private final Standins standins;
    private final AffectedReservations affected;
    private final Rebookings rebookings;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Telling(
            FaultRows faults,
            ProposalRows rows,
            Standins standins,
            AffectedReservations affected,
            Rebookings rebookings,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.faults = faults;
        this.rows = rows;
        this.standins = standins;
        this.affected = affected;
        this.rebookings = rebookings;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells those who were not told yet; says how many.
     *
     * @throws IllegalStateException when some failed, after all others were told
     */
    int tellAffected() {
        Instant now = clock.instant();
        Round round = new Round("telling of a fault");
        for (Fault fault : faults.listOutOfService(now)) {
            Map<ReservationId, State> told = rows.listOf(fault.id()).stream()
                    .collect(Collectors.toMap(FaultProposal::reservation, FaultProposal::state));
            Instant back = fault.expectedAt() == null ? now : fault.expectedAt();
            List<ReservationDetails> untold =
                    affected.listOn(fault.unit(), new TimeSlot(from(fault, now), back)).stream()
                            .filter(reservation -> told.getOrDefault(reservation.id(), State.KEPT) == State.KEPT)
                            .toList();
            Set<ReservationId> asked =
                    rows.openAmong(untold.stream().map(ReservationDetails::id).toList());
            round.over(
                    untold.stream()
                            .filter(reservation -> !asked.contains(reservation.id()))
                            .toList(),
                    reservation -> tellOnce(fault, reservation));
        }
        return round.finish();
    }

    private static Instant from(Fault fault, Instant now) {
        Instant planned = fault.outFrom();
        return planned != null && planned.isAfter(now) ? planned : now;
    }

    /** Standstills whose time is over are none any more. */
    void closePast() {
        transactions.inOne(faults::closePast);
    }

    /**
     * Cancels, at no cost, what nobody answered for before it began; says how many.
     *
     * @throws IllegalStateException when some failed, after all others were done
     */
    int giveBackUnanswered() {
        Round round = new Round("giving back what a fault prevents");
        round.over(rows.listUnanswered(clock.instant()), this::giveBack);
        return round.finish();
    }

    /** Of several units that failed at once, the first one tells her. */
    private boolean tellOnce(Fault fault, ReservationDetails reservation) {
        try {
            return tell(fault, reservation);
        } catch (DuplicateKeyException toldMeanwhile) {
            return false;
        }
    }

    /** Whoever says that it is repaired waits until she is told, or comes first: then there is nothing to tell. */
    private boolean tell(Fault known, ReservationDetails reservation) {
        return transactions.inOne(() -> {
            Fault fault = faults.hold(known.id()).orElse(known);
            Instant back = fault.expectedAt();
            if (fault.state() != FaultState.CONFIRMED
                    || back == null
                    || !reservation.slot().start().isBefore(back)) {
                return false;
            }
            Optional<FaultProposal> before = rows.find(fault.id(), reservation.id());
            if (before.isPresent() && before.get().state() != State.KEPT) {
                return false;
            }
            Target target = standins.choose(fault, reservation.id());
            FaultProposalId id = before.map(FaultProposal::id).orElseGet(FaultProposalId::next);
            if (before.isPresent()) {
                rows.propose(id, target);
            } else {
                rows.add(new FaultProposal(
                        id,
                        fault.id(),
                        reservation.id(),
                        reservation.member(),
                        reservation.slot().start(),
                        target,
                        State.OPEN,
                        clock.instant()));
            }
            events.publishEvent(new ReplacementProposed(id));
            return true;
        });
    }

    private boolean giveBack(FaultProposalId id) {
        return transactions.inOne(() -> {
            FaultProposal proposal = rows.hold(id).orElseThrow();
            if (proposal.state() != State.OPEN) {
                return false;
            }
            boolean needed = faults.find(proposal.fault())
                    .flatMap(fault -> affected.find(proposal.reservation(), fault.unit()))
                    .isPresent();
            boolean given = needed && rebookings.giveBack(proposal.reservation());
            rows.becomes(id, given ? State.LAPSED : State.MOOT);
            return given;
        });
    }
}
