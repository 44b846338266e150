package org.etabli.joining;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How she joined, and what she signed. */
@Component
class JoiningData implements PersonalData {

    private final JdbcClient jdbc;

    JoiningData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(
                        jdbc,
                        "sign_up",
                        "SELECT s.* FROM sign_up s WHERE s.member_id = ?"
                                + " OR s.email = (SELECT email FROM member WHERE id = ?)",
                        member.value(),
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "quotient_declaration",
                        "SELECT * FROM quotient_declaration WHERE member_id = ?",
                        member.value()));
    }
}
