package org.etabli.daypass;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days that she bought without an account. */
@Component
class DayPassData implements PersonalData {

    private final JdbcClient jdbc;

    DayPassData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(PlainRows.section(
                jdbc,
                "day_pass",
                "SELECT d.* FROM day_pass d WHERE d.member_id = ? OR d.email = (SELECT email FROM member WHERE id = ?)",
                member.value(),
                member.value()));
    }
}
