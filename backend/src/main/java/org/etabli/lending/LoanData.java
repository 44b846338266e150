package org.etabli.lending;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What she has borrowed. */
@Component
class LoanData implements PersonalData {

    private final JdbcClient jdbc;

    LoanData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(PlainRows.section(
                jdbc, "loan", "SELECT * FROM loan WHERE member_id = ? ORDER BY handed_out_at", member.value()));
    }
}
