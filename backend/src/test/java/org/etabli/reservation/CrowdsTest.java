package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.LocalDate;
import java.time.LocalTime;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(StatementCount.class)
class CrowdsTest {

    @Autowired
    Fixtures given;

    @Autowired
    Crowds crowds;

    VenueId venue;
    UnitId desk;
    ResourceId desks;
    MemberId member;

    @BeforeEach
    void two_desks() {
        venue = given.aVenue();
        desk = given.aUnit(venue, "A1");
        desks = given.aPool(venue, "DESK", desk, given.aUnit(venue, "A2"));
        member = given.aMember();
    }

    @Test
    void the_share_is_the_mean_of_the_past_weeks() {
        came(TUESDAY.minusWeeks(1), "14:00", "18:00");
        came(TUESDAY.minusWeeks(2), "14:00", "16:00");

        Crowd crowd = crowds.expected(venue, TUESDAY);

        assertThat(crowd.at(LocalTime.of(15, 0))).isEqualTo(0.5);
        assertThat(crowd.at(LocalTime.of(17, 0))).isEqualTo(0.25);
        assertThat(crowd.at(LocalTime.of(18, 0))).isZero();
        assertThat(crowd.during(LocalTime.of(14, 0), LocalTime.of(18, 0))).isEqualTo(0.375, within(0.001));
        assertThat(crowd.calmerAfter(LocalTime.of(14, 0), LocalTime.of(18, 0))).isPresent();
    }

    @Test
    void one_day_is_too_little_to_say() {
        came(TUESDAY.minusWeeks(1), "14:00", "18:00");

        assertThat(crowds.expected(venue, TUESDAY).isKnown()).isFalse();
    }

    @Test
    void days_on_which_the_venue_was_closed_do_not_count() {
        came(TUESDAY.minusWeeks(1), "14:00", "18:00");
        came(TUESDAY.minusWeeks(3), "14:00", "18:00");
        given.insert(
                "INSERT INTO calendar_exception (id, venue_id, first_day, last_day, reason) VALUES (?, ?, ?, ?, 'Travaux')",
                Ids.next(),
                venue.value(),
                TUESDAY.minusWeeks(2),
                TUESDAY.minusWeeks(2));

        assertThat(crowds.expected(venue, TUESDAY).at(LocalTime.of(15, 0))).isEqualTo(0.5);
    }

    @Test
    void it_is_read_in_one_statement_and_then_remembered() {
        came(TUESDAY.minusWeeks(1), "14:00", "18:00");
        crowds.expected(given.aVenue(), TUESDAY);

        assertThat(StatementCount.of(() -> crowds.expected(venue, TUESDAY))).isEqualTo(1);
        assertThat(StatementCount.of(() -> crowds.expected(venue, TUESDAY))).isZero();
    }

    private void came(LocalDate day, String from, String to) {
        TimeSlot slot = on(day, from, to);
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'COMPLETED', 0, 'EUR', ?)",
                Ids.next(),
                venue.value(),
                desks.value(),
                desk.value(),
                member.value(),
                member.value(),
                slot.start(),
                slot.end(),
                slot.start());
    }
}
