package org.etabli.roaming;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.RoamingAgreementId;
import org.etabli.resource.ResourceKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements with their prices: some rows for each pair of operators. */
@Component
class AgreementRows {

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    AgreementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<RoamingAgreement> list() {
        record Priced(UUID agreement, RoamingPrice price) {}
        Map<UUID, List<RoamingPrice>> prices = jdbc
                .sql("SELECT p.agreement_id, p.kind, p.measure, p.amount_minor, a.currency FROM roaming_price p"
                        + " JOIN roaming_agreement a ON a.id = p.agreement_id ORDER BY p.kind")
                .query((row, n) -> new Priced(row.getObject("agreement_id", UUID.class), price(row)))
                .list()
                .stream()
                .collect(groupingBy(Priced::agreement, mapping(Priced::price, toList())));
        return jdbc.sql("SELECT * FROM roaming_agreement ORDER BY starts_on DESC, id DESC")
                .query((row, n) -> agreement(row, prices.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    Optional<RoamingAgreement> find(RoamingAgreementId id) {
        return list().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    void insert(RoamingAgreementId id, OperatorId asking, ProposedAgreement wanted, MemberId by, Instant at) {
        jdbc.sql("INSERT INTO roaming_agreement (id, home_id, host_id, state, starts_on, ends_on, currency, asked_by,"
                        + " proposed_by, proposed_at) VALUES (?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        wanted.home().value(),
                        wanted.host().value(),
                        wanted.startsOn(),
                        wanted.endsOn(),
                        wanted.prices().getFirst().amount().getCurrencyUnit().getCode(),
                        asking.value(),
                        by.value(),
                        at))
                .update();
        wanted.prices()
                .forEach(price -> jdbc.sql(
                                "INSERT INTO roaming_price (agreement_id, kind, measure, amount_minor, home_id,"
                                        + " host_id, counts, starts_on, until) VALUES (?, ?, ?, ?, ?, ?, TRUE, ?, ?)")
                        .params(List.of(
                                id.value(),
                                price.kind().name(),
                                price.per().name(),
                                price.amount().getAmountMinorLong(),
                                wanted.home().value(),
                                wanted.host().value(),
                                wanted.startsOn(),
                                orNever(wanted.endsOn())))
                        .update());
    }

    /** One that is turned down counts for nothing from then on. */
    void answer(RoamingAgreementId id, RoamingState state, MemberId by, Instant at) {
        jdbc.sql("UPDATE roaming_agreement SET state = ?, answered_by = ?, answered_at = ? WHERE id = ?"
                        + " AND state = 'PROPOSED'")
                .params(List.of(state.name(), by.value(), at, id.value()))
                .update();
        if (state != RoamingState.ACCEPTED) {
            jdbc.sql("UPDATE roaming_price SET counts = NULL WHERE agreement_id = ?")
                    .param(id.value())
                    .update();
        }
    }

    void end(RoamingAgreement agreement, LocalDate day) {
        jdbc.sql("UPDATE roaming_agreement SET ends_on = ? WHERE id = ?")
                .params(List.of(day, agreement.id().value()))
                .update();
        boolean everWas = day.isAfter(agreement.startsOn());
        jdbc.sql("UPDATE roaming_price SET " + (everWas ? "until = ?" : "counts = NULL") + " WHERE agreement_id = ?")
                .params(
                        everWas
                                ? List.of(day, agreement.id().value())
                                : List.of(agreement.id().value()))
                .update();
    }

    private static LocalDate orNever(@Nullable LocalDate end) {
        return end == null ? NO_END : end;
    }

    private static RoamingPrice price(ResultSet row) throws SQLException {
        return new RoamingPrice(
                ResourceKind.valueOf(row.getString("kind")),
                RoamingMeasure.valueOf(row.getString("measure")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")));
    }

    private static RoamingAgreement agreement(ResultSet row, List<RoamingPrice> prices) throws SQLException {
        return new RoamingAgreement(
                new RoamingAgreementId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("home_id", UUID.class)),
                new OperatorId(row.getObject("host_id", UUID.class)),
                RoamingState.valueOf(row.getString("state")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                prices,
                new OperatorId(row.getObject("asked_by", UUID.class)),
                row.getObject("proposed_at", Instant.class));
    }
}
