package org.etabli.gallery;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.gallery.Reported.Report;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.ProjectReportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was said against projects. */
@Component
class ReportRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isThere(ProjectReportId id) {
        return jdbc.sql("SELECT COUNT(*) FROM project_report WHERE id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(NewReport report, ProjectId project) {
        jdbc.sql("INSERT IGNORE INTO project_report (id, project_id, reason, reporter_id, reporter_email, reported_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        report.id().value(),
                        project.value(),
                        report.reason(),
                        report.reporter() == null ? null : report.reporter().value(),
                        report.email(),
                        clock.instant()))
                .update();
    }

    void settle(ProjectId project, MemberId by) {
        jdbc.sql("UPDATE project_report SET settled_at = ?, settled_by = ? WHERE project_id = ? AND settled_at IS NULL")
                .params(List.of(clock.instant(), by.value(), project.value()))
                .update();
    }

    /** Those that nobody looked at, the first first. */
    Map<ProjectId, List<Report>> listOpen(Collection<ProjectId> projects) {
        return projects.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "SELECT r.project_id, r.reason, COALESCE(CONCAT(m.first_name, ' ', m.last_name),"
                                        + " r.reporter_email), r.reported_at FROM project_report r"
                                        + " LEFT JOIN member m ON m.id = r.reporter_id"
                                        + " WHERE r.project_id IN (:projects) AND r.settled_at IS NULL ORDER BY r.reported_at, r.id")
                        .param(
                                "projects",
                                projects.stream().map(ProjectId::value).toList())
                        .query((row, n) -> Map.entry(
                                new ProjectId(row.getObject(1, UUID.class)),
                                new Report(row.getString(2), row.getString(3), row.getObject(4, Instant.class))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
