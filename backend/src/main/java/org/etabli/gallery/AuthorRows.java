package org.etabli.gallery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who else made a project. */
@Component
class AuthorRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuthorRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether she was not asked before. */
    boolean ask(ProjectId project, String email) {
        return jdbc.sql("INSERT IGNORE INTO project_author (project_id, email, asked_at) VALUES (?, ?, ?)")
                        .params(List.of(project.value(), email, clock.instant()))
                        .update()
                > 0;
    }

    Optional<MemberId> memberAt(String email) {
        return jdbc.sql("SELECT id FROM member WHERE email = ?")
                .param(email)
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whether she is asked, or has agreed. */
    boolean concerns(ProjectId project, MemberId member) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM project_author a JOIN member x ON x.id = ?"
                                        + " WHERE a.project_id = ? AND (a.member_id = x.id OR a.member_id IS NULL AND a.email = x.email)")
                        .params(List.of(member.value(), project.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void agree(ProjectId project, MemberId member) {
        jdbc.sql("UPDATE project_author a JOIN member x ON x.email = a.email SET a.member_id = x.id, a.asked_at = NULL"
                        + " WHERE a.project_id = ? AND x.id = ?")
                .params(List.of(project.value(), member.value()))
                .update();
    }

    void leave(ProjectId project, MemberId member) {
        jdbc.sql(
                        "DELETE a FROM project_author a JOIN member x ON x.id = ?"
                                + " WHERE a.project_id = ? AND (a.member_id = x.id OR a.member_id IS NULL AND a.email = x.email)")
                .params(List.of(member.value(), project.value()))
                .update();
    }

    void remove(ProjectId project, String email) {
        jdbc.sql("DELETE FROM project_author WHERE project_id = ? AND email = ?")
                .params(List.of(project.value(), email))
                .update();
    }
}
