package org.etabli.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.availability.Availability;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.membership.Memberships;
import org.etabli.membership.Memberships.Standing;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Allocation;
import org.etabli.resource.Outage;
import org.etabli.resource.Quota;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gathers what the policies decide upon: one statement for the member's standing, one more where the resource asks for an
 * authorisation or is lent, one for each quota. All else comes from memory, at the revision that the first statement read.
 */
@Component
class FactFinder {

    private final Resources resources;
    private final Venues venues;
    private final Memberships memberships;
    private final Conditions conditions;
    private final Pricing pricing;
    private final JdbcClient jdbc;
    private final Clock clock;

    FactFinder(
            Resources resources,
            Venues venues,
            Memberships memberships,
            Conditions conditions,
            Pricing pricing,
            JdbcClient jdbc,
            Clock clock) {
        this.resources = resources;
        this.venues = venues;
        this.memberships = memberships;
        this.conditions = conditions;
        this.pricing = pricing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param moving the reservation that is being moved and must not count against itself, or null
     * @param lockQuotas whether concurrent requests of the same member must wait, so that quotas are exact
     */
    Facts find(RequestReservation request, @Nullable ReservationId moving, boolean lockQuotas) {
        Resource known = resources.get(request.resource());
        Venue venue = venues.get(known.venue());
        LocalDate day = request.slot().start().atZone(venue.zone()).toLocalDate();
        Standing standing = memberships.standing(request.member(), known.operator(), day);
        Resource resource = resources.get(request.resource(), standing.atRevision());
        List<AuthorisationType> required = conditions.authorisations(resource.id(), standing.atRevision());
        return new Facts(
                clock.instant(),
                resource,
                venue,
                venues.calendarOf(venue.id(), resource.id(), standing.atRevision()),
                request.slot(),
                standing,
                required,
                required.isEmpty() ? List.of() : conditions.heldBy(request.member()),
                conditions.plans(resource.id(), standing.atRevision()),
                quotas(request, resource, venue, standing, moving, lockQuotas),
                outages(request, resource),
                resource.kind() == ResourceKind.EQUIPMENT ? conditions.overdueSince(request.member(), venue) : null,
                pricing.quote(resource, venue, request.slot(), standing));
    }

    boolean needsApproval(ResourceId resource) {
        return resources.get(resource).rule().needsApproval();
    }

    private List<Outage> outages(RequestReservation request, Resource resource) {
        boolean one = resource.allocation() == Allocation.ANY;
        UnitId wanted = one ? request.unit() : null;
        List<UnitId> units = wanted != null ? List.of(wanted) : resource.unitIds();
        if (one
                && wanted == null
                && units.stream()
                        .anyMatch(unit ->
                                resources.listOutages(unit, request.slot()).isEmpty())) {
            return List.of();
        }
        return units.stream()
                .flatMap(unit -> resources.listOutages(unit, request.slot()).stream())
                .toList();
    }

    private List<QuotaUse> quotas(
            RequestReservation request,
            Resource resource,
            Venue venue,
            Standing standing,
            @Nullable ReservationId moving,
            boolean lock) {
        List<Quota> binding = resources.listQuotasFor(resource, standing.atRevision()).stream()
                .filter(quota -> quota.plan() == null
                        || standing.memberships().stream()
                                .anyMatch(m -> m.plan().id().equals(quota.plan())))
                .toList();
        if (lock && !binding.isEmpty()) {
            lock(request.member());
        }
        return binding.stream().map(quota -> use(quota, request, venue, moving)).toList();
    }

    private void lock(MemberId member) {
        jdbc.sql("UPDATE member SET revision = revision + 1 WHERE id = ?")
                .param(member.value())
                .update();
    }

    private QuotaUse use(Quota quota, RequestReservation request, Venue venue, @Nullable ReservationId moving) {
        LocalDate day = request.slot().start().atZone(venue.zone()).toLocalDate();
        LocalDate next = quota.per().next(day);
        Instant from = quota.per().first(day).atStartOfDay(venue.zone()).toInstant();
        Instant until = next.atStartOfDay(venue.zone()).toInstant();
        boolean atOnce = quota.per() == Quota.Per.AT_ONCE;
        List<UUID> covered = resources.list().stream()
                .filter(quota::covers)
                .map(Resource::id)
                .map(ResourceId::value)
                .toList();
        String measure = quota.measure() == Quota.MeasuredIn.COUNT
                ? "COUNT(*)"
                : "COALESCE(SUM(TIMESTAMPDIFF(MINUTE, starts_at, ends_at)), 0)";
        String window =
                atOnce ? "ends_at > :now AND starts_at > :earliest" : "starts_at >= :from AND starts_at < :until";
        // the index is named, else the database looks into each of the resources before it comes to that conclusion
        long used = jdbc.sql("SELECT " + measure + " FROM reservation USE INDEX (reservation_member)"
                        + " WHERE member_id = :member AND resource_id IN (:resources) AND id <> :moving"
                        + " AND status IN (:statuses) AND " + window)
                .param("member", request.member().value())
                .param("resources", covered)
                .param("moving", moving == null ? request.member().value() : moving.value())
                .param(
                        "statuses",
                        atOnce
                                ? List.of("HELD", "REQUESTED", "CONFIRMED", "CHECKED_IN")
                                : List.of("HELD", "REQUESTED", "CONFIRMED", "CHECKED_IN", "COMPLETED", "NO_SHOW"))
                .param("now", clock.instant())
                .param("earliest", clock.instant().minus(Availability.LONGEST))
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
        return new QuotaUse(quota, used, next);
    }

    /** The slot with its buffers, as it is occupied. */
    static TimeSlot occupied(Resource resource, TimeSlot slot) {
        return slot.padded(resource.rule().bufferBefore(), resource.rule().bufferAfter());
    }
}
