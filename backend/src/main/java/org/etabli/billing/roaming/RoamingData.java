package org.etabli.billing.roaming;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where she was by an allowance of another operator's. */
@Component
class RoamingData implements PersonalData {

    private final JdbcClient jdbc;

    RoamingData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(PlainRows.section(
                jdbc, "roaming_visit", "SELECT * FROM roaming_visit WHERE member_id = ?", member.value()));
    }
}
