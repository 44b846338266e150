package org.etabli.gallery;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What she made and showed, what she is named on, and what she said against projects. */
@Component
class GalleryData implements PersonalData {

    private static final String HERS = " WHERE project_id IN (SELECT id FROM project WHERE author_id = ?)";

    private final JdbcClient jdbc;

    GalleryData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                section("project", "SELECT * FROM project WHERE author_id = ?", member),
                section(
                        "project_author",
                        "SELECT p.title, a.* FROM project_author a JOIN project p ON p.id = a.project_id"
                                + " WHERE a.member_id = ?",
                        member),
                section("project_machine", "SELECT * FROM project_machine" + HERS, member),
                section("project_material", "SELECT * FROM project_material" + HERS, member),
                section(
                        "project_picture",
                        "SELECT id, project_id, alt, added_at, TO_BASE64(content) AS content FROM project_picture"
                                + HERS,
                        member),
                section(
                        "project_file",
                        "SELECT id, project_id, name, bytes, added_at, TO_BASE64(content) AS content FROM project_file"
                                + HERS,
                        member),
                section(
                        "project_report",
                        "SELECT id, project_id, reason, reported_at FROM project_report WHERE reporter_id = ?",
                        member));
    }

    private Section section(String table, String query, MemberId member) {
        return PlainRows.section(jdbc, table, query, member.value());
    }
}
