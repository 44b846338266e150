package org.etabli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.access.MachineSession;
import org.etabli.access.SessionEnd;
import org.etabli.access.SessionEvents.MachineSessionSettled;
import org.etabli.identity.Secret;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** Controllers since the last month began: who had which machine on, who was refused, and what runs now. */
final class MachineUse {

    private static final int LOGGED_DAYS = 10;
    private static final int TOLD_LATER_IN_A_HUNDRED = 6;
    private static final int FORGOTTEN = 2;

    private final Scene scene;
    private final Dice dice = new Dice("machines");
    private final Sheet controllers = new Sheet("controller", "id, resource_id, key_hash, keyed_at, heard_at");
    private final Sheet sessions = new Sheet(
            "machine_session",
            "id, resource_id, venue_id, member_id, reservation_id, started_at, until_at, heard_at, ran_seconds, ended_at,"
                    + " ended_by, offline, settled_at");
    private final Sheet log = new Sheet("access_event", "id, resource_id, at, what, reason, member_id, session_id");
    private final List<MachineSession> settled = new ArrayList<>();

    MachineUse(Scene scene) {
        this.scene = scene;
    }

    /** The first day on which machines were paid by the minute. */
    static LocalDate since(Scene scene) {
        return scene.today().minusMonths(1).withDayOfMonth(1);
    }

    /** By the minute where the price says so, else of the last days. Once the visits are written; what the minutes cost is charged as the settling of each session does it. */
    void writeTo(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        Controlled.there().forEach(machine -> controller(machine, scene.now()));
        controller(Controlled.silent(), scene.now().minus(Duration.ofHours(3)));
        List<Use> uses = visits(jdbc);
        Set<UUID> forgotten = forgotten(uses);
        uses.forEach(use -> session(use, forgotten.contains(use.reservation())));
        refusals(jdbc);
        List.of(controllers, sessions, log).forEach(sheet -> sheet.writeTo(jdbc));
        settled.forEach(session -> events.publishEvent(new MachineSessionSettled(session)));
    }

    private record Use(
            UUID reservation, UUID machine, UUID member, Instant start, Instant end, boolean metered, boolean over) {}

    private void controller(UUID machine, Instant heard) {
        controllers.add(machine, machine, Secret.hash(Secret.next()), scene.now(), heard);
    }

    private List<Use> visits(JdbcTemplate jdbc) {
        List<Object> values = new ArrayList<>(Controlled.there());
        values.add(scene.now().minus(Duration.ofDays(LOGGED_DAYS)));
        values.add(Scene.at(since(scene), 0));
        return jdbc.query(
                "SELECT r.id, r.resource_id, r.member_id, r.starts_at,"
                        + " LEAST(r.ends_at, COALESCE(r.checked_out_at, r.ends_at)), p.id IS NOT NULL,"
                        + " r.status FROM reservation r LEFT JOIN price p ON p.resource_id = r.resource_id"
                        + " AND p.basis = 'MINUTE' WHERE r.resource_id IN (?, ?, ?, ?)"
                        + " AND r.starts_at >= IF(p.id IS NULL, ?, ?) AND r.status IN ('COMPLETED', 'CHECKED_IN')"
                        + " ORDER BY r.starts_at, r.id",
                (row, n) -> new Use(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, Instant.class),
                        row.getObject(5, Instant.class),
                        row.getBoolean(6),
                        row.getString(7).equals("COMPLETED")),
                values.toArray());
    }

    /** The last ones by the minute: their badge was never read again, and somebody must decide what they cost. */
    private static Set<UUID> forgotten(List<Use> uses) {
        return uses.reversed().stream()
                .filter(use -> use.metered()
                        && use.over()
                        && use.end().isAfter(use.start().plus(Duration.ofMinutes(25))))
                .limit(FORGOTTEN)
                .map(Use::reservation)
                .collect(Collectors.toSet());
    }

    /** @param forgotten whether the machine stopped by itself */
    private void session(Use use, boolean forgotten) {
        Instant began = use.start().plusSeconds(dice.between(40, 360));
        Instant ended = use.end().minusSeconds(dice.between(60, 480));
        boolean runs = !use.over() && began.isBefore(scene.now()) && scene.now().isBefore(use.end());
        if (!runs && (!use.over() || !began.plusSeconds(120).isBefore(ended))) {
            return;
        }
        Instant heard = runs ? scene.now() : ended;
        long ran = Math.round(Duration.between(began, heard).toSeconds() * dice.between(0.5, 0.92));
        boolean later = !runs && !forgotten && dice.percent(TOLD_LATER_IN_A_HUNDRED);
        MachineSession session = new MachineSession(
                new MachineSessionId(dice.idAt(began)),
                new ResourceId(use.machine()),
                DemoIds.venue(Controlled.VENUE),
                new MemberId(use.member()),
                new ReservationId(use.reservation()),
                began,
                use.end(),
                heard,
                Duration.ofSeconds(ran),
                runs ? null : ended,
                runs ? null : forgotten ? SessionEnd.DEAD_MAN : SessionEnd.BADGE,
                later,
                null,
                runs ? null : ended,
                null);
        add(session);
        if (later) {
            log(ended.plus(Duration.ofMinutes(25)), "TOLD_LATER", null, session);
        } else {
            log(began, "STARTED", null, session);
        }
        if (!runs && !later) {
            log(ended, "STOPPED", null, session);
        }
        if (!runs && use.metered()) {
            settled.add(session);
        }
    }

    private void add(MachineSession session) {
        SessionEnd how = session.endedBy();
        sessions.add(
                session.id().value(),
                session.machine().value(),
                session.venue().value(),
                session.member().value(),
                session.reservation() == null ? null : session.reservation().value(),
                session.startedAt(),
                session.until(),
                session.heardAt(),
                session.ran().toSeconds(),
                session.endedAt(),
                how == null ? null : how.name(),
                session.offline(),
                session.settledAt());
    }

    private void log(Instant at, String what, @Nullable String reason, MachineSession session) {
        if (at.isAfter(scene.now().minus(Duration.ofDays(LOGGED_DAYS))) && !at.isAfter(scene.now())) {
            log.add(
                    dice.idAt(at),
                    session.machine().value(),
                    at,
                    what,
                    reason,
                    session.member().value(),
                    session.id().value());
        }
    }

    /** Badges that were read in vain, each a while before a machine was used by somebody else. */
    private void refusals(JdbcTemplate jdbc) {
        List<UUID> people = jdbc.queryForList(
                "SELECT a.member_id FROM affiliation a JOIN member m ON m.id = a.member_id"
                        + " WHERE a.operator_id = ? AND m.email LIKE ? AND NOT EXISTS (SELECT 1 FROM authorisation h"
                        + " WHERE h.member_id = m.id) ORDER BY a.member_id LIMIT 12",
                UUID.class,
                DemoIds.operator("grand-poitiers").value(),
                DemoLife.INVENTED);
        refused("Laser CO₂ 60 W", 26, "NO_AUTHORISATION", people.isEmpty() ? null : people.getFirst());
        refused("Découpe vinyle", 29, "NO_RESERVATION", people.isEmpty() ? null : people.getLast());
        refused("Imprimante n° 1", 51, "UNKNOWN_BADGE", null);
        refused("Laser CO₂ 60 W", 74, "RESERVED_BY_ANOTHER", people.isEmpty() ? null : people.getLast());
    }

    private void refused(String machine, int hoursAgo, String reason, @Nullable UUID member) {
        Instant at = scene.now().minus(Duration.ofHours(hoursAgo)).minusSeconds(dice.between(0, 3000));
        log.add(dice.idAt(at), Controlled.idOf(machine), at, "DENIED", reason, member, null);
    }
}
