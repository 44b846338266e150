package org.etabli.reservation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.etabli.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What she reserved, and what she was refused. */
@Component
class ReservationData implements PersonalData {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    ReservationData(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    public List<Section> of(MemberId member) {
        List<UUID> hers = jdbc.sql("SELECT id FROM reservation WHERE member_id = ?")
                .param(member.value())
                .query(UUID.class)
                .list();
        return Stream.concat(rows(member), ledger.transfersAbout(hers).stream()).toList();
    }

    private Stream<Section> rows(MemberId member) {
        return Stream.of(
                PlainRows.section(
                        jdbc,
                        "reservation",
                        "SELECT s.name AS resource, r.* FROM reservation r JOIN resource s ON s.id = r.resource_id"
                                + " WHERE r.member_id = ? ORDER BY r.starts_at",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "refused_request",
                        "SELECT * FROM refused_request WHERE member_id = ? ORDER BY at",
                        member.value()));
    }
}
