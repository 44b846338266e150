package org.etabli.maintenance;

import java.time.ZoneId;
import java.util.Objects;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.maintenance.MaintenanceBoard.Watched;
import org.etabli.network.Venues;
import org.etabli.web.Amount;
import org.etabli.web.Moments;
import org.etabli.web.Words;
import org.springframework.stereotype.Component;

/** Puts plans and what was done into answers of the HTTP surface. */
@Component
class MaintenanceAnswers {

    private final Venues venues;

    MaintenanceAnswers(Venues venues) {
        this.venues = venues;
    }

    PlanView view(Watched watched) {
        MaintenancePlan plan = watched.plan();
        ZoneId zone = zone(plan.venue());
        Maintenance open = watched.open();
        TimeSlot planned = open == null ? null : open.planned();
        return new PlanView(
                plan.id().toString(),
                plan.venue().toString(),
                plan.machine().toString(),
                plan.title(),
                plan.tasks(),
                plan.everyMonths(),
                plan.everyHours(),
                plan.warnDays(),
                plan.warnHours(),
                plan.responsible() == null ? null : plan.responsible().toString(),
                plan.stops(),
                plan.active(),
                plan.dueOn(zone),
                watched.ran().toMinutes(),
                Words.of(watched.standing()),
                planned == null ? null : Moments.at(planned.start(), zone),
                planned == null ? null : Moments.at(planned.end(), zone),
                open != null && open.isStopped());
    }

    DoneView view(Maintenance done, VenueId venue) {
        return new DoneView(
                done.id().toString(),
                Moments.at(Objects.requireNonNull(done.doneAt()), zone(venue)),
                done.doneBy() == null ? null : done.doneBy().toString(),
                done.notes(),
                done.cost() == null ? null : Amount.of(done.cost()));
    }

    private ZoneId zone(VenueId venue) {
        return venues.get(venue).zone();
    }
}
