package org.etabli.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.etabli.insight.MemberDeed.Kind;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How often a member came to the venues of a desk, and what happened around her there. One statement each. */
@Service
public class MemberHistory {

    /** So many weeks stand side by side. */
    public static final int WEEKS = 26;

    private static final String LATELY = " AND r.starts_at > :since AND r.venue_id IN (:desks)";

    private static final String DEEDS = """
            SELECT d.at, d.kind, d.actor, d.what, d.resource_id, d.starts_at,
              CONCAT(b.first_name, ' ', b.last_name) AS actor_name
            FROM (
              SELECT r.created_at AS at, 'RESERVED' AS kind, r.created_by AS actor, NULL AS what, r.resource_id, r.starts_at
                FROM reservation r WHERE r.member_id = :member%1$s
              UNION ALL SELECT r.cancelled_at, 'CANCELLED', NULL, NULL, r.resource_id, r.starts_at
                FROM reservation r WHERE r.member_id = :member%1$s AND r.status = 'CANCELLED' AND r.cancelled_at IS NOT NULL
              UNION ALL SELECT r.checked_in_at, 'CAME', NULL, NULL, r.resource_id, r.starts_at
                FROM reservation r WHERE r.member_id = :member%1$s AND r.checked_in_at IS NOT NULL
              UNION ALL SELECT r.starts_at, 'MISSED', NULL, NULL, r.resource_id, r.starts_at
                FROM reservation r WHERE r.member_id = :member%1$s AND r.status = 'NO_SHOW'
              UNION ALL SELECT h.granted_at, 'AUTHORISED', h.granted_by, t.name, NULL, NULL
                FROM authorisation h JOIN authorisation_type t ON t.id = h.type_id
                WHERE h.member_id = :member AND t.operator_id IN (:operators)
              UNION ALL SELECT h.revoked_at, 'REVOKED', NULL, t.name, NULL, NULL
                FROM authorisation h JOIN authorisation_type t ON t.id = h.type_id
                WHERE h.member_id = :member AND t.operator_id IN (:operators) AND h.revoked_at IS NOT NULL
              UNION ALL SELECT s.suspended_at, 'SUSPENDED', s.suspended_by, CONCAT(t.name, ' – ', s.reason), NULL, NULL
                FROM authorisation_suspension s JOIN authorisation h ON h.id = s.authorisation_id
                JOIN authorisation_type t ON t.id = h.type_id
                WHERE h.member_id = :member AND t.operator_id IN (:operators)
              UNION ALL SELECT s.lifted_at, 'RESTORED', s.lifted_by, t.name, NULL, NULL
                FROM authorisation_suspension s JOIN authorisation h ON h.id = s.authorisation_id
                JOIN authorisation_type t ON t.id = h.type_id
                WHERE h.member_id = :member AND t.operator_id IN (:operators) AND s.lifted_at IS NOT NULL
              UNION ALL SELECT CAST(c.starts_on AS DATETIME), 'JOINED', NULL, p.name, NULL, NULL
                FROM membership c JOIN plan p ON p.id = c.plan_id
                WHERE c.member_id = :member AND p.operator_id IN (:operators)
              UNION ALL SELECT a.since, 'KNOWN', NULL, NULL, NULL, NULL
                FROM affiliation a WHERE a.member_id = :member AND a.operator_id IN (:operators)
            ) d LEFT JOIN member b ON b.id = d.actor
            WHERE d.at <= :now ORDER BY d.at DESC LIMIT :limit""".formatted(LATELY);

    private final JdbcClient jdbc;
    private final DeskScopes scopes;
    private final Clock clock;

    MemberHistory(JdbcClient jdbc, DeskScopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The last weeks at the venues at whose desk the caller works, Monday to Sunday on the wall of the zone. */
    public Presence presence(Caller caller, MemberId member, ZoneId zone) {
        LocalDate first = clock.instant()
                .atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS - 1L);
        List<Integer> weeks = new ArrayList<>(Collections.nCopies(WEEKS, 0));
        int[] absences = new int[1];
        List<UUID> desks = desks(caller);
        if (!desks.isEmpty()) {
            jdbc.sql("SELECT starts_at, status FROM reservation WHERE member_id = :member AND starts_at >= :since"
                            + " AND starts_at <= :now AND venue_id IN (:desks)"
                            + " AND status IN ('CHECKED_IN', 'COMPLETED', 'NO_SHOW')")
                    .param("member", member.value())
                    .param("since", first.atStartOfDay(zone).toInstant())
                    .param("now", clock.instant())
                    .param("desks", desks)
                    .query((row, n) -> count(row, first, zone, weeks, absences))
                    .list();
        }
        return new Presence(first, weeks, absences[0]);
    }

    /** What was done lately, the latest first: of reservations those of the last half year. */
    public List<MemberDeed> list(Caller caller, MemberId member, int limit) {
        List<UUID> desks = desks(caller);
        if (desks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(DEEDS)
                .param("member", member.value())
                .param("desks", desks)
                .param(
                        "operators",
                        scopes.desks(caller).stream()
                                .map(venue -> venue.operator().value())
                                .distinct()
                                .toList())
                .param("since", clock.instant().minus(WEEKS * 7L, ChronoUnit.DAYS))
                .param("now", clock.instant())
                .param("limit", limit)
                .query(MemberHistory::deed)
                .list();
    }

    private List<UUID> desks(Caller caller) {
        return scopes.desks(caller).stream()
                .map(Venue::id)
                .map(org.etabli.kernel.VenueId::value)
                .toList();
    }

    private static int count(ResultSet row, LocalDate first, ZoneId zone, List<Integer> weeks, int[] absences)
            throws SQLException {
        if ("NO_SHOW".equals(row.getString("status"))) {
            return ++absences[0];
        }
        LocalDate day = row.getObject("starts_at", Instant.class).atZone(zone).toLocalDate();
        int week = (int) ChronoUnit.WEEKS.between(first, day);
        return weeks.set(week, weeks.get(week) + 1);
    }

    private static MemberDeed deed(ResultSet row, int number) throws SQLException {
        UUID resource = row.getObject("resource_id", UUID.class);
        return new MemberDeed(
                row.getObject("at", Instant.class),
                Kind.valueOf(row.getString("kind")),
                by(row.getObject("actor", UUID.class)),
                row.getString("actor_name"),
                row.getString("what"),
                resource == null ? null : new ResourceId(resource),
                row.getObject("starts_at", Instant.class));
    }

    private static @Nullable MemberId by(@Nullable UUID actor) {
        return actor == null ? null : new MemberId(actor);
    }
}
