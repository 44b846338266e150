package org.etabli.handbook;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.handbook.Handbook.Capability;
import org.etabli.handbook.Handbook.Document;
import org.etabli.handbook.Handbook.Material;
import org.etabli.kernel.DocumentId;
import org.etabli.kernel.ResourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what there is to know about resources. */
@Component
class HandbookRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    HandbookRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Capability> capabilities(ResourceId resource) {
        return jdbc.sql("SELECT label, value FROM resource_capability WHERE resource_id = ? ORDER BY position")
                .param(resource.value())
                .query((row, n) -> new Capability(row.getString(1), row.getString(2)))
                .list();
    }

    List<Material> materials(ResourceId resource) {
        return jdbc.sql("SELECT name, thickness, settings, note, forbidden FROM resource_material"
                        + " WHERE resource_id = ? ORDER BY position")
                .param(resource.value())
                .query((row, n) -> new Material(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .list();
    }

    List<Document> documents(ResourceId resource) {
        return jdbc.sql("SELECT id, kind, title, link FROM resource_document WHERE resource_id = ?"
                        + " ORDER BY kind, title, id")
                .param(resource.value())
                .query((row, n) -> new Document(
                        new DocumentId(row.getObject(1, UUID.class)),
                        resource,
                        Document.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    Optional<byte[]> file(ResourceId resource, DocumentId document) {
        return jdbc.sql(
                        "SELECT content FROM resource_document WHERE id = ? AND resource_id = ? AND content IS NOT NULL")
                .params(List.of(document.value(), resource.value()))
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void replaceCapabilities(ResourceId resource, List<Capability> all) {
        jdbc.sql("DELETE FROM resource_capability WHERE resource_id = ?")
                .param(resource.value())
                .update();
        for (int position = 0; position < all.size(); position++) {
            Capability each = all.get(position);
            jdbc.sql("INSERT INTO resource_capability (resource_id, position, label, value) VALUES (?, ?, ?, ?)")
                    .params(List.of(resource.value(), position, each.label(), each.value()))
                    .update();
        }
    }

    void replaceMaterials(ResourceId resource, List<Material> all) {
        jdbc.sql("DELETE FROM resource_material WHERE resource_id = ?")
                .param(resource.value())
                .update();
        for (int position = 0; position < all.size(); position++) {
            Material each = all.get(position);
            jdbc.sql("INSERT INTO resource_material (resource_id, position, name, thickness, settings, note, forbidden)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            resource.value(),
                            position,
                            each.name(),
                            each.thickness(),
                            each.settings(),
                            each.note(),
                            each.forbidden()))
                    .update();
        }
    }

    void add(ResourceId resource, NewDocument document) {
        jdbc.sql("INSERT IGNORE INTO resource_document (id, resource_id, kind, title, link, content, added_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        document.id().value(),
                        resource.value(),
                        document.kind().name(),
                        document.title(),
                        document.link(),
                        document.file().length == 0 ? null : document.file(),
                        clock.instant()))
                .update();
    }

    void remove(ResourceId resource, DocumentId document) {
        jdbc.sql("DELETE FROM resource_document WHERE id = ? AND resource_id = ?")
                .params(List.of(document.value(), resource.value()))
                .update();
    }
}
