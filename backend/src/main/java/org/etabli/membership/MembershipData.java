package org.etabli.membership;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.etabli.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Her contracts, and every movement of the credits they came with. */
@Component
class MembershipData implements PersonalData {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    MembershipData(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    public List<Section> of(MemberId member) {
        List<UUID> contracts = jdbc.sql("SELECT id FROM membership WHERE member_id = ?")
                .param(member.value())
                .query(UUID.class)
                .list();
        return Stream.concat(
                        Stream.of(
                                PlainRows.section(
                                        jdbc,
                                        "membership",
                                        "SELECT * FROM membership WHERE member_id = ?",
                                        member.value()),
                                about("membership_pause", member),
                                about("membership_change", member),
                                about("membership_seats", member),
                                about("pack_purchase", member)),
                        ledger.statementOf(contracts).stream())
                .toList();
    }

    private Section about(String table, MemberId member) {
        return PlainRows.section(
                jdbc,
                table,
                "SELECT t.* FROM " + table + " t JOIN membership m ON m.id = t.membership_id WHERE m.member_id = ?",
                member.value());
    }
}
