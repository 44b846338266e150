package org.etabli.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.reservation.Reservations;
import org.etabli.resource.Quota.MeasuredIn;
import org.etabli.resource.Quota.Per;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Outages and quotas: what a manager sets, a member meets. */
@EtabliTest
class ConditionsTest {

    @Autowired
    Fixtures given;

    @Autowired
    OutageReports outages;

    @Autowired
    QuotaSettings quotas;

    @Autowired
    Reservations reservations;

    @Autowired
    Resources resources;

    OperatorId operator;
    VenueId venue;
    ResourceId laser;
    UnitId unit;
    Caller manager;
    MemberId ines;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        unit = resources.get(laser).units().getFirst().id();
        manager = given.staff(Role.MANAGER, operator);
        ines = given.aMember();
    }

    @Test
    void a_machine_reported_out_of_order_can_not_be_reserved_until_it_is_back() {
        UUID outage = outages.report(manager, unit, "Tube à changer", null);

        assertThat(request(on(TUESDAY, "10:00", "11:00"))).isInstanceOf(Refused.class);

        outages.end(manager, outage);

        assertThat(request(on(TUESDAY, "10:00", "11:00"))).isInstanceOf(Confirmed.class);
    }

    @Test
    void an_outage_with_an_end_lets_later_reservations_pass() {
        outages.report(manager, unit, "Nettoyage", TestClock.MONDAY_NINE.plus(Duration.ofDays(1)));

        assertThat(request(on(TUESDAY, "08:30", "09:30"))).isInstanceOf(Refused.class);
        assertThat(request(on(TUESDAY, "10:00", "11:00"))).isInstanceOf(Confirmed.class);
    }

    @Test
    void an_outage_has_a_reason_and_does_not_end_before_it_began() {
        assertThatThrownBy(() -> outages.report(manager, unit, " ", null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> outages.report(manager, unit, "x", TestClock.MONDAY_NINE))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_quota_binds_from_the_moment_it_is_set_until_it_is_taken_back() {
        UUID quota = quotas.add(
                manager, laser, new QuotaDraft("Une heure par jour", false, Per.DAY, MeasuredIn.MINUTES, 60));

        assertThat(request(on(TUESDAY, "10:00", "12:00"))).isInstanceOf(Refused.class);
        assertThat(quotas.listFor(manager, laser)).extracting(Quota::name).containsExactly("Une heure par jour");

        quotas.remove(manager, laser, quota);

        assertThat(request(on(TUESDAY, "10:00", "12:00"))).isInstanceOf(Confirmed.class);
    }

    @Test
    void a_quota_of_a_category_counts_all_of_its_machines() {
        quotas.add(manager, laser, new QuotaDraft("Deux à la fois", true, Per.AT_ONCE, MeasuredIn.COUNT, 1));
        ResourceId other = given.aMachine(venue);

        assertThat(request(on(TUESDAY, "10:00", "11:00"))).isInstanceOf(Confirmed.class);
        assertThat(reservations.request(
                        given.as(ines), RequestReservation.of(other, null, on(TUESDAY, "14:00", "15:00"), ines)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_front_desk_may_not_and_another_operator_finds_nothing() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());
        UUID outage = outages.report(manager, unit, "Panne", null);
        QuotaDraft draft = new QuotaDraft("x", false, Per.DAY, MeasuredIn.COUNT, 1);

        assertThatThrownBy(() -> outages.report(desk, unit, "x", null)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> outages.end(stranger, outage)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> outages.report(stranger, unit, "x", null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> quotas.add(desk, laser, draft)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> quotas.add(stranger, laser, draft)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> quotas.listFor(stranger, laser)).isInstanceOf(NotFoundException.class);
    }

    private ReservationOutcome request(TimeSlot slot) {
        return reservations.request(given.as(ines), RequestReservation.of(laser, null, slot, ines));
    }
}
