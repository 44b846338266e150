package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.ReservationEvents.ReservationConfirmed;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No column is forgotten between the aggregate and its table, neither when it is added nor when it is saved. */
@EtabliTest
class ReservationStoreTest {

    private static final String REVISION = "revision";

    @Autowired
    Fixtures given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    ReservationStore store;
    ReservationId id;
    Map<String, Object> row;
    Map<String, Object> stored;

    @BeforeEach
    void a_reservation_with_something_in_every_column() {
        store = new ReservationStore(jdbc, event -> {});
        VenueId venue = given.aVenue();
        UnitId unit = given.aUnit(venue, "Salle");
        id = ReservationId.next();
        row = state(unit, 1);
        ResourceId resource = given.aBundle(venue, "ROOM", unit);
        MemberId member = given.aMember();
        row.put("id", id.value());
        row.put("venue_id", venue.value());
        row.put("resource_id", resource.value());
        row.put("member_id", member.value());
        row.put("created_by", given.aMember().value());
        row.put("guests", 3);
        row.put("created_at", MONDAY_NINE.minusSeconds(7));
        row.put(REVISION, 7);
        assertThat(row.keySet()).as("every column has a value in this test").isEqualTo(columns());
        given.insert(
                "INSERT INTO reservation (" + String.join(", ", row.keySet()) + ") VALUES ("
                        + row.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")",
                row.values().toArray());
        stored = stored();
        assertThat(stored.values()).doesNotContainNull();
    }

    /** Its hold and its account are invented: no job that other tests start should meet it. */
    @AfterEach
    void leave_nothing_behind() {
        given.insert("DELETE FROM reservation WHERE id = ?", id.value());
    }

    @Test
    void what_is_read_and_added_again_is_the_same_in_every_column() {
        Reservation read = read();
        given.insert("DELETE FROM reservation WHERE id = ?", id.value());

        transaction.executeWithoutResult(status -> store.add(read, new ReservationConfirmed(read.details())));

        assertThat(without(REVISION, stored())).isEqualTo(without(REVISION, stored));
        assertThat(stored().get(REVISION)).hasToString("0");
    }

    @Test
    void saving_writes_every_column_that_a_verb_may_change() {
        Reservation read = read();
        UnitId other = given.aUnit(new VenueId((UUID) row.get("venue_id")), "Autre");
        Map<String, Object> changed = state(other, 2);
        List<Object> values = new ArrayList<>(changed.values());
        values.add(id.value());
        given.insert(
                "UPDATE reservation SET " + String.join(" = ?, ", changed.keySet()) + " = ? WHERE id = ?",
                values.toArray());
        Map<String, Object> meanwhile = stored();
        changed.keySet()
                .forEach(column -> assertThat(meanwhile.get(column)).as(column).isNotEqualTo(stored.get(column)));

        transaction.executeWithoutResult(status -> store.save(read, new ReservationConfirmed(read.details())));

        assertThat(without(REVISION, stored())).isEqualTo(without(REVISION, stored));
        assertThat(stored().get(REVISION)).hasToString("8");
    }

    /** Two of these differ in every column. */
    private static Map<String, Object> state(UnitId unit, int variant) {
        Instant base = MONDAY_NINE.plus(Duration.ofDays(variant));
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("unit_id", unit.value());
        state.put("starts_at", base.plusMillis(1));
        state.put("ends_at", base.plusSeconds(3600));
        state.put("status", variant == 1 ? "CONFIRMED" : "REQUESTED");
        state.put("held_until", base.plusSeconds(1));
        state.put("title", "Titre " + variant);
        state.put("price_minor", 100 + variant);
        state.put("currency", variant == 1 ? "CHF" : "EUR");
        state.put("credit_amount", 200 + variant);
        state.put("credit_measure", variant == 1 ? "HALF_DAYS" : "MINUTES");
        state.put("credit_account_id", Ids.next());
        state.put("roaming_id", Ids.next());
        state.put("hold_transfer_id", Ids.next());
        state.put("fee_minor", 300 + variant);
        state.put("checked_in_at", base.plusSeconds(2));
        state.put("checked_out_at", base.plusSeconds(3));
        state.put("cancelled_at", base.plusSeconds(4));
        state.put("sequence", 400 + variant);
        return state;
    }

    private Reservation read() {
        return transaction.execute(status -> store.find(id).orElseThrow());
    }

    private Map<String, Object> stored() {
        return new LinkedHashMap<>(jdbc.sql("SELECT * FROM reservation WHERE id = ?")
                .param(id.value())
                .query()
                .singleRow());
    }

    private static Map<String, Object> without(String column, Map<String, Object> row) {
        Map<String, Object> rest = new LinkedHashMap<>(row);
        rest.remove(column);
        return rest;
    }

    /** All but what the database works out by itself. */
    private Set<String> columns() {
        return Set.copyOf(jdbc.sql("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name = 'reservation' AND extra NOT LIKE '%GENERATED%'")
                .query(String.class)
                .list());
    }
}
