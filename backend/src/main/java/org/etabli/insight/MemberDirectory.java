package org.etabli.insight;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.Caller;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The members whom the desks of some venues know, page by page. What other operators know does not exist. */
@Service
public class MemberDirectory {

    /** Not more than one page of any screen. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final DeskScopes scopes;
    private final MemberCredits credits;

    MemberDirectory(JdbcClient jdbc, DeskScopes scopes, MemberCredits credits) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.credits = credits;
    }

    /**
     * One page in order, in three statements.
     *
     * @throws org.etabli.kernel.NotFoundException for a venue at whose desk the caller does not work
     */
    public List<MemberLine> list(
            Caller caller, MemberQuery query, MemberOrder order, boolean descending, int offset, int limit) {
        if (query.venues().isEmpty()) {
            return List.of();
        }
        MemberSelection selection = scopes.selection(caller, query);
        List<MemberLine> lines = jdbc.sql(
                        "SELECT m.id, m.first_name, m.last_name, c.id AS contract, p.name AS plan, p.name_en AS plan_en,"
                                + " c.home_venue_id, c.ends_on, c.suspended, " + MemberSelection.LEAVING
                                + " AS leaving, "
                                + MemberSelection.LAST_VISIT + " AS last_visit, " + MemberSelection.ARRIVAL
                                + " AS arrival"
                                + selection.from() + " ORDER BY " + order.clause(descending)
                                + " LIMIT :limit OFFSET :offset")
                .params(selection.values())
                .param("limit", Math.min(limit, MOST))
                .param("offset", offset)
                .query(MemberSelection::line)
                .list();
        return credits.addTo(lines, selection.today());
    }

    /** How many there are, in one statement. */
    public int count(Caller caller, MemberQuery query) {
        if (query.venues().isEmpty()) {
            return 0;
        }
        MemberSelection selection = scopes.selection(caller, query);
        return jdbc.sql("SELECT COUNT(*)" + selection.from())
                .params(selection.values())
                .query(Integer.class)
                .single();
    }

    /**
     * How many stand in each group, in one statement.
     *
     * @param tag counts those who wear it; null counts all
     */
    public Map<MemberGroup, Integer> countByGroup(Caller caller, Collection<VenueId> venues, @Nullable String tag) {
        Map<MemberGroup, Integer> counts = new EnumMap<>(MemberGroup.class);
        if (venues.isEmpty()) {
            return counts;
        }
        MemberSelection selection =
                scopes.selection(caller, MemberQuery.of(venues, MemberGroup.ALL).wearing(tag));
        StringBuilder columns = new StringBuilder();
        for (MemberGroup group : MemberGroup.values()) {
            columns.append(columns.isEmpty() ? "SELECT " : ", ")
                    .append("COALESCE(SUM(")
                    .append(MemberSelection.condition(group))
                    .append("), 0)");
        }
        return jdbc.sql(columns + selection.from())
                .params(selection.values())
                .query((row, n) -> {
                    for (MemberGroup group : MemberGroup.values()) {
                        counts.put(group, row.getInt(group.ordinal() + 1));
                    }
                    return counts;
                })
                .single();
    }
}
