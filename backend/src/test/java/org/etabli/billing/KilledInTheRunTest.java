package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The process is killed as hard as can be while it issues, the database too, and started again on what is left. With
 * 20,000 members and ten kills: {@code ops/bench billing --kills 10}.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KilledInTheRunTest {

    private static final int MEMBERS = 9_000;
    private static final int KILLS = 4;

    @Test
    void each_period_is_charged_once_and_no_number_is_lost() throws Exception {
        try (KilledRun run = new KilledRun(MEMBERS)) {
            assertThat(run.begin()).isTrue();
            for (int n = 0; n < KILLS; n++) {
                assertThat(run.issueUntilKilled(n % 2 == 1))
                        .as("it was killed while it issued")
                        .isTrue();
            }
            assertThat(run.finish()).contains("DONE");

            assertThat(run.verify()).contains("VERIFIED " + MEMBERS).noneMatch(line -> line.startsWith("WRONG"));
        }
    }

    @Test
    void sixteen_issuers_killed_in_the_middle_leave_one_series_without_gap_or_double() throws Exception {
        try (KilledRun run = new KilledRun(16)) {
            assertThat(run.begin()).isTrue();
            for (int n = 0; n < 3; n++) {
                assertThat(run.sixteenIssueUntilKilled(n == 1)).isTrue();
            }

            assertThat(run.verifyNumbers())
                    .anyMatch(line -> line.startsWith("NUMBERED"))
                    .noneMatch(line -> line.startsWith("WRONG"));
        }
    }
}
