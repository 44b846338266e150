package org.etabli.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.gallery.Project.Attached;
import org.etabli.gallery.Project.CoAuthor;
import org.etabli.gallery.Project.Parts;
import org.etabli.gallery.Project.Picture;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.ResourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what projects consist of. */
@Component
class PartRows {

    private static final int LONGEST_WORDS = 30_000;

    private final JdbcClient jdbc;

    PartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is searched. */
    static String words(ProjectDraft draft) {
        String all = Stream.of(
                        Stream.of(draft.title()),
                        Stream.ofNullable(draft.summary()),
                        draft.materials().stream().map(MaterialUsed::name),
                        draft.machines().stream().map(MachineUsed::name),
                        draft.machines().stream().map(MachineUsed::trade).filter(trade -> trade != null),
                        Stream.ofNullable(draft.body()))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));
        return all.substring(0, Math.min(all.length(), LONGEST_WORDS));
    }

    /** By five statements. */
    Project fill(Project project) {
        UUID id = project.id().value();
        return project.with(new Parts(
                jdbc.sql("SELECT resource_id, name, category, trade FROM project_machine WHERE project_id = ?"
                                + " ORDER BY position")
                        .param(id)
                        .query((row, n) -> {
                            UUID resource = row.getObject(1, UUID.class);
                            return new MachineUsed(
                                    resource == null ? null : new ResourceId(resource),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4));
                        })
                        .list(),
                jdbc.sql("SELECT name, quantity, unit FROM project_material WHERE project_id = ? ORDER BY position")
                        .param(id)
                        .query((row, n) -> new MaterialUsed(row.getString(1), row.getBigDecimal(2), row.getString(3)))
                        .list(),
                jdbc.sql("SELECT id, alt FROM project_picture WHERE project_id = ? ORDER BY position, id")
                        .param(id)
                        .query((row, n) ->
                                new Picture(new ProjectFileId(row.getObject(1, UUID.class)), row.getString(2)))
                        .list(),
                jdbc.sql("SELECT id, name, bytes FROM project_file WHERE project_id = ? ORDER BY name, id")
                        .param(id)
                        .query((row, n) -> new Attached(
                                new ProjectFileId(row.getObject(1, UUID.class)), row.getString(2), row.getInt(3)))
                        .list(),
                jdbc.sql("SELECT a.email, a.member_id, CONCAT(m.first_name, ' ', m.last_name) FROM project_author a"
                                + " LEFT JOIN member m ON m.id = a.member_id WHERE a.project_id = ?"
                                + " ORDER BY m.last_name IS NULL, m.last_name, m.first_name, a.email")
                        .param(id)
                        .query((row, n) -> {
                            UUID member = row.getObject(2, UUID.class);
                            return new CoAuthor(
                                    row.getString(1), member == null ? null : new MemberId(member), row.getString(3));
                        })
                        .list()));
    }

    /** In the place of those before. */
    void write(ProjectId project, ProjectDraft draft) {
        for (String table : List.of("project_machine", "project_material")) {
            jdbc.sql("DELETE FROM " + table + " WHERE project_id = ?")
                    .param(project.value())
                    .update();
        }
        for (int position = 0; position < draft.machines().size(); position++) {
            MachineUsed machine = draft.machines().get(position);
            jdbc.sql("INSERT INTO project_machine (project_id, position, resource_id, name, category, trade)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            project.value(),
                            position,
                            machine.resource() == null
                                    ? null
                                    : machine.resource().value(),
                            machine.name(),
                            machine.category(),
                            machine.trade()))
                    .update();
        }
        for (int position = 0; position < draft.materials().size(); position++) {
            MaterialUsed material = draft.materials().get(position);
            jdbc.sql("INSERT INTO project_material (project_id, position, name, quantity, unit) VALUES (?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            project.value(), position, material.name(), material.quantity(), material.unit()))
                    .update();
        }
    }
}
