package org.etabli.access;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Her sessions at machines, and what was noted of her badge. */
@Component
class AccessData implements PersonalData {

    private final JdbcClient jdbc;

    AccessData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(
                        jdbc, "machine_session", "SELECT * FROM machine_session WHERE member_id = ?", member.value()),
                PlainRows.section(
                        jdbc,
                        "accompaniment",
                        "SELECT * FROM accompaniment WHERE ? IN (member_id, accompanied_by)",
                        member.value()),
                PlainRows.section(
                        jdbc, "doubtful_session", "SELECT * FROM doubtful_session WHERE member_id = ?", member.value()),
                PlainRows.section(
                        jdbc, "access_event", "SELECT * FROM access_event WHERE member_id = ?", member.value()));
    }
}
