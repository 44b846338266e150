package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** It is 23 November; the schedule says the 3rd at 8 in the morning. */
@EtabliTest
@Import(BillingFixtures.class)
class ScheduledRunsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingSchedules schedules;

    @Autowired
    ScheduledRuns scheduled;

    @Autowired
    BillingRuns runs;

    @Autowired
    RunOverviews overviews;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private Caller accountant;

    @BeforeEach
    void anOperator() {
        operator = billing.aLiableOperator(FIRST);
        accountant = given.staff(Role.ACCOUNTANT, operator);
        billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), FIRST);
    }

    @AfterEach
    void today_again() {
        schedules.remove(accountant, operator);
        clock.reset();
    }

    @Test
    void the_month_before_is_prepared_on_its_day_at_its_hour_and_who_set_it_is_told() {
        schedules.set(accountant, operator, new BillingSchedule(3, 8, false));
        scheduled.prepareDue();
        clock.set(Instant.parse("2026-12-03T06:59:00Z"));
        scheduled.prepareDue();
        assertThat(latest()).isEmpty();

        clock.set(Instant.parse("2026-12-03T07:00:00Z"));
        scheduled.prepareDue();
        RunOverview run = latest().getFirst();
        assertThat(run.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(run.state()).isEqualTo(RunState.PREPARED);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE kind = 'RUN_PREPARED' AND recipient_id = ?",
                        accountant.member().value()))
                .isEqualTo(1);
    }

    @Test
    void it_leaves_at_once_where_that_was_chosen() {
        schedules.set(accountant, operator, new BillingSchedule(3, 8, true));
        clock.set(Instant.parse("2026-12-03T09:00:00Z"));
        scheduled.prepareDue();

        assertThat(latest().getFirst().state()).isIn(RunState.ISSUING, RunState.DONE);
    }

    @Test
    void missed_for_months_it_is_made_up_for_once_and_by_many_at_once_too() throws Exception {
        schedules.set(accountant, operator, new BillingSchedule(3, 8, false));
        clock.set(Instant.parse("2027-02-20T09:00:00Z"));
        Callable<Integer> work = scheduled::prepareDue;
        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(Stream.generate(() -> work).limit(6).toList());
        }
        scheduled.prepareDue();

        assertThat(given.count("SELECT COUNT(*) FROM billing_run WHERE operator_id = ?", operator.value()))
                .isEqualTo(1);
        assertThat(latest().getFirst().month()).isEqualTo(YearMonth.of(2027, 1));
    }

    @Test
    void while_another_run_is_open_it_waits() {
        schedules.set(accountant, operator, new BillingSchedule(3, 8, false));
        var open = (RunOutcome.Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11));
        clock.set(Instant.parse("2027-01-03T09:00:00Z"));
        scheduled.prepareDue();
        assertThat(latest().getFirst().month()).isEqualTo(YearMonth.of(2026, 11));

        runs.discard(accountant, open.run());
        scheduled.prepareDue();
        assertThat(latest().getFirst().month()).isEqualTo(YearMonth.of(2026, 12));
    }

    @Test
    void a_day_that_not_every_month_has_is_refused_and_for_others_there_is_no_schedule() {
        assertThatThrownBy(() -> new BillingSchedule(31, 8, false)).isInstanceOf(InvalidInputException.class);
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());
        assertThatThrownBy(() -> schedules.find(elsewhere, operator)).isInstanceOf(NotFoundException.class);
    }

    private List<RunOverview> latest() {
        return runs.findLatest(accountant, operator).map(run -> overviews.get(accountant, run)).stream()
                .toList();
    }
}
