package org.etabli.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.Name;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * The members of a query, as the rest of a statement: each once, with her contract that counts, the one at the venues asked
 * about before others.
 */
record MemberSelection(String from, Map<String, Object> values, LocalDate today) {

    static final int SOON_DAYS = 30;

    static final String LEAVING =
            "(c.ends_on IS NOT NULL AND c.ends_on < :soon AND NOT EXISTS (SELECT 1 FROM membership n WHERE n.member_id = m.id"
                    + " AND n.starts_on <= c.ends_on AND (n.ends_on IS NULL OR n.ends_on > c.ends_on)))";

    static final String LAST_VISIT = "(SELECT r.starts_at FROM reservation r WHERE r.member_id = m.id"
            + " AND r.starts_at <= :now AND r.status IN ('CHECKED_IN', 'COMPLETED') AND r.venue_id IN (:desks)"
            + " ORDER BY r.starts_at DESC LIMIT 1)";

    static final String ARRIVAL = "(SELECT r.starts_at FROM reservation r WHERE r.member_id = m.id"
            + " AND r.starts_at > :now AND r.starts_at < :tomorrow AND r.status = 'CONFIRMED'"
            + " AND r.venue_id IN (:desks) ORDER BY r.starts_at LIMIT 1)";

    private static final String IN_FORCE = "x.starts_on <= :today AND (x.ends_on IS NULL OR x.ends_on > :today)"
            + " AND NOT EXISTS (SELECT 1 FROM membership_pause u WHERE u.membership_id = x.id"
            + " AND u.starts_on <= :today AND (u.ends_on IS NULL OR u.ends_on > :today))";

    private static final String FROM = " FROM member m"
            + " JOIN (SELECT member_id, MIN(since) AS since FROM affiliation WHERE operator_id IN (:operators)"
            + " GROUP BY member_id) a ON a.member_id = m.id"
            + " LEFT JOIN membership c ON c.id = (SELECT x.id FROM membership x JOIN plan o ON o.id = x.plan_id"
            + " WHERE x.member_id = m.id AND o.operator_id IN (:operators) AND " + IN_FORCE
            + " ORDER BY COALESCE(x.home_venue_id IN (:venues), 0) DESC, x.starts_on DESC, x.id LIMIT 1)"
            + " LEFT JOIN plan p ON p.id = c.plan_id WHERE ";

    private static final String AT_THE_VENUES = "(c.home_venue_id IN (:venues)"
            + " OR NOT EXISTS (SELECT 1 FROM membership h JOIN plan o ON o.id = h.plan_id WHERE h.member_id = m.id"
            + " AND o.operator_id IN (:operators) AND h.home_venue_id IS NOT NULL)"
            + " OR EXISTS (SELECT 1 FROM reservation v WHERE v.member_id = m.id AND v.starts_at > :aYearAgo"
            + " AND v.venue_id IN (:venues)))";

    private static final String WEARING = " AND EXISTS (SELECT 1 FROM member_tag g WHERE g.member_id = m.id"
            + " AND g.operator_id IN (:operators) AND g.tag = :tag)";

    private static final String SAYING = " AND EXISTS (SELECT 1 FROM member_field_value w JOIN member_field f"
            + " ON f.id = w.field_id WHERE w.member_id = m.id AND f.operator_id IN (:operators) AND f.id = :field"
            + " AND w.value = :said)";

    static MemberSelection of(MemberQuery query, Map<String, Object> values, LocalDate today) {
        StringBuilder found = new StringBuilder(FROM);
        if (query.isSearch()) {
            found.append("TRUE");
            search(query, found, values);
        } else {
            found.append(AT_THE_VENUES).append(" AND ").append(condition(query.group()));
        }
        String tag = query.tag();
        if (tag != null) {
            found.append(WEARING);
            values.put("tag", tag);
        }
        MemberQuery.Said said = query.said();
        if (said != null) {
            found.append(SAYING);
            values.put("field", said.field().value());
            values.put("said", said.value());
        }
        return new MemberSelection(found.toString(), values, today);
    }

    private static void search(MemberQuery query, StringBuilder found, Map<String, Object> values) {
        List<String> words = query.listWords();
        for (int at = 0; at < words.size(); at++) {
            found.append(
                    " AND (m.first_name LIKE :w%1$d OR m.last_name LIKE :w%1$d OR m.email LIKE :w%1$d OR m.badge = :b%1$d)"
                            .formatted(at));
            values.put("w" + at, startsWith(words.get(at)));
            values.put("b" + at, words.get(at));
        }
    }

    static String condition(MemberGroup group) {
        return switch (group) {
            case ACTIVE -> "c.id IS NOT NULL";
            case NEW -> "a.since >= :thisMonth";
            case LEAVING -> "(c.id IS NOT NULL AND " + LEAVING + ")";
            case ALL -> "TRUE";
        };
    }

    static MemberLine line(ResultSet row, int number) throws SQLException {
        return new MemberLine(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("first_name"),
                row.getString("last_name"),
                standing(row),
                row.getObject("last_visit", Instant.class),
                row.getObject("arrival", Instant.class),
                null);
    }

    private static MemberLine.@Nullable Standing standing(ResultSet row) throws SQLException {
        UUID contract = row.getObject("contract", UUID.class);
        UUID home = row.getObject("home_venue_id", UUID.class);
        return contract == null
                ? null
                : new MemberLine.Standing(
                        new MembershipId(contract),
                        new Name(row.getString("plan"), row.getString("plan_en")),
                        home == null ? null : new VenueId(home),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("suspended"),
                        row.getBoolean("leaving"));
    }

    private static String startsWith(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
