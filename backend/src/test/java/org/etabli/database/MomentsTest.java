package org.etabli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** These tests start in a JVM that lives in Lima, for a venue in Poitiers and a database in UTC. */
@EtabliTest
class MomentsTest {

    @Autowired
    Fixtures given;

    @Autowired
    Reservations reservations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_moment_is_the_same_to_aggregates_queries_and_the_database() {
        MemberId ines = given.aMember();
        TimeSlot slot = on(TUESDAY, "14:00", "16:00");
        var booked = (Confirmed) reservations.request(
                given.as(ines), RequestReservation.of(given.aRoom(given.aVenue()), null, slot, ines));
        var id = booked.reservation().id().value();

        assertThat(given.text("SELECT CAST(starts_at AS CHAR) FROM reservation WHERE id = ?", id))
                .isEqualTo("2026-11-24 13:00:00.000");
        assertThat(given.text("SELECT CAST(starts_at AS CHAR) FROM occupancy WHERE holder_id = ?", id))
                .isEqualTo("2026-11-24 13:00:00.000");
        assertThat(jdbc.sql("SELECT starts_at FROM reservation WHERE id = ?")
                        .param(id)
                        .query((row, n) -> row.getObject(1, Instant.class))
                        .single())
                .isEqualTo(slot.start());
    }
}
