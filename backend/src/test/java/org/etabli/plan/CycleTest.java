package org.etabli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-01-05, 2026-01-05, 2026-01-05, 2026-02-05",
        "MONTH, 2026-01-05, 2026-03-04, 2026-02-05, 2026-03-05",
        "MONTH, 2026-01-31, 2026-02-27, 2026-01-31, 2026-02-28",
        "MONTH, 2026-01-31, 2026-02-28, 2026-02-28, 2026-03-31",
        "MONTH, 2026-01-31, 2026-03-30, 2026-02-28, 2026-03-31",
        "MONTH, 2026-01-31, 2026-04-30, 2026-04-30, 2026-05-31",
        "MONTH, 2026-03-10, 2026-01-01, 2026-03-10, 2026-04-10",
        "YEAR,  2024-02-29, 2025-02-28, 2025-02-28, 2026-02-28",
        "YEAR,  2024-02-29, 2028-02-28, 2027-02-28, 2028-02-29",
        "YEAR,  2025-06-15, 2026-06-14, 2025-06-15, 2026-06-15",
    })
    void periods_follow_each_other_without_gap(
            Plan.Cycle cycle, LocalDate began, LocalDate day, LocalDate start, LocalDate next) {
        assertThat(cycle.periodStart(began, day)).isEqualTo(start);
        assertThat(cycle.nextPeriodStart(began, day.isBefore(began) ? began : day))
                .isEqualTo(next);
    }
}
