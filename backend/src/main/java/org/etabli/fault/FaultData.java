package org.etabli.fault;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What she reported, with or without an account, and what she was told of faults. */
@Component
class FaultData implements PersonalData {

    private static final String HERS =
            " FROM fault f WHERE (f.reporter_id = ? OR f.reporter_email = (SELECT email FROM member WHERE id = ?))";

    private final JdbcClient jdbc;

    FaultData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(jdbc, "fault", "SELECT f.*" + HERS, member.value(), member.value()),
                PlainRows.section(
                        jdbc,
                        "fault_photo",
                        "SELECT p.fault_id, p.added_at, TO_BASE64(p.content) AS content FROM fault_photo p"
                                + " WHERE p.fault_id IN (SELECT f.id" + HERS + ")",
                        member.value(),
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "fault_proposal",
                        "SELECT * FROM fault_proposal WHERE member_id = ? ORDER BY told_at",
                        member.value()));
    }
}
