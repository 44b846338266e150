package org.etabli.member;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who she is, and which operators know her, with what their teams noted and how they sort her. */
@Component
class MemberData implements PersonalData {

    private final JdbcClient jdbc;

    MemberData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(jdbc, "member", "SELECT * FROM member WHERE id = ?", member.value()),
                PlainRows.section(jdbc, "affiliation", "SELECT * FROM affiliation WHERE member_id = ?", member.value()),
                PlainRows.section(jdbc, "member_tag", "SELECT * FROM member_tag WHERE member_id = ?", member.value()),
                PlainRows.section(
                        jdbc,
                        "team",
                        "SELECT t.* FROM team t JOIN team_member m ON m.team_id = t.id WHERE m.member_id = ?",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "guardianship",
                        "SELECT * FROM guardianship WHERE member_id = ? OR guardian_id = ?",
                        member.value(),
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "member_field_value",
                        "SELECT v.*, f.operator_id, f.name FROM member_field_value v JOIN member_field f"
                                + " ON f.id = v.field_id WHERE v.member_id = ?",
                        member.value()),
                PlainRows.section(
                        jdbc, "team_member", "SELECT * FROM team_member WHERE member_id = ?", member.value()));
    }
}
