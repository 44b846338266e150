package org.etabli.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.insight.History.at;
import static org.etabli.insight.History.on;
import static org.etabli.reservation.ReservationStatus.COMPLETED;
import static org.etabli.reservation.ReservationStatus.CONFIRMED;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a dashboard costs: so many statements whatever the data, and so many rows whatever the history. */
@InsightTest
class DashboardCostTest extends OneVenue {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    CurrentOccupancy occupancy;

    @Autowired
    TodaysArrivals arrivals;

    @Autowired
    OpenMatters matters;

    @Autowired
    LookBacks lookBacks;

    @Autowired
    PeriodFigures figures;

    @Autowired
    Heatmaps heatmaps;

    @Autowired
    MachineUse machines;

    @Autowired
    Refusals refusals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UnitId laser;
    ResourceId machine;

    @BeforeEach
    void a_venue_with_a_laser() {
        laser = given.aUnit(venue, "Laser");
        machine = given.aBundle(venue, "MACHINE", laser);
    }

    @Test
    void a_dashboard_needs_as_many_statements_for_one_venue_as_for_three() {
        int one = statements(on(venue));
        VenueId second = given.aVenue(operator);
        VenueId third = given.aVenue(operator);
        given.aRoom(second);
        given.aMachine(third);
        for (int day = 1; day < 40; day++) {
            history.reservation(venue, machine, Fixtures.on(TODAY.minusDays(day), "10:00", "12:00"), COMPLETED, laser);
        }
        history.reservation(venue, machine, Fixtures.on(TODAY, "13:00", "16:00"), CONFIRMED, laser);

        assertThat(statements(new Focus(Set.of(venue, second, third), Focus.WORKPLACES)))
                .isEqualTo(one);
        assertThat(one).isLessThanOrEqualTo(8);
    }

    @Test
    void a_dashboard_reads_no_more_rows_after_years_of_history() {
        history.reservation(venue, machine, Fixtures.on(TODAY.minusDays(3), "10:00", "12:00"), COMPLETED, laser);
        history.outage(laser, at(TODAY, "08:00"), null);
        long before = rowsRead(on(venue));
        for (int day = 0; day < 150; day++) {
            LocalDate past = TODAY.minusYears(3).plusDays(day);
            history.reservation(venue, machine, Fixtures.on(past, "10:00", "12:00"), COMPLETED, laser);
            refused(past);
        }

        assertThat(rowsRead(on(venue))).isLessThanOrEqualTo(before);
    }

    private void refused(LocalDate day) {
        given.insert(
                "INSERT INTO refused_request (id, venue_id, resource_id, rule, starts_at, ends_at, at)"
                        + " VALUES (UUID(), ?, ?, 'slot-taken', ?, ?, ?)",
                venue.value(),
                machine.value(),
                at(day, "10:00"),
                at(day, "11:00"),
                at(day, "09:00"));
    }

    private int statements(Focus focus) {
        dashboard(focus); // reference data is read once for all
        clock.advance(Duration.ofMillis(1));
        return StatementCount.of(() -> dashboard(focus));
    }

    private long rowsRead(Focus focus) {
        dashboard(focus);
        return transaction.execute(status -> {
            long before = handled();
            dashboard(focus);
            return handled() - before;
        });
    }

    private long handled() {
        return jdbc.sql("SELECT SUM(variable_value) FROM information_schema.session_status"
                        + " WHERE variable_name IN ('HANDLER_READ_NEXT', 'HANDLER_READ_RND_NEXT', 'HANDLER_READ_PREV')")
                .query(Long.class)
                .single();
    }

    private void dashboard(Focus focus) {
        occupancy.of(focus);
        matters.list(manager, focus, arrivals.at(manager, focus));
        LookBack past = lookBacks.over(Period.EIGHT_WEEKS, focus, manager);
        figures.of(past);
        heatmaps.of(past);
        machines.of(past);
        refusals.of(manager, focus, Period.EIGHT_WEEKS);
    }
}
