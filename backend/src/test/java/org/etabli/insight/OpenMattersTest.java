package org.etabli.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.insight.History.at;
import static org.etabli.insight.History.on;
import static org.etabli.reservation.ReservationStatus.CONFIRMED;
import static org.etabli.reservation.ReservationStatus.REQUESTED;
import static org.etabli.testing.Fixtures.TUESDAY;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etabli.insight.OpenMatter.ApprovalsWaiting;
import org.etabli.insight.OpenMatter.AuthorisationsExpiring;
import org.etabli.insight.OpenMatter.LateArrivals;
import org.etabli.insight.OpenMatter.MailsFailing;
import org.etabli.insight.OpenMatter.MaintenanceOverdue;
import org.etabli.insight.OpenMatter.OutOfOrder;
import org.etabli.insight.OpenMatter.StockLow;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.UnitId;
import org.etabli.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InsightTest
class OpenMattersTest extends OneVenue {

    @Autowired
    TodaysArrivals arrivals;

    @Autowired
    OpenMatters matters;

    UnitId laser;
    ResourceId machine;

    @BeforeEach
    void a_laser_on_a_tuesday_at_two() {
        laser = given.aUnit(venue, "Laser");
        machine = given.aBundle(venue, "MACHINE", laser);
    }

    @Test
    void nothing_is_at_hand_while_all_is_well() {
        history.reservation(venue, machine, Fixtures.on(TUESDAY, "15:00", "16:00"), CONFIRMED, laser);

        assertThat(list(manager)).isEmpty();
    }

    @Test
    void late_arrivals_are_counted_with_where_most_of_them_are() {
        history.reservation(venue, machine, Fixtures.on(TUESDAY, "13:50", "16:00"), CONFIRMED, laser);

        assertThat(list(manager)).containsExactly(new LateArrivals(1, venue, 1));
    }

    @Test
    void an_outage_matters_by_the_bookings_that_it_hits() {
        history.outage(laser, at(TUESDAY, "08:00"), at(TUESDAY.plusDays(2), "12:00"));
        history.reservation(venue, machine, Fixtures.on(TUESDAY, "15:00", "16:00"), CONFIRMED, laser);
        history.reservation(venue, machine, Fixtures.on(TUESDAY.plusDays(1), "15:00", "16:00"), REQUESTED, laser);
        history.reservation(venue, machine, Fixtures.on(TUESDAY.plusDays(2), "12:00", "13:00"), CONFIRMED, laser);

        assertThat(list(manager))
                .filteredOn(OutOfOrder.class::isInstance)
                .singleElement()
                .satisfies(matter -> {
                    assertThat(matter.count()).isEqualTo(2);
                    assertThat(((OutOfOrder) matter).resource()).isEqualTo(machine);
                    assertThat(((OutOfOrder) matter).until()).isEqualTo(at(TUESDAY.plusDays(2), "12:00"));
                });
    }

    @Test
    void requests_that_wait_are_counted_with_the_next_one() {
        history.reservation(venue, machine, Fixtures.on(TUESDAY.plusDays(2), "10:00", "11:00"), REQUESTED, laser);
        history.reservation(venue, machine, Fixtures.on(TUESDAY.plusDays(1), "10:00", "11:00"), REQUESTED, laser);

        assertThat(list(manager)).containsExactly(new ApprovalsWaiting(2, venue, at(TUESDAY.plusDays(1), "10:00")));
    }

    @Test
    void authorisations_that_end_soon_are_counted_unless_they_were_renewed() {
        AuthorisationTypeId type = given.requires(machine, operator, "Laser niveau 2");
        MemberId renewed = given.aMember();
        given.authorised(given.aMember(), type, at(TUESDAY.plusDays(5), "00:00"));
        given.authorised(given.aMember(), type, at(TUESDAY.plusDays(40), "00:00"));
        given.authorised(renewed, type, at(TUESDAY.plusDays(5), "00:00"));
        given.authorised(renewed, type, null);

        assertThat(list(manager))
                .containsExactly(new AuthorisationsExpiring(1, TUESDAY.plusDays(21), "Laser niveau 2", 1));
    }

    @Test
    void failing_mails_are_for_those_who_run_the_network() {
        given.insert(
                "INSERT INTO outbox_message (id, kind, subject_id, recipient_id, payload, created_at, next_attempt_at,"
                        + " attempts, last_error) VALUES (?, 'CONFIRMED', ?, ?, '{}', ?, ?, 2, 'refusé')",
                Ids.next(),
                Ids.next(),
                given.aMember().value(),
                at(TUESDAY, "09:00"),
                at(TUESDAY, "15:00"));
        Caller admin = Caller.of(given.aMember(), Set.of(new RoleAt(Role.NETWORK_ADMIN, null, null)));

        assertThat(list(admin)).hasAtLeastOneElementOfType(MailsFailing.class);
        assertThat(list(manager)).doesNotHaveAnyElementsOfTypes(MailsFailing.class);
    }

    @Test
    void what_runs_out_and_what_is_overdue_is_counted_with_the_most_pressing_one() {
        product("Acrylique", 1, 3L);
        product("Contreplaqué", 3, 3L);
        product("Café", 0, null);
        given.with(machine, "name", "Laser bleu");
        UUID plan = Ids.next();
        given.insert(
                "INSERT INTO maintenance_plan (id, venue_id, resource_id, title, every_months, warn_days, warn_hours,"
                        + " stops, active, counted_from, created_at) VALUES (?, ?, ?, 'Graissage', 3, 0, 0, FALSE, TRUE,"
                        + " '2026-01-01', '2026-01-01')",
                plan,
                venue.value(),
                machine.value());
        given.insert(
                "INSERT INTO maintenance (id, plan_id, venue_id, due_at) VALUES (?, ?, ?, '2026-04-01')",
                Ids.next(),
                plan,
                venue.value());

        assertThat(list(manager))
                .containsExactly(
                        new MaintenanceOverdue(1, "Graissage", "Laser bleu", venue),
                        new StockLow(2, Name.of("Acrylique"), venue));
    }

    private void product(String name, long stock, @Nullable Long alertAt) {
        given.insert(
                "INSERT INTO product (id, operator_id, venue_id, name, unit, price_minor, priced_by, currency, stock,"
                        + " alert_at, below_zero, on_sale, created_at)"
                        + " VALUES (?, ?, ?, ?, 'SHEET', 100, 1, 'EUR', ?, ?, FALSE, TRUE, '2026-01-01')",
                Ids.next(),
                operator.value(),
                venue.value(),
                name,
                stock,
                alertAt);
    }

    @Test
    void another_operators_matters_do_not_exist() {
        Caller other = history.manager(given.anOperator());

        assertThatThrownBy(() -> matters.list(other, on(venue), List.of())).isInstanceOf(NotFoundException.class);
    }

    private List<OpenMatter> list(Caller caller) {
        return matters.list(caller, on(venue), arrivals.at(caller, on(venue)));
    }
}
