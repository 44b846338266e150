package org.etabli.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.etabli.testing.OwnProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The process is killed while thirty maintenances come due, twice, once with its database: each is told once, each machine stopped once. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledWhileWatchingTest {

    private static final int SOME = 9;

    private OwnProcess etabli;

    @BeforeEach
    void folder() throws IOException {
        etabli = OwnProcess.of(MaintenanceProcess.class);
    }

    @AfterEach
    void nothingStaysBehind() throws IOException {
        etabli.killDatabase();
    }

    @Test
    void each_is_told_and_stopped_exactly_once() throws Exception {
        assertThat(etabli.killWhenSaid("TELLS", SOME, false, "begin")).isGreaterThanOrEqualTo(SOME);
        assertThat(etabli.killWhenSaid("TELLS", SOME, true, "go-on")).isGreaterThanOrEqualTo(SOME);

        Process last = etabli.start("go-on");
        List<String> said = last.inputReader().readAllLines();

        assertThat(last.waitFor()).isZero();
        assertThat(said.stream().filter(line -> line.equals("TELLS")).count())
                .as("some were left to be told")
                .isBetween(1L, MaintenanceProcess.PLANS - SOME - 1L);
        List<Long> onceEach = Collections.nCopies(MaintenanceProcess.PLANS, 1L);
        assertThat(said).contains("TOLD " + onceEach, "STOPPED " + onceEach);
    }
}
