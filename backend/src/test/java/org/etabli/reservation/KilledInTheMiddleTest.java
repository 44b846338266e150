package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.etabli.testing.OwnProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The process is killed as hard as can be while 32 people book, and started again on what is left. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KilledInTheMiddleTest {

    private static final int ENOUGH = 200;

    private OwnProcess etabli;
    private final List<String> acknowledged = new ArrayList<>();

    @BeforeEach
    void folder() throws IOException {
        etabli = OwnProcess.of(BookingProcess.class);
    }

    @AfterEach
    void nothingStaysBehind() throws IOException {
        etabli.killDatabase();
    }

    @Test
    void no_acknowledged_booking_is_lost_and_none_is_half_done() throws Exception {
        bookUntilKilled(false);
        assertThat(verify()).as("only the application was killed").noneMatch(line -> line.startsWith("WRONG"));

        bookUntilKilled(true);
        assertThat(verify()).as("application and database were killed").noneMatch(line -> line.startsWith("WRONG"));
    }

    private void bookUntilKilled(boolean withDatabase) throws IOException, InterruptedException {
        Process process = etabli.start("book");
        int seen = 0;
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("ACK ")) {
                    acknowledged.add(line.substring(4));
                    seen++;
                }
                if (seen == ENOUGH) {
                    OwnProcess.kill(process.pid());
                    if (withDatabase) {
                        etabli.killDatabase();
                    }
                }
            }
        }
        process.waitFor();
        assertThat(seen).as("bookings before the kill").isGreaterThanOrEqualTo(ENOUGH);
    }

    private List<String> verify() throws IOException, InterruptedException {
        Path file = Files.write(etabli.data().resolve("acknowledged"), acknowledged);
        Process process = etabli.start("verify", file.toString());
        List<String> said = process.inputReader().readAllLines();
        assertThat(process.waitFor()).isZero();
        assertThat(said).as("it says that it looked").anyMatch(line -> line.startsWith("VERIFIED"));
        return said;
    }
}
