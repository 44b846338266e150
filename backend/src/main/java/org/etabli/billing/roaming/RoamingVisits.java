package org.etabli.billing.roaming;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.access.MachineSession;
import org.etabli.billing.MachineMinutesSpent;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.RoamingAgreementId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.Credit;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationEvents.ReservationCancelled;
import org.etabli.reservation.ReservationEvents.ReservationCheckedOut;
import org.etabli.reservation.ReservationEvents.ReservationReleased;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.roaming.RoamingAgreement;
import org.etabli.roaming.RoamingPrice;
import org.etabli.roaming.RoamingReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records what the home owes the host for a visit, in the transaction that settles the visit, and once. What was reserved
 * is what counts, as for the allowance itself; of a late cancellation, the part that the host's rule keeps. A stand-in at a
 * third operator's is between the member and who failed her: nobody settles it.
 */
@Component
class RoamingVisits {

    private final RoamingReference agreements;
    private final Resources resources;
    private final Venues venues;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoamingVisits(RoamingReference agreements, Resources resources, Venues venues, JdbcClient jdbc, Clock clock) {
        this.agreements = agreements;
        this.resources = resources;
        this.venues = venues;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(ReservationCheckedOut event) {
        settled(event.reservation(), event.reservation().credit(), VisitOutcome.USED);
    }

    @EventListener
    void on(ReservationReleased event) {
        settled(event.reservation(), event.reservation().credit(), VisitOutcome.NO_SHOW);
    }

    @EventListener
    void on(ReservationCancelled event) {
        settled(event.reservation(), event.creditKept(), VisitOutcome.CANCELLED);
    }

    @EventListener
    void on(MachineMinutesSpent event) {
        MachineSession session = event.session();
        Venue venue = venues.get(session.venue());
        event.spent()
                .forEach(spent -> event.standing()
                        .agreementFor(spent.period(), venue.operator(), day(session, venue))
                        .ifPresent(agreement -> record(
                                agreement,
                                new Use(
                                        session.id().value(),
                                        session.member(),
                                        session.machine(),
                                        venue,
                                        TimeSlot.of(session.startedAt(), Duration.ofMinutes(spent.amount())),
                                        1,
                                        1),
                                VisitOutcome.USED)));
    }

    private void settled(ReservationDetails visit, @Nullable Credit kept, VisitOutcome outcome) {
        Credit whole = visit.credit();
        if (whole == null || kept == null || whole.under() == null || kept.amount() == 0) {
            return;
        }
        RoamingAgreementId under = whole.under();
        record(
                agreements.get(under),
                new Use(
                        visit.id().value(),
                        visit.member(),
                        visit.resource(),
                        venues.get(visit.venue()),
                        visit.slot(),
                        kept.amount(),
                        whole.amount()),
                outcome);
    }

    private void record(RoamingAgreement agreement, Use use, VisitOutcome outcome) {
        if (!agreement.host().equals(use.venue().operator())) {
            return;
        }
        Optional<Resource> used = resources.recall(use.resource());
        used.flatMap(resource -> agreement.priceOf(resource.kind()))
                .ifPresent(price -> insert(agreement, price, use, outcome));
    }

    /** Who comes after all was released before: as long as nobody is asked for it, it becomes what it turned out to be. */
    private void insert(RoamingAgreement agreement, RoamingPrice price, Use use, VisitOutcome outcome) {
        long counted = Math.ceilDiv(price.per().of(use.slot(), use.venue().zone()) * use.kept(), use.whole());
        jdbc.sql("INSERT INTO roaming_visit (id, source_id, agreement_id, home_id, host_id, venue_id, resource_id,"
                        + " member_id, kind, outcome, day, starts_at, ends_at, counted, counts_in, net_minor, currency,"
                        + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE outcome = IF(settlement_id IS NULL, VALUES(outcome), outcome)")
                .params(List.of(
                        Ids.next(),
                        use.source(),
                        agreement.id().value(),
                        agreement.home().value(),
                        agreement.host().value(),
                        use.venue().id().value(),
                        use.resource().value(),
                        use.member().value(),
                        price.kind().name(),
                        outcome.name(),
                        use.slot().start().atZone(use.venue().zone()).toLocalDate(),
                        use.slot().start(),
                        use.slot().end(),
                        counted,
                        price.per().counted().name(),
                        price.of(counted).getAmountMinorLong(),
                        price.amount().getCurrencyUnit().getCode(),
                        clock.instant()))
                .update();
    }

    private static LocalDate day(MachineSession session, Venue venue) {
        return session.startedAt().atZone(venue.zone()).toLocalDate();
    }

    /**
     * @param source the reservation or the session
     * @param kept of the {@code whole} credit, what stays used
     */
    private record Use(
            UUID source, MemberId member, ResourceId resource, Venue venue, TimeSlot slot, long kept, long whole) {}
}
