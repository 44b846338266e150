package org.etabli.gallery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of projects, one statement each. */
@Component
class CardRows {

    private static final String FIRST =
            " FROM project_picture i WHERE i.project_id = p.id ORDER BY i.position, i.id LIMIT 1)";
    private static final String SELECT =
            "SELECT p.id, p.slug, p.author_id, p.title, p.summary, p.venue_id, p.licence, p.state,"
                    + " p.hidden_reason, p.appealed_at, p.changed_at, p.published_at, " + ProjectRows.AUTHORS
                    + " AS authors,"
                    + " (SELECT i.id" + FIRST + " AS picture, (SELECT i.alt" + FIRST + " AS alt"
                    + " FROM project p LEFT JOIN member m ON m.id = p.author_id WHERE ";
    private static final String SHOWN = "p.state = 'PUBLISHED' AND p.hidden_at IS NULL";

    private final JdbcClient jdbc;

    CardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param last after which one the list goes on, or null to begin */
    record After(Instant published, ProjectId last) {}

    /** What anyone may see, the latest first. */
    List<ProjectCard> search(ProjectSearch search, @Nullable After after, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        String where = where(search, values);
        if (after != null) {
            where += " AND (p.published_at, p.id) < (?, ?)";
            values.addAll(List.of(after.published(), after.last().value()));
        }
        values.addAll(List.of(limit, offset));
        return jdbc.sql(SELECT + where + " ORDER BY p.published_at DESC, p.id DESC LIMIT ? OFFSET ?")
                .params(values)
                .query(CardRows::card)
                .list();
    }

    int count(ProjectSearch search) {
        List<Object> values = new ArrayList<>();
        return jdbc.sql("SELECT COUNT(*) FROM project p WHERE " + where(search, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** Whatever she wrote, and what she agreed to be named on, the latest first. */
    List<ProjectCard> listOf(MemberId member) {
        return jdbc.sql(SELECT
                        + "p.author_id = ? OR p.id IN (SELECT project_id FROM project_author WHERE member_id = ?)"
                        + " ORDER BY p.changed_at DESC, p.id DESC")
                .params(List.of(member.value(), member.value()))
                .query(CardRows::card)
                .list();
    }

    /** Those on which she is asked whether she is to be named. */
    List<ProjectCard> listAsking(MemberId member) {
        return jdbc.sql(SELECT + "p.id IN (SELECT a.project_id FROM project_author a JOIN member x ON x.email = a.email"
                        + " WHERE x.id = ? AND a.member_id IS NULL) ORDER BY p.changed_at DESC, p.id DESC")
                .param(member.value())
                .query(CardRows::card)
                .list();
    }

    /** What was made from it and anyone may see. */
    List<ProjectCard> listFrom(ProjectId source) {
        return jdbc.sql(SELECT + SHOWN + " AND p.derived_from = ? ORDER BY p.published_at DESC, p.id DESC LIMIT 24")
                .param(source.value())
                .query(CardRows::card)
                .list();
    }

    /** Of those venues, what was reported and nobody looked at, and what its author asks to be looked at again. */
    List<ProjectCard> listToSettle(Collection<VenueId> venues) {
        return venues.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "p.venue_id IN (:venues) AND (p.hidden_at IS NOT NULL OR p.id IN"
                                + " (SELECT project_id FROM project_report WHERE settled_at IS NULL))"
                                + " ORDER BY p.appealed_at IS NULL, p.hidden_at IS NOT NULL, p.changed_at DESC, p.id")
                        .param("venues", venues.stream().map(VenueId::value).toList())
                        .query(CardRows::card)
                        .list();
    }

    /** The headings of machines that something was made with. */
    List<String> trades() {
        return jdbc.sql("SELECT DISTINCT k.trade FROM project_machine k JOIN project p ON p.id = k.project_id WHERE "
                        + SHOWN + " AND k.trade IS NOT NULL ORDER BY k.trade")
                .query(String.class)
                .list();
    }

    /** What things are made of most often, by name. */
    List<String> materials(int most) {
        return jdbc.sql("SELECT name FROM (SELECT k.name, COUNT(*) AS times FROM project_material k JOIN project p"
                        + " ON p.id = k.project_id WHERE " + SHOWN
                        + " GROUP BY k.name ORDER BY times DESC, k.name LIMIT ?) often ORDER BY name")
                .param(most)
                .query(String.class)
                .list();
    }

    private static String where(ProjectSearch search, List<Object> values) {
        StringBuilder where = new StringBuilder(SHOWN);
        for (String word : search.each()) {
            where.append(" AND p.words LIKE ?");
            values.add("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (search.trade() != null) {
            where.append(" AND p.id IN (SELECT project_id FROM project_machine WHERE trade = ?)");
            values.add(search.trade());
        }
        if (search.material() != null) {
            where.append(" AND p.id IN (SELECT project_id FROM project_material WHERE name = ?)");
            values.add(search.material());
        }
        if (search.machine() != null) {
            where.append(" AND p.id IN (SELECT project_id FROM project_machine WHERE resource_id = ?)");
            values.add(search.machine().value());
        }
        if (search.venue() != null) {
            where.append(" AND p.venue_id = ?");
            values.add(search.venue().value());
        }
        if (search.licence() != null) {
            where.append(" AND p.licence = ?");
            values.add(search.licence().spdx());
        }
        return where.toString();
    }

    private static ProjectCard card(ResultSet row, int number) throws SQLException {
        UUID picture = row.getObject("picture", UUID.class);
        UUID author = row.getObject("author_id", UUID.class);
        return new ProjectCard(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                author == null ? null : new MemberId(author),
                row.getString("title"),
                row.getString("summary"),
                row.getString("authors"),
                new VenueId(row.getObject("venue_id", UUID.class)),
                Licence.find(row.getString("licence")).orElse(null),
                ProjectState.valueOf(row.getString("state")),
                row.getString("hidden_reason"),
                row.getObject("appealed_at", Instant.class) != null,
                picture == null ? null : new ProjectFileId(picture),
                row.getString("alt"),
                row.getObject("changed_at", Instant.class),
                row.getObject("published_at", Instant.class));
    }
}
