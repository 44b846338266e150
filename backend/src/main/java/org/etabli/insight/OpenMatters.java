package org.etabli.insight;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.availability.Availability;
import org.etabli.insight.Arrival.State;
import org.etabli.insight.OpenMatter.ApprovalsWaiting;
import org.etabli.insight.OpenMatter.AuthorisationsExpiring;
import org.etabli.insight.OpenMatter.LateArrivals;
import org.etabli.insight.OpenMatter.MailsFailing;
import org.etabli.insight.OpenMatter.MaintenanceOverdue;
import org.etabli.insight.OpenMatter.OutOfOrder;
import org.etabli.insight.OpenMatter.StockLow;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Name;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.resource.Outage;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a manager should see to, found in the data as it is now. Five statements at most, one more for who runs the network. */
@Service
public class OpenMatters {

    /** How long before its end an authorisation is worth a word. */
    static final int DAYS_BEFORE_EXPIRY = 21;

    private final JdbcClient jdbc;
    private final ManagedVenues managed;
    private final Resources resources;
    private final Clock clock;

    OpenMatters(JdbcClient jdbc, ManagedVenues managed, Resources resources, Clock clock) {
        this.jdbc = jdbc;
        this.managed = managed;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * The most pressing first.
     *
     * @param arrivals today's, as {@link TodaysArrivals} answered them
     * @throws org.etabli.kernel.NotFoundException for a venue that the caller does not manage
     */
    public List<OpenMatter> list(Caller caller, Focus focus, List<Arrival> arrivals) {
        List<Venue> venues = managed.of(caller, focus);
        if (venues.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<UUID> ids = venues.stream().map(venue -> venue.id().value()).toList();
        return Stream.of(
                        late(arrivals).stream(),
                        outOfOrder(focus, now).stream(),
                        approvals(ids, now).stream(),
                        expiring(venues, now).stream(),
                        upkeep(ids),
                        mails(caller).stream())
                .<OpenMatter>flatMap(matters -> matters)
                .toList();
    }

    private static Optional<LateArrivals> late(List<Arrival> arrivals) {
        Map<VenueId, Long> late = arrivals.stream()
                .filter(arrival -> arrival.state() == State.LATE)
                .collect(groupingBy(Arrival::venue, counting()));
        int all = late.values().stream().mapToInt(Long::intValue).sum();
        return late.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most ->
                        new LateArrivals(all, most.getKey(), most.getValue().intValue()));
    }

    private List<OutOfOrder> outOfOrder(Focus focus, Instant now) {
        TimeSlot ahead = TimeSlot.of(now, Availability.LONGEST.multipliedBy(12));
        List<Outage> outages = focus.venues().stream()
                .flatMap(venue -> resources.list(venue).stream())
                .flatMap(resource -> resource.unitIds().stream())
                .distinct()
                .flatMap(unit -> resources.listOutages(unit, ahead).stream())
                .toList();
        List<Booked> booked = booked(outages.stream().map(Outage::unit).collect(toSet()), now);
        return outages.stream()
                .flatMap(outage -> booked.stream()
                        .filter(each -> each.unit().equals(outage.unit()) && outage.touches(each.slot()))
                        .collect(groupingBy(Booked::resource, counting()))
                        .entrySet()
                        .stream()
                        .flatMap(hit ->
                                outOfOrder(outage, hit.getKey(), hit.getValue().intValue()).stream()))
                .toList();
    }

    private Optional<OutOfOrder> outOfOrder(Outage outage, ResourceId hit, int count) {
        return resources
                .find(hit)
                .map(resource ->
                        new OutOfOrder(hit, resource.name(), resource.venue(), outage.reason(), outage.end(), count));
    }

    private List<Booked> booked(Collection<UnitId> units, Instant now) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT o.unit_id, r.resource_id, o.starts_at, o.ends_at FROM occupancy o"
                                + " JOIN reservation r ON r.id = o.holder_id AND r.status IN ('REQUESTED', 'CONFIRMED')"
                                + " WHERE o.unit_id IN (:units) AND o.active = 1 AND o.ends_at > :now")
                        .param("units", units.stream().map(UnitId::value).toList())
                        .param("now", now)
                        .query((row, n) -> new Booked(
                                new UnitId(row.getObject(1, UUID.class)),
                                new ResourceId(row.getObject(2, UUID.class)),
                                new TimeSlot(row.getObject(3, Instant.class), row.getObject(4, Instant.class))))
                        .list();
    }

    private record Booked(UnitId unit, ResourceId resource, TimeSlot slot) {}

    private Optional<ApprovalsWaiting> approvals(List<UUID> venues, Instant now) {
        record Waiting(VenueId venue, Instant start) {}
        List<Waiting> waiting = jdbc.sql(
                        "SELECT venue_id, starts_at FROM reservation"
                                + " WHERE status = 'REQUESTED' AND starts_at > :now AND venue_id IN (:venues) ORDER BY starts_at")
                .param("venues", venues)
                .param("now", now)
                .query((row, n) ->
                        new Waiting(new VenueId(row.getObject(1, UUID.class)), row.getObject(2, Instant.class)))
                .list();
        return waiting.stream()
                .findFirst()
                .map(next -> new ApprovalsWaiting(waiting.size(), next.venue(), next.start()));
    }

    private Optional<AuthorisationsExpiring> expiring(List<Venue> venues, Instant now) {
        record Expiring(String type, int members) {}
        ZoneId zone = venues.getFirst().zone();
        LocalDate before = now.atZone(zone).toLocalDate().plusDays(DAYS_BEFORE_EXPIRY);
        List<Expiring> types = jdbc.sql("SELECT t.name, COUNT(DISTINCT a.member_id) FROM authorisation a"
                        + " JOIN authorisation_type t ON t.id = a.type_id AND t.operator_id IN (:operators)"
                        + " WHERE a.expires_at > :now AND a.expires_at < :until AND a.revoked_at IS NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM authorisation later WHERE later.member_id = a.member_id"
                        + " AND later.type_id = a.type_id AND later.revoked_at IS NULL"
                        + " AND (later.expires_at IS NULL OR later.expires_at > a.expires_at))"
                        + " GROUP BY t.id, t.name")
                .param(
                        "operators",
                        venues.stream().map(venue -> venue.operator().value()).collect(toSet()))
                .param("now", now)
                .param("until", before.atStartOfDay(zone).toInstant())
                .query((row, n) -> new Expiring(row.getString(1), row.getInt(2)))
                .list();
        int all = types.stream().mapToInt(Expiring::members).sum();
        return types.stream()
                .max(Comparator.comparingInt(Expiring::members).thenComparing(Expiring::type))
                .map(most -> new AuthorisationsExpiring(all, before, most.type(), most.members()));
    }

    /** Maintenances that are overdue and shelves that are nearly empty, in one read. */
    private Stream<OpenMatter> upkeep(List<UUID> venues) {
        record Due(
                boolean maintenance, String name, @Nullable String english, String machine, VenueId venue) {}
        List<Due> due = jdbc.sql("SELECT TRUE AS maintenance, p.title, NULL AS english, r.name AS machine, p.venue_id,"
                        + " UNIX_TIMESTAMP(m.due_at) AS urgency FROM maintenance m"
                        + " JOIN maintenance_plan p ON p.id = m.plan_id AND p.active"
                        + " JOIN resource r ON r.id = p.resource_id"
                        + " WHERE m.venue_id IN (:venues) AND m.due_at IS NOT NULL AND m.finished_at IS NULL"
                        + " UNION ALL SELECT FALSE, name, name_en, '', venue_id, stock - alert_at FROM product"
                        + " WHERE venue_id IN (:venues) AND on_sale AND stock <= alert_at"
                        + " ORDER BY urgency, title")
                .param("venues", venues)
                .query((row, n) -> new Due(
                        row.getBoolean(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new VenueId(row.getObject(5, UUID.class))))
                .list();
        List<Due> maintenances = due.stream().filter(Due::maintenance).toList();
        List<Due> shelves = due.stream().filter(each -> !each.maintenance()).toList();
        return Stream.concat(
                maintenances.stream()
                        .limit(1)
                        .map(first -> new MaintenanceOverdue(
                                maintenances.size(), first.name(), first.machine(), first.venue())),
                shelves.stream()
                        .limit(1)
                        .map(first ->
                                new StockLow(shelves.size(), new Name(first.name(), first.english()), first.venue())));
    }

    /** Those that were tried in vain at least once and have not left since. */
    private Optional<MailsFailing> mails(Caller caller) {
        if (!caller.holdsSomewhere(Role.NETWORK_ADMIN)) {
            return Optional.empty();
        }
        Integer failing = jdbc.sql("SELECT COUNT(*) FROM outbox_message"
                        + " WHERE next_attempt_at > '1970-01-01' AND last_error IS NOT NULL")
                .query(Integer.class)
                .single();
        return failing == 0 ? Optional.empty() : Optional.of(new MailsFailing(failing));
    }
}
