package org.etabli.prospect;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What she asked before she was a member, what was noted of it, and what she was shown since. */
@Component
class ProspectData implements PersonalData {

    private static final String HERS =
            " FROM prospect p WHERE (p.member_id = ? OR p.email = (SELECT email FROM member WHERE id = ?))";

    private final JdbcClient jdbc;

    ProspectData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(jdbc, "prospect", "SELECT p.*" + HERS, member.value(), member.value()),
                PlainRows.section(
                        jdbc,
                        "prospect_event",
                        "SELECT e.* FROM prospect_event e WHERE e.author_id = ? OR e.prospect_id IN (SELECT p.id" + HERS
                                + ")",
                        member.value(),
                        member.value(),
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "onboarding_done",
                        "SELECT d.* FROM onboarding_done d WHERE d.member_id = ?",
                        member.value()));
    }
}
