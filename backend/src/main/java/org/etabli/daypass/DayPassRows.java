package org.etabli.daypass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.PaysBy;
import org.etabli.daypass.DayPass.State;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.DayPart;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Day passes as the table keeps them. */
@Component
class DayPassRows {

    private static final String SELECT = "SELECT * FROM day_pass WHERE reservation_id IS NOT NULL AND ";

    private final JdbcClient jdbc;

    DayPassRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was asked for before. */
    boolean add(NewDayPass wanted, OperatorId operator, Money price, State state, Instant now) {
        return jdbc.sql(
                                "INSERT IGNORE INTO day_pass (id, operator_id, venue_id, plan_id, day, part, first_name, last_name,"
                                        + " email, locale, pays_by, price_minor, currency, state, created_at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(List.of(
                                wanted.id().value(),
                                operator.value(),
                                wanted.venue().value(),
                                wanted.plan().value(),
                                wanted.day(),
                                wanted.part().name(),
                                wanted.firstName(),
                                wanted.lastName(),
                                wanted.email(),
                                wanted.locale().toLanguageTag(),
                                wanted.paysBy().name(),
                                price.getAmountMinorLong(),
                                price.getCurrencyUnit().getCode(),
                                state.name(),
                                now))
                        .update()
                > 0;
    }

    void made(DayPassId id, MemberId member, ReservationId reservation, @Nullable InvoiceId invoice) {
        jdbc.sql("UPDATE day_pass SET member_id = ?, reservation_id = ?, invoice_id = ? WHERE id = ?")
                .params(Arrays.asList(
                        member.value(), reservation.value(), invoice == null ? null : invoice.value(), id.value()))
                .update();
    }

    Optional<DayPass> find(DayPassId id) {
        return one("id = ?", id.value());
    }

    Optional<DayPass> findByToken(byte[] hash) {
        return one("token_hash = ?", hash);
    }

    /** Holds it until the transaction ends. */
    Optional<DayPass> holdOf(ReservationId reservation) {
        return one("reservation_id = ? FOR UPDATE", reservation.value());
    }

    /** Holds it until the transaction ends. */
    Optional<DayPass> holdOf(InvoiceId invoice) {
        return one("invoice_id = ? FOR UPDATE", invoice.value());
    }

    void putToken(DayPassId id, byte[] hash) {
        jdbc.sql("UPDATE day_pass SET token_hash = ? WHERE id = ?")
                .params(List.of(hash, id.value()))
                .update();
    }

    void confirmed(DayPassId id) {
        jdbc.sql("UPDATE day_pass SET state = 'CONFIRMED' WHERE id = ?")
                .param(id.value())
                .update();
    }

    void ended(DayPassId id, State state, Instant at) {
        jdbc.sql("UPDATE day_pass SET state = ?, ended_at = ? WHERE id = ?")
                .params(List.of(state.name(), at, id.value()))
                .update();
    }

    private Optional<DayPass> one(String which, Object key) {
        return jdbc.sql(SELECT + which).param(key).query(DayPassRows::pass).optional();
    }

    private static DayPass pass(ResultSet row, int number) throws SQLException {
        UUID invoice = row.getObject("invoice_id", UUID.class);
        return new DayPass(
                new DayPassId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                DayPart.valueOf(row.getString("part")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("locale")),
                PaysBy.valueOf(row.getString("pays_by")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("price_minor")),
                State.valueOf(row.getString("state")),
                new MemberId(row.getObject("member_id", UUID.class)),
                new ReservationId(row.getObject("reservation_id", UUID.class)),
                invoice == null ? null : new InvoiceId(invoice));
    }
}
