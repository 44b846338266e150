package org.etabli.fault;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.fault.FaultEvents.FaultMoved;
import org.etabli.fault.FaultProposal.State;
import org.etabli.jobs.JobCalls;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.OutageReports;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What the venue's people do about faults: they look, dismiss, take out of service, and say that it works again. */
@Service
public class Faults {

    private static final int SHOWN = 200;

    private final FaultRows rows;
    private final ProposalRows proposals;
    private final OutageReports outages;
    private final Venues venues;
    private final Transactions transactions;
    private final Repairs repairs;
    private final JobCalls jobs;
    private final ApplicationEventPublisher events;

    Faults(
            FaultRows rows,
            ProposalRows proposals,
            OutageReports outages,
            Venues venues,
            Transactions transactions,
            Repairs repairs,
            JobCalls jobs,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.proposals = proposals;
        this.outages = outages;
        this.venues = venues;
        this.transactions = transactions;
        this.repairs = repairs;
        this.jobs = jobs;
        this.events = events;
    }

    /**
     * The venue's faults in these states, the latest first.
     *
     * @throws NotFoundException when the caller has no role at its operator
     * @throws org.etabli.kernel.NotAllowedException unless she works its front desk
     */
    public List<Fault> list(Caller caller, VenueId venue, Collection<FaultState> states) {
        mustWorkAt(caller, venue);
        return rows.listAt(venue, states, SHOWN);
    }

    /** The faults of a resource of the venue, the latest first. */
    public List<Fault> list(Caller caller, VenueId venue, ResourceId resource) {
        mustWorkAt(caller, venue);
        return rows.listOf(resource, List.of(FaultState.values()), SHOWN).stream()
                .filter(fault -> fault.venue().equals(venue))
                .toList();
    }

    /** How many wait to be looked at. */
    public int countOpen(Caller caller, VenueId venue) {
        mustWorkAt(caller, venue);
        return rows.count(venue, FaultState.OPEN);
    }

    /** @throws NotFoundException when there is none for the caller */
    public Fault get(Caller caller, FaultId id) {
        return seen(caller, rows.find(id), id);
    }

    /** What is known of it, for those who write about it. */
    public Optional<Fault> find(FaultId id) {
        return rows.find(id);
    }

    /** As JPEG; empty when it has none, or none any more. */
    public Optional<byte[]> photo(Caller caller, FaultId id) {
        return rows.photo(get(caller, id).id());
    }

    /** How many who had reserved stand where, for each of the faults. */
    public Map<FaultId, Map<State, Integer>> countTold(Caller caller, VenueId venue, Collection<FaultId> faults) {
        mustWorkAt(caller, venue);
        return proposals.count(faults);
    }

    /**
     * There is nothing to it. Said before, or confirmed meanwhile: nothing changes.
     *
     * @throws NotFoundException when there is none for the caller
     */
    public void dismiss(Caller caller, FaultId id) {
        transactions.inOne(() -> {
            Fault fault = hold(caller, id);
            if (fault.state() == FaultState.OPEN) {
                rows.becomes(id, FaultState.DISMISSED, caller.member());
                events.publishEvent(new FaultMoved(id, fault.venue()));
            }
        });
    }

    /**
     * It is broken: out of service from now on, and whoever reserved it is told. Confirmed before, it is left so.
     *
     * @param reason what members read
     * @param back when it is expected to work again
     * @throws NotFoundException when there is none for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages the venue
     * @throws InvalidInputException without a reason, or when it would work already
     */
    public void confirm(Caller caller, FaultId id, String reason, Instant back) {
        transactions.inOne(() -> {
            Fault fault = hold(caller, id);
            if (fault.state() == FaultState.CONFIRMED) {
                return;
            }
            UUID outage = outages.report(caller, fault.unit(), reason, back);
            rows.confirmed(id, outage, back, caller.member());
            events.publishEvent(new FaultMoved(id, fault.venue()));
            jobs.callAfterCommit(FaultJobs.TELLING);
        });
    }

    /**
     * It is expected to work again at another moment; whoever reserved between the two is told.
     *
     * @throws NotFoundException when there is none for the caller
     * @throws InvalidInputException when that moment is past
     */
    public void expect(Caller caller, FaultId id, Instant back) {
        transactions.inOne(() -> {
            Fault fault = hold(caller, id);
            UUID outage = fault.outage();
            if (fault.state() != FaultState.CONFIRMED || outage == null) {
                return;
            }
            outages.expect(caller, outage, back);
            rows.expected(id, back);
            repairs.keep(fault, back);
            events.publishEvent(new FaultMoved(id, fault.venue()));
            jobs.callAfterCommit(FaultJobs.TELLING);
        });
    }

    /**
     * It works again, from now on: the outage ends, and with it the fault. Said before, nothing changes.
     *
     * @throws NotFoundException when there is none for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages the venue
     */
    public void repair(Caller caller, FaultId id) {
        Fault fault = get(caller, id);
        if (fault.state() == FaultState.CONFIRMED && fault.outage() != null) {
            outages.end(caller, fault.outage());
        }
    }

    private Fault hold(Caller caller, FaultId id) {
        return seen(caller, rows.hold(id), id);
    }

    private Fault seen(Caller caller, Optional<Fault> found, FaultId id) {
        Fault fault = found.filter(
                        one -> caller.worksFor(venues.get(one.venue()).operator()))
                .orElseThrow(() -> new NotFoundException("fault", id));
        mustWorkAt(caller, fault.venue());
        return fault;
    }

    private void mustWorkAt(Caller caller, VenueId id) {
        Venue venue = venues.find(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("venue", id));
        caller.mustHave(Scope.MANAGE);
        caller.mustHold(Role.FRONT_DESK, venue.operator(), id);
    }
}
