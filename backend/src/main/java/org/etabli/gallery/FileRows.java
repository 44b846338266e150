package org.etabli.gallery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Ids;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What files and pictures hold. */
@Component
class FileRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<byte[]> file(ProjectId project, ProjectFileId file) {
        return content("project_file", project, file);
    }

    Optional<byte[]> picture(ProjectId project, ProjectFileId picture) {
        return content("project_picture", project, picture);
    }

    void addFile(ProjectId project, NewFile file) {
        jdbc.sql("INSERT IGNORE INTO project_file (id, project_id, name, bytes, content, added_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        file.id().value(),
                        project.value(),
                        file.name(),
                        file.content().length,
                        file.content(),
                        clock.instant()))
                .update();
    }

    void addPicture(ProjectId project, ProjectFileId id, String alt, byte[] jpeg) {
        jdbc.sql(
                        "INSERT IGNORE INTO project_picture (id, project_id, position, alt, content, added_at)"
                                + " SELECT ?, ?, COALESCE(MAX(position), 0) + 1, ?, ?, ? FROM project_picture WHERE project_id = ?")
                .params(List.of(id.value(), project.value(), alt, jpeg, clock.instant(), project.value()))
                .update();
    }

    void removeFile(ProjectId project, ProjectFileId file) {
        remove("project_file", project, file);
    }

    void removePicture(ProjectId project, ProjectFileId picture) {
        remove("project_picture", project, picture);
    }

    /** All files and pictures of the one for the other, under ids of their own. */
    void copy(Project from, ProjectId to) {
        from.parts()
                .files()
                .forEach(file -> jdbc.sql("INSERT INTO project_file (id, project_id, name, bytes, content, added_at)"
                                + " SELECT ?, ?, name, bytes, content, ? FROM project_file WHERE id = ?")
                        .params(List.of(
                                Ids.next(),
                                to.value(),
                                clock.instant(),
                                file.id().value()))
                        .update());
        from.parts()
                .pictures()
                .forEach(picture -> jdbc.sql(
                                "INSERT INTO project_picture (id, project_id, position, alt, content, added_at)"
                                        + " SELECT ?, ?, position, alt, content, ? FROM project_picture WHERE id = ?")
                        .params(List.of(
                                Ids.next(),
                                to.value(),
                                clock.instant(),
                                picture.id().value()))
                        .update());
    }

    private Optional<byte[]> content(String table, ProjectId project, ProjectFileId id) {
        return jdbc.sql("SELECT content FROM " + table + " WHERE id = ? AND project_id = ?")
                .params(List.of(id.value(), project.value()))
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private void remove(String table, ProjectId project, ProjectFileId id) {
        jdbc.sql("DELETE FROM " + table + " WHERE id = ? AND project_id = ?")
                .params(List.of(id.value(), project.value()))
                .update();
    }
}
