package org.etabli.network;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What she wrote for her team. */
@Component
class DayNoteData implements PersonalData {

    private final JdbcClient jdbc;

    DayNoteData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(PlainRows.section(
                jdbc, "day_note", "SELECT * FROM day_note WHERE author_id = ? ORDER BY created_at", member.value()));
    }
}
