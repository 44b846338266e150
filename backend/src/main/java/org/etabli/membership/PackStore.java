package org.etabli.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of packs that were sold. */
@Component
class PackStore {

    private final JdbcClient jdbc;
    private final Memberships memberships;

    PackStore(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    /** False when a contract of this id is there already. */
    boolean add(Membership pack, MemberId soldBy, Instant at) {
        int added = jdbc.sql("INSERT IGNORE INTO membership (id, member_id, plan_id, starts_on, ends_on)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        pack.id().value(),
                        pack.member().value(),
                        pack.plan().id().value(),
                        pack.startsOn(),
                        pack.endsOn()))
                .update();
        if (added > 0) {
            Money fee = pack.feeOn(pack.startsOn());
            jdbc.sql("INSERT INTO pack_purchase (membership_id, sold_by, bought_at, price_minor, currency, expires_on)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            pack.id().value(),
                            soldBy.value(),
                            at,
                            fee.getAmountMinorLong(),
                            fee.getCurrencyUnit().getCode(),
                            pack.endsOn()))
                    .update();
        }
        return added > 0;
    }

    /** What it costs after all. */
    void price(Membership pack, Money due) {
        jdbc.sql("UPDATE pack_purchase SET price_minor = ? WHERE membership_id = ?")
                .params(List.of(due.getAmountMinorLong(), pack.id().value()))
                .update();
    }

    /** As if it had never been added. */
    void remove(Membership pack) {
        List.of("DELETE FROM pack_purchase WHERE membership_id = ?", "DELETE FROM membership WHERE id = ?")
                .forEach(delete -> jdbc.sql(delete).param(pack.id().value()).update());
    }

    /** The purchase, held until the transaction ends; empty when there is none or it was taken back. */
    Optional<PackPurchase> hold(MembershipId id) {
        int held = jdbc.sql("UPDATE membership SET revision = revision + 1 WHERE id = ?")
                .param(id.value())
                .update();
        return held == 0
                ? Optional.empty()
                : list("p.membership_id = ?", id.value()).stream().findFirst();
    }

    /** Those of a member that were not taken back, the latest first: two statements. */
    List<PackPurchase> listOf(MemberId member) {
        return list("m.member_id = ?", member.value());
    }

    /** Those that ended before the day and still hold what has expired, the earliest first. */
    List<MembershipId> listEnded(LocalDate day, int atMost) {
        return jdbc.sql("SELECT membership_id FROM pack_purchase WHERE expired_at IS NULL AND expires_on < ?"
                        + " AND taken_back_at IS NULL ORDER BY expires_on LIMIT ?")
                .params(List.of(day, atMost))
                .query((row, n) -> new MembershipId(row.getObject(1, UUID.class)))
                .list();
    }

    void expired(MembershipId id, Instant at) {
        jdbc.sql("UPDATE pack_purchase SET expired_at = ? WHERE membership_id = ?")
                .params(List.of(at, id.value()))
                .update();
    }

    /** It was never in force. */
    void takeBack(Membership pack, Instant at) {
        jdbc.sql("UPDATE pack_purchase SET taken_back_at = ? WHERE membership_id = ?")
                .params(List.of(at, pack.id().value()))
                .update();
        jdbc.sql("UPDATE membership SET ends_on = starts_on WHERE id = ?")
                .param(pack.id().value())
                .update();
    }

    private List<PackPurchase> list(String which, UUID whose) {
        record Row(MembershipId id, Money price, MemberId soldBy, Instant at) {}
        List<Row> rows = jdbc.sql("SELECT p.* FROM pack_purchase p JOIN membership m ON m.id = p.membership_id WHERE "
                        + which + " AND p.taken_back_at IS NULL ORDER BY p.bought_at DESC")
                .param(whose)
                .query((row, n) -> new Row(
                        new MembershipId(row.getObject("membership_id", UUID.class)),
                        price(row),
                        new MemberId(row.getObject("sold_by", UUID.class)),
                        row.getObject("bought_at", Instant.class)))
                .list();
        Map<MembershipId, Membership> contracts = memberships
                .list(rows.stream().map(Row::id).toList())
                .stream()
                .collect(Collectors.toMap(Membership::id, Function.identity()));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(contracts.get(row.id())).stream()
                        .map(contract -> new PackPurchase(contract, row.price(), row.soldBy(), row.at())))
                .toList();
    }

    private static Money price(ResultSet row) throws SQLException {
        return Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("price_minor"));
    }
}
