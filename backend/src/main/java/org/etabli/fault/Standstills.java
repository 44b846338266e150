package org.etabli.fault;

import java.time.Instant;
import java.util.UUID;
import org.etabli.fault.FaultEvents.FaultMoved;
import org.etabli.jobs.JobCalls;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.resource.PlannedOutages;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units that stand still for a while because of their maintenance: whoever reserved them then is told and gets something in
 * its place, as when they break. Who calls has checked who may.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Standstills {

    private final FaultRows rows;
    private final PlannedOutages outages;
    private final JobCalls jobs;
    private final ApplicationEventPublisher events;

    Standstills(FaultRows rows, PlannedOutages outages, JobCalls jobs, ApplicationEventPublisher events) {
        this.rows = rows;
        this.outages = outages;
        this.jobs = jobs;
        this.events = events;
    }

    /**
     * Planned before under the same id, nothing changes.
     *
     * @param reason what members read
     * @param by who planned it, or null when nobody but the plan did
     */
    public void plan(FaultId id, Resource resource, UnitId unit, String reason, TimeSlot slot, @Nullable MemberId by) {
        if (rows.find(id).isPresent()) {
            return;
        }
        UUID outage = outages.add(resource.venue(), unit, reason, slot, by);
        rows.plan(id, resource, unit, reason, slot, outage, by);
        moved(id, resource);
    }

    /** It lasts until then at least. */
    public void extend(FaultId id, Resource resource, Instant back) {
        rows.hold(id).filter(fault -> fault.state() == FaultState.CONFIRMED).ifPresent(fault -> {
            outages.extend(resource.venue(), fault.outageId(), back);
            rows.expected(id, back);
            moved(id, resource);
        });
    }

    /** It is over, or does not take place: who has not answered keeps what she reserved. Over before, nothing changes. */
    public void end(FaultId id, Resource resource) {
        rows.hold(id)
                .filter(fault -> fault.state() == FaultState.CONFIRMED)
                .ifPresent(fault -> outages.end(resource.venue(), fault.outageId()));
    }

    private void moved(FaultId id, Resource resource) {
        events.publishEvent(new FaultMoved(id, resource.venue()));
        jobs.callAfterCommit(FaultJobs.TELLING);
    }
}
