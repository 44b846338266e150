package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is lent is handed out and taken back at the desk: nobody checks it in or out. */
@EtabliTest
class VisitsOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Test
    void a_lent_thing_is_neither_checked_in_nor_out() {
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        UnitId unit = given.aUnit(venue, "Perceuse");
        ResourceId drill = given.aBundle(venue, "EQUIPMENT", unit);
        MemberId ines = given.aMember();
        MemberId desk = given.aMember();
        given.holds(desk, Role.FRONT_DESK, operator);
        UUID reserved = reservation(venue, drill, unit, ines, "CONFIRMED");
        UUID fetched = reservation(venue, drill, unit, ines, "CHECKED_IN");

        for (MemberId who : List.of(ines, desk)) {
            var in = api.as(who).post("/reservations/" + reserved + "/check-in", null);
            assertThat(in.status()).isEqualTo(409);
            assertThat(in.text("rule")).isEqualTo("lent-at-desk");
            var out = api.as(who).post("/reservations/" + fetched + "/check-out", null);
            assertThat(out.status()).isEqualTo(409);
            assertThat(out.text("rule")).isEqualTo("lent-back-at-desk");
        }
        assertThat(api.as(given.aMember())
                        .post("/reservations/" + reserved + "/check-in", null)
                        .status())
                .isEqualTo(404);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM reservation WHERE member_id = ? AND status = 'CHECKED_IN'", ines.value()))
                .isEqualTo(1);
    }

    @Test
    void a_room_is_checked_in_and_out_as_before() {
        VenueId venue = given.aVenue();
        UnitId unit = given.aUnit(venue, "Salle");
        ResourceId room = given.aBundle(venue, "ROOM", unit);
        MemberId ines = given.aMember();
        UUID reserved = reservation(venue, room, unit, ines, "CONFIRMED");

        assertThat(api.as(ines)
                        .post("/reservations/" + reserved + "/check-in", null)
                        .status())
                .isEqualTo(200);
        assertThat(api.as(ines)
                        .post("/reservations/" + reserved + "/check-out", null)
                        .status())
                .isEqualTo(200);
    }

    private UUID reservation(VenueId venue, ResourceId resource, UnitId unit, MemberId member, String status) {
        UUID id = Ids.next();
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'EUR', ?)",
                id,
                venue.value(),
                resource.value(),
                unit.value(),
                member.value(),
                member.value(),
                MONDAY_NINE,
                MONDAY_NINE.plus(Duration.ofHours(2)),
                status,
                MONDAY_NINE);
        return id;
    }
}
