package org.etabli.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.fault.FaultProposals;
import org.etabli.jobs.RecurringJob;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.maintenance.MaintenanceBoard.Watched;
import org.etabli.maintenance.MaintenancePlan.Standing;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobExecutionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@EtabliTest
class MaintenancesTest {

    @Autowired
    Fixtures given;

    @Autowired
    Maintenances maintenances;

    @Autowired
    MaintenanceBoard board;

    @Autowired
    DueWatch watch;

    @Autowired
    Reservations reservations;

    @Autowired
    FaultProposals proposals;

    @Autowired
    TestClock clock;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    AutowireCapableBeanFactory beans;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId laser;
    private Caller manager;
    private MemberId ines;

    @BeforeEach
    void a_laser() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        manager = given.staff(Role.MANAGER, operator);
        given.holds(manager.member(), Role.MANAGER, operator);
        ines = given.aMember();
    }

    @AfterEach
    void now() {
        given.insert("UPDATE maintenance_plan SET active = FALSE WHERE venue_id = ?", venue.value());
        clock.reset();
    }

    @Test
    void by_the_calendar_one_is_warned_once_and_told_once_that_it_is_due() {
        MaintenancePlanId plan = plan(3, null, false);
        look();
        assertThat(standing(plan)).isEqualTo(Standing.FAR);

        clock.advance(Duration.ofDays(86));
        look();
        look();
        assertThat(standing(plan)).isEqualTo(Standing.SOON);
        assertThat(told("MAINTENANCE_SOON", plan)).isEqualTo(1);
        assertThat(told("MAINTENANCE_DUE", plan)).isZero();

        clock.advance(Duration.ofDays(10));
        look();
        look();
        assertThat(standing(plan)).isEqualTo(Standing.OVERDUE);
        assertThat(told("MAINTENANCE_SOON", plan)).isEqualTo(1);
        assertThat(told("MAINTENANCE_DUE", plan)).isEqualTo(1);
        assertThat(board.overdue(manager, venue)).containsEntry(laser, "Graissage");
    }

    @Test
    void by_the_meter_the_hours_that_it_ran_since_it_was_last_done_count() {
        MaintenancePlanId plan = plan(null, 50, false);
        ran(Duration.ofHours(44));
        look();
        assertThat(standing(plan)).isEqualTo(Standing.FAR);
        ran(Duration.ofHours(2));
        look();
        assertThat(standing(plan)).isEqualTo(Standing.SOON);
        ran(Duration.ofHours(4));
        look();
        assertThat(standing(plan)).isEqualTo(Standing.OVERDUE);
        assertThat(told("MAINTENANCE_DUE", plan)).isEqualTo(1);

        clock.advance(Duration.ofHours(1));
        maintenances.done(manager, plan, "Courroie changée", Money.parse("EUR 35.00"));

        assertThat(standing(plan)).isEqualTo(Standing.FAR);
        assertThat(watched(plan).ran()).isZero();
        assertThat(board.history(manager, plan)).singleElement().satisfies(done -> {
            assertThat(done.notes()).isEqualTo("Courroie changée");
            assertThat(done.cost()).isEqualTo(Money.parse("EUR 35.00"));
            assertThat(done.doneBy()).isEqualTo(manager.member());
        });
    }

    @Test
    void who_says_twice_that_it_is_done_has_done_it_once() {
        MaintenancePlanId plan = plan(3, null, false);

        maintenances.done(manager, plan, "Fait", null);
        maintenances.done(manager, plan, "Fait", null);

        assertThat(board.history(manager, plan)).hasSize(1);
    }

    @Test
    void while_it_is_planned_nobody_reserves_and_who_had_is_told_as_of_a_fault() throws JobExecutionException {
        MaintenancePlanId plan = plan(3, null, false);
        assertThat(reserve("14:00", "16:00")).isInstanceOf(Confirmed.class);

        maintenances.plan(manager, plan, on(TUESDAY, "13:00", "18:00"));
        faultsJob();
        faultsJob();

        assertThat(refused(reserve("16:30", "17:30"))).isEqualTo("out-of-order-until");
        assertThat(reserve("18:00", "19:00")).isInstanceOf(Confirmed.class);
        assertThat(proposals.listOpen(given.as(ines))).singleElement().satisfies(waiting -> {
            assertThat(waiting.fault().isPlanned()).isTrue();
            assertThat(waiting.fault().description()).contains("Graissage");
        });

        maintenances.unplan(manager, plan);
        assertThat(proposals.listOpen(given.as(ines))).isEmpty();
        assertThat(reserve("16:30", "17:30")).isInstanceOf(Confirmed.class);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE recipient_id = ? AND kind = 'FAULT_KEPT'",
                        ines.value()))
                .isEqualTo(1);
    }

    @Test
    void planned_anew_only_the_new_time_is_taken() {
        MaintenancePlanId plan = plan(3, null, false);
        maintenances.plan(manager, plan, on(TUESDAY, "13:00", "15:00"));
        maintenances.plan(manager, plan, on(TUESDAY, "16:00", "18:00"));

        assertThat(reserve("13:00", "15:00")).isInstanceOf(Confirmed.class);
        assertThat(refused(reserve("16:00", "17:00"))).isEqualTo("out-of-order-until");
        maintenances.done(manager, plan, null, null);
        assertThat(reserve("16:00", "17:00")).isInstanceOf(Confirmed.class);
    }

    @Test
    void overdue_it_stops_the_machine_where_the_plan_says_so_until_it_is_done() {
        MaintenancePlanId plan = plan(1, null, true);
        clock.set(TUESDAY.atTime(8, 0).atZone(TestClock.PARIS).toInstant().minus(Duration.ofDays(1)));
        given.insert(
                "UPDATE maintenance_plan SET counted_from = ? WHERE id = ?",
                clock.instant().minus(Duration.ofDays(40)),
                plan.value());
        look();
        look();

        ReservationOutcome outcome = reserve("14:00", "16:00");
        assertThat(refused(outcome)).isEqualTo("out-of-order-until");
        assertThat(((Refused) outcome).first().reason().arguments().toString())
                .contains("Entretien en retard", "Graissage");
        Instant until = watched(plan).open().stopped().end();
        clock.advance(Duration.ofDays(2));
        look();
        assertThat(watched(plan).open().stopped().end()).isAfter(until);

        maintenances.done(manager, plan, null, null);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outage o JOIN resource_unit u ON u.unit_id = o.unit_id"
                                + " WHERE u.resource_id = ? AND o.ends_at > ?",
                        laser.value(),
                        clock.instant()))
                .isZero();
    }

    @Test
    void whoever_has_the_machine_on_finishes_first_and_a_stop_that_was_lifted_can_come_again() {
        MaintenancePlanId plan = plan(1, null, true);
        given.insert(
                "UPDATE maintenance_plan SET counted_from = ? WHERE id = ?",
                clock.instant().minus(Duration.ofDays(40)),
                plan.value());
        UUID session = UUID.randomUUID();
        given.insert(
                "INSERT INTO machine_session (id, resource_id, venue_id, member_id, started_at, until_at, heard_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                session,
                laser.value(),
                venue.value(),
                ines.value(),
                clock.instant(),
                clock.instant(),
                clock.instant());
        look();
        assertThat(told("MAINTENANCE_DUE", plan)).isEqualTo(1);
        assertThat(watched(plan).open().isStopped()).isFalse();

        given.insert("UPDATE machine_session SET ended_at = heard_at, ended_by = 'BADGE' WHERE id = ?", session);
        look();
        assertThat(refused(reserve("14:00", "16:00"))).isEqualTo("out-of-order-until");

        maintenances.save(manager, venue, draft(plan, laser, 1, null, false));
        assertThat(reserve("14:00", "16:00")).isInstanceOf(Confirmed.class);
        maintenances.save(manager, venue, draft(plan, laser, 1, null, true));
        clock.advance(Duration.ofMinutes(1));
        look();
        assertThat(refused(reserve("17:00", "18:00"))).isEqualTo("out-of-order-until");
        assertThat(told("MAINTENANCE_DUE", plan)).isEqualTo(1);
    }

    @Test
    void a_plan_needs_months_or_hours_and_a_machine_of_the_venue() {
        assertThatThrownBy(() -> plan(null, null, false)).isInstanceOf(InvalidInputException.class);
        ResourceId elsewhere = given.aMachine(given.aVenue(operator));
        assertThatThrownBy(() -> maintenances.save(manager, venue, draft(elsewhere, 3, null, false)))
                .isInstanceOf(InvalidInputException.class);
        MaintenancePlanId plan = plan(3, null, false);
        TimeSlot past = new TimeSlot(
                clock.instant().minus(Duration.ofHours(2)), clock.instant().minus(Duration.ofHours(1)));
        assertThatThrownBy(() -> maintenances.plan(manager, plan, past)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void another_operator_sees_none_and_a_trainer_records_but_does_not_plan() {
        MaintenancePlanId plan = plan(3, null, false);
        OperatorId elsewhere = given.anOperator();
        given.aVenue(elsewhere);
        Caller other = given.staff(Role.MANAGER, elsewhere);
        Caller trainer = given.staff(Role.TRAINER, operator);

        assertThatThrownBy(() -> board.list(other, venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> maintenances.done(other, plan, null, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> board.list(given.staff(Role.FRONT_DESK, operator), venue))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> maintenances.plan(trainer, plan, on(TUESDAY, "13:00", "18:00")))
                .isInstanceOf(NotAllowedException.class);
        maintenances.done(trainer, plan, "Graissé", null);
        assertThat(board.history(trainer, plan)).hasSize(1);
    }

    private MaintenancePlanId plan(@Nullable Integer months, @Nullable Integer hours, boolean stops) {
        MaintenanceDraft draft = draft(laser, months, hours, stops);
        maintenances.save(manager, venue, draft);
        return draft.id();
    }

    private static MaintenanceDraft draft(
            ResourceId machine, @Nullable Integer months, @Nullable Integer hours, boolean stops) {
        return draft(MaintenancePlanId.next(), machine, months, hours, stops);
    }

    private static MaintenanceDraft draft(
            MaintenancePlanId id,
            ResourceId machine,
            @Nullable Integer months,
            @Nullable Integer hours,
            boolean stops) {
        return new MaintenanceDraft(
                id, machine, "Graissage", "Nettoyer\nGraisser les rails", months, hours, 7, 5, null, stops, true);
    }

    private void look() {
        watch.look();
    }

    private Watched watched(MaintenancePlanId plan) {
        return board.list(manager, venue).stream()
                .filter(each -> each.plan().id().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private Standing standing(MaintenancePlanId plan) {
        return watched(plan).standing();
    }

    private void ran(Duration time) {
        given.insert(
                "INSERT INTO machine_session (id, resource_id, venue_id, member_id, started_at, until_at, heard_at,"
                        + " ran_seconds, ended_at, ended_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'BADGE')",
                UUID.randomUUID(),
                laser.value(),
                venue.value(),
                ines.value(),
                clock.instant(),
                clock.instant(),
                clock.instant(),
                time.toSeconds(),
                clock.instant());
    }

    private ReservationOutcome reserve(String from, String to) {
        return reservations.request(given.as(ines), RequestReservation.of(laser, null, on(TUESDAY, from, to), ines));
    }

    private static String refused(ReservationOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).first().rule();
    }

    private long told(String kind, MaintenancePlanId plan) {
        return given.count("SELECT COUNT(*) FROM outbox_message WHERE kind = ? AND subject_id = ?", kind, plan.value());
    }

    private void faultsJob() throws JobExecutionException {
        beans.createBean(jobs.stream()
                        .filter(one -> one.name().equals("faults"))
                        .map(RecurringJob::type)
                        .findFirst()
                        .orElseThrow()
                        .asSubclass(Job.class))
                .execute(null);
    }
}
