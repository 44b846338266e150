package org.etabli.authorisation;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Her authorisations, with their names. */
@Component
class AuthorisationData implements PersonalData {

    private final JdbcClient jdbc;

    AuthorisationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(PlainRows.section(
                jdbc,
                "authorisation",
                "SELECT t.name, a.* FROM authorisation a JOIN authorisation_type t ON t.id = a.type_id"
                        + " WHERE a.member_id = ?",
                member.value()));
    }
}
