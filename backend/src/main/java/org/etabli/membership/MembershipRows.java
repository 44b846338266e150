package org.etabli.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.TeamId;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contracts as their rows keep them; pauses and seats come with the row, so that a reservation asks once. */
@Component
class MembershipRows {

    /** Of the table as {@code m}. */
    static final String COLUMNS =
            Own.COLUMNS + ", (SELECT GROUP_CONCAT(u.starts_on, '/', COALESCE(u.ends_on, '') ORDER BY u.starts_on)"
                    + " FROM membership_pause u WHERE u.membership_id = m.id) AS pauses,"
                    + " (SELECT GROUP_CONCAT(n.starts_on, '/', n.seats ORDER BY n.starts_on)"
                    + " FROM membership_seats n WHERE n.membership_id = m.id) AS seats";

    /** The same in parts, where every microsecond counts: a row for each pause and for each number of seats. */
    static final class InParts {

        static final String OWN =
                Own.COLUMNS + ", CONCAT(u.starts_on, '/', COALESCE(u.ends_on, '')) AS pauses, NULL AS seats";
        static final String SEATED = Own.COLUMNS
                + ", CONCAT(u.starts_on, '/', COALESCE(u.ends_on, '')) AS pauses, CONCAT(n.starts_on, '/', n.seats) AS seats";
        static final String PAUSES = " LEFT JOIN membership_pause u ON u.membership_id = m.id";
        static final String SEATS = " LEFT JOIN membership_seats n ON n.membership_id = m.id";

        private InParts() {}

        /** One contract of all its parts. */
        static Collection<Row> together(Stream<Row> parts) {
            return parts.collect(Collectors.toMap(Row::id, Function.identity(), Row::with, LinkedHashMap::new))
                    .values();
        }
    }

    private static final class Own {
        static final String COLUMNS =
                "m.id, m.member_id, m.plan_id, m.home_venue_id, m.starts_on, m.ends_on, m.suspended,"
                        + " m.trial_until, m.committed_until, m.rest_credited, m.team_id, m.shared";
    }

    /** The contracts of the teams that people sit in, whom {@code s} names. */
    static final String SEATED = " FROM team_member s JOIN membership m ON m.team_id = s.team_id";

    private final Plans plans;

    MembershipRows(Plans plans) {
        this.plans = plans;
    }

    /** A contract whose plan is not looked up yet. */
    record Row(
            UUID id,
            MemberId member,
            PlanId plan,
            @Nullable VenueId home,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Commitment commitment,
            List<Pause> pauses,
            @Nullable Seats seats,
            boolean suspended) {

        Row with(Row other) {
            List<Pause> all = Stream.concat(pauses.stream(), other.pauses.stream())
                    .distinct()
                    .sorted(Comparator.comparing(Pause::start))
                    .toList();
            return new Row(id, member, plan, home, startsOn, endsOn, commitment, all, with(other.seats), suspended);
        }

        private @Nullable Seats with(@Nullable Seats others) {
            if (seats == null || others == null) {
                return seats;
            }
            NavigableMap<LocalDate, Integer> counts = new TreeMap<>(seats.counts());
            counts.putAll(others.counts());
            return new Seats(seats.team(), seats.shared(), counts);
        }
    }

    Membership membership(ResultSet row, long atRevision) throws SQLException {
        return membership(row(row, new MemberId(row.getObject("member_id", UUID.class))), atRevision);
    }

    /** @param member who uses it */
    Membership membership(ResultSet row, MemberId member, long atRevision) throws SQLException {
        return membership(row(row, member), atRevision);
    }

    Membership membership(Row row, long atRevision) {
        return new Membership(
                new MembershipId(row.id()),
                row.member(),
                plans.get(row.plan(), atRevision),
                row.home(),
                row.startsOn(),
                row.endsOn(),
                row.commitment(),
                row.pauses(),
                row.seats(),
                row.suspended());
    }

    Row row(ResultSet row, MemberId member) throws SQLException {
        UUID home = row.getObject("home_venue_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                member,
                new PlanId(row.getObject("plan_id", UUID.class)),
                home == null ? null : new VenueId(home),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                new Commitment(
                        row.getObject("trial_until", LocalDate.class),
                        row.getObject("committed_until", LocalDate.class),
                        row.getBoolean("rest_credited")),
                pauses(row.getString("pauses")),
                seats(row),
                row.getBoolean("suspended"));
    }

    private static List<Pause> pauses(@Nullable String listed) {
        return listed == null
                ? List.of()
                : Arrays.stream(listed.split(","))
                        .map(each -> each.split("/", 2))
                        .map(ends -> new Pause(
                                LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1])))
                        .toList();
    }

    private static @Nullable Seats seats(ResultSet row) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        if (team == null) {
            return null;
        }
        NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
        String listed = row.getString("seats");
        for (String each : listed == null ? new String[0] : listed.split(",")) {
            String[] count = each.split("/", 2);
            counts.put(LocalDate.parse(count[0]), Integer.valueOf(count[1]));
        }
        if (counts.isEmpty()) {
            counts.put(row.getObject("starts_on", LocalDate.class), 1);
        }
        return new Seats(new TeamId(team), row.getBoolean("shared"), counts);
    }
}
