package org.etabli.gallery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.gallery.Project.Hiding;
import org.etabli.gallery.Project.Source;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of projects, one by one. */
@Component
class ProjectRows {

    /** Those of the project {@code p} who are to be named. */
    static final String AUTHORS = named("p", "m");

    private static final String SELECT = "SELECT p.*, CONCAT(m.first_name, ' ', m.last_name) AS who,"
            + " o.slug AS source_slug, o.title AS source_now, (o.state = 'PUBLISHED' AND o.hidden_at IS NULL) AS source_shown, "
            + named("o", "om") + " AS source_who FROM project p LEFT JOIN member m ON m.id = p.author_id"
            + " LEFT JOIN project o ON o.id = p.derived_from LEFT JOIN member om ON om.id = o.author_id WHERE ";

    private final JdbcClient jdbc;
    private final PartRows parts;
    private final Clock clock;

    ProjectRows(JdbcClient jdbc, PartRows parts, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.clock = clock;
    }

    private static String named(String project, String author) {
        return "CONCAT_WS(', ', CONCAT(" + author + ".first_name, ' ', " + author + ".last_name),"
                + " (SELECT GROUP_CONCAT(CONCAT(x.first_name, ' ', x.last_name) ORDER BY x.last_name, x.first_name"
                + " SEPARATOR ', ') FROM project_author a JOIN member x ON x.id = a.member_id WHERE a.project_id = "
                + project + ".id))";
    }

    /** With all of its parts. */
    Optional<Project> find(String slugOrId) {
        return one("p.slug = ?", slugOrId)
                .or(() -> isAnId(slugOrId) ? one("p.id = ?", UUID.fromString(slugOrId)) : Optional.empty())
                .map(parts::fill);
    }

    /** As it is, locked until the transaction ends. */
    Optional<Project> hold(ProjectId id) {
        return jdbc.sql("SELECT id FROM project WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(id.toString()));
    }

    /** False when it was there before. */
    boolean add(ProjectId id, MemberId author, ProjectDraft draft, @Nullable Source source) {
        Instant now = clock.instant();
        return jdbc.sql(
                                "INSERT IGNORE INTO project (id, slug, author_id, venue_id, title, summary, body, licence, state,"
                                        + " derived_from, source_title, source_by, source_link, source_licence, words, created_at,"
                                        + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(
                                id.value(),
                                Slug.of(draft.title(), id),
                                author.value(),
                                draft.venue().value(),
                                draft.title(),
                                draft.summary(),
                                draft.body(),
                                spdx(draft.licence()),
                                source == null || source.project() == null
                                        ? null
                                        : source.project().value(),
                                source == null ? null : source.title(),
                                source == null || source.project() != null ? null : source.by(),
                                source == null ? null : source.link(),
                                source == null ? null : spdx(source.licence()),
                                PartRows.words(draft),
                                now,
                                now))
                        .update()
                > 0;
    }

    /** False when it is at another revision. */
    boolean change(Project project, long revision, ProjectDraft draft) {
        return jdbc.sql("UPDATE project SET slug = ?, venue_id = ?, title = ?, summary = ?, body = ?, licence = ?,"
                                + " words = ?, changed_at = ?, revision = revision + 1 WHERE id = ? AND revision = ?")
                        .params(Arrays.asList(
                                project.publishedAt() == null ? Slug.of(draft.title(), project.id()) : project.slug(),
                                draft.venue().value(),
                                draft.title(),
                                draft.summary(),
                                draft.body(),
                                spdx(draft.licence()),
                                PartRows.words(draft),
                                clock.instant(),
                                project.id().value(),
                                revision))
                        .update()
                > 0;
    }

    void published(ProjectId id) {
        Instant now = clock.instant();
        jdbc.sql(
                        "UPDATE project SET state = 'PUBLISHED', published_at = COALESCE(published_at, ?), withdrawn_at = NULL,"
                                + " changed_at = ?, revision = revision + 1 WHERE id = ?")
                .params(List.of(now, now, id.value()))
                .update();
    }

    void withdrawn(ProjectId id) {
        Instant now = clock.instant();
        jdbc.sql("UPDATE project SET state = 'WITHDRAWN', withdrawn_at = ?, changed_at = ?, revision = revision + 1"
                        + " WHERE id = ?")
                .params(List.of(now, now, id.value()))
                .update();
    }

    void hidden(ProjectId id, @Nullable String reason, @Nullable MemberId by) {
        jdbc.sql("UPDATE project SET hidden_reason = ?, hidden_at = ?, hidden_by = ?, appealed_at = NULL,"
                        + " revision = revision + 1 WHERE id = ?")
                .params(Arrays.asList(
                        reason, reason == null ? null : clock.instant(), by == null ? null : by.value(), id.value()))
                .update();
    }

    void appealed(ProjectId id) {
        jdbc.sql("UPDATE project SET appealed_at = ? WHERE id = ?")
                .params(List.of(clock.instant(), id.value()))
                .update();
    }

    void delete(ProjectId id) {
        jdbc.sql("DELETE FROM project WHERE id = ?").param(id.value()).update();
    }

    private Optional<Project> one(String where, Object value) {
        return jdbc.sql(SELECT + where).param(value).query(ProjectRows::project).optional();
    }

    private static boolean isAnId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    static @Nullable String spdx(@Nullable Licence licence) {
        return licence == null ? null : licence.spdx();
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        UUID author = row.getObject("author_id", UUID.class);
        Instant hiddenAt = row.getObject("hidden_at", Instant.class);
        return new Project(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                author == null ? null : new MemberId(author),
                author == null ? null : row.getString("who"),
                new VenueId(row.getObject("venue_id", UUID.class)),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                Licence.find(row.getString("licence")).orElse(null),
                ProjectState.valueOf(row.getString("state")),
                source(row),
                hiddenAt == null
                        ? null
                        : new Hiding(
                                row.getString("hidden_reason"), hiddenAt, row.getObject("appealed_at", Instant.class)),
                row.getLong("revision"),
                row.getObject("changed_at", Instant.class),
                row.getObject("published_at", Instant.class),
                Project.Parts.NONE);
    }

    private static @Nullable Source source(ResultSet row) throws SQLException {
        UUID from = row.getObject("derived_from", UUID.class);
        String title = row.getString("source_title");
        if (title == null) {
            return null;
        }
        String by = from == null ? row.getString("source_by") : row.getString("source_who");
        return new Source(
                from == null ? null : new ProjectId(from),
                row.getBoolean("source_shown") ? row.getString("source_slug") : null,
                from == null ? title : row.getString("source_now"),
                by == null || by.isBlank() ? null : by,
                row.getString("source_link"),
                Licence.find(row.getString("source_licence")).orElse(null));
    }
}
