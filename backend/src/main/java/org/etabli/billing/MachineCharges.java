package org.etabli.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.access.MachineSession;
import org.etabli.access.SessionEvents.MachineSessionSettled;
import org.etabli.access.SessionEvents.SessionCharged;
import org.etabli.billing.Extras.Extra;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.etabli.membership.AllowancePeriod;
import org.etabli.membership.Allowances;
import org.etabli.membership.Allowances.Spent;
import org.etabli.membership.Memberships;
import org.etabli.membership.Memberships.Standing;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Measure;
import org.etabli.plan.PricedSlot;
import org.etabli.plan.Tariffs;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records what the minutes cost that a machine ran, in the transaction that settles the session: each that was begun, at
 * the price of the day. Allowances in minutes pay first, as far as they reach. A machine that is paid by the job costs the
 * same however long it ran, and no allowance of time pays for that. A doubtful session costs nothing unless whoever manages
 * the venue decides that it does.
 */
@Component
class MachineCharges {

    private final Extras extras;
    private final Tariffs tariffs;
    private final Memberships memberships;
    private final Allowances allowances;
    private final Venues venues;
    private final Resources resources;
    private final ApplicationEventPublisher events;

    MachineCharges(
            Extras extras,
            Tariffs tariffs,
            Memberships memberships,
            Allowances allowances,
            Venues venues,
            Resources resources,
            ApplicationEventPublisher events) {
        this.extras = extras;
        this.tariffs = tariffs;
        this.memberships = memberships;
        this.allowances = allowances;
        this.venues = venues;
        this.resources = resources;
        this.events = events;
    }

    @EventListener
    void on(MachineSessionSettled event) {
        if (!event.session().isDoubtful()) {
            charge(event.session());
        }
    }

    @EventListener
    void on(SessionCharged event) {
        charge(event.session());
    }

    private void charge(MachineSession session) {
        if (!session.ran().isZero()) {
            resources.find(session.machine()).ifPresent(machine -> charge(session, machine));
        }
    }

    private void charge(MachineSession session, Resource machine) {
        Venue venue = venues.get(machine.venue());
        LocalDate day = session.startedAt().atZone(venue.zone()).toLocalDate();
        Standing standing = memberships.standing(session.member(), venue.operator(), day);
        Optional<PricedSlot> job =
                tariffs.job(machine, session.startedAt(), session.ran(), venue.zone(), standing.group());
        if (job.isPresent()) {
            owe(
                    session,
                    venue.operator(),
                    day,
                    Text.of("billing.charge.job", machine.name(), day),
                    job.get().price());
            return;
        }
        if (tariffs.metered(machine, session.startedAt(), session.ran(), venue.zone(), standing.group())
                .isEmpty()) {
            return;
        }
        List<AllowancePeriod> hers = standing.allowancesFor(machine.kind(), venue.operator(), venue.id(), day);
        List<Spent> spent = allowances.spend(
                hers, Measure.MINUTES, session.minutes(), session.id().value());
        if (!spent.isEmpty()) {
            events.publishEvent(new MachineMinutesSpent(session, standing, spent));
        }
        long unpaid =
                session.minutes() - spent.stream().mapToLong(Spent::amount).sum();
        if (unpaid > 0 && extras.bills(venue.operator(), day)) {
            price(session, machine, venue, Duration.ofMinutes(unpaid), standing, hers)
                    .ifPresent(price -> owe(
                            session,
                            venue.operator(),
                            day,
                            Text.of("billing.charge.machine-time", machine.name(), unpaid, day),
                            price));
        }
    }

    private Optional<Money> price(
            MachineSession session,
            Resource machine,
            Venue venue,
            Duration ran,
            Standing standing,
            List<AllowancePeriod> hers) {
        Instant start = session.startedAt();
        return AllowancePeriod.overage(hers, venue.operator(), TimeSlot.of(start, ran), venue.zone())
                .or(() -> tariffs.metered(machine, start, ran, venue.zone(), standing.group()))
                .map(PricedSlot::price);
    }

    private void owe(MachineSession session, OperatorId operator, LocalDate day, Text label, Money price) {
        if (price.isZero()) {
            return;
        }
        extras.charge(new Extra(
                operator,
                session.member(),
                MachineTimes.source(session),
                ChargeKind.MACHINE_TIME,
                label,
                day,
                price,
                session.id().value()));
    }
}
