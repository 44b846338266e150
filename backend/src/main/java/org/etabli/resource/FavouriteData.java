package org.etabli.resource;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places she likes best, with their names. */
@Component
class FavouriteData implements PersonalData {

    private final JdbcClient jdbc;

    FavouriteData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(PlainRows.section(
                jdbc,
                "favourite_unit",
                "SELECT u.label, f.* FROM favourite_unit f JOIN unit u ON u.id = f.unit_id WHERE f.member_id = ?",
                member.value()));
    }
}
