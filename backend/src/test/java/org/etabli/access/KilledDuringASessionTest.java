package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.etabli.simulator.HttpLink;
import org.etabli.simulator.Laser;
import org.etabli.testing.OwnProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The process is killed as hard as can be, twice, while somebody works at the laser, and started again on what is left. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KilledDuringASessionTest {

    private final AtomicLong seconds = new AtomicLong(3);
    private OwnProcess etabli;
    private int port;

    @BeforeEach
    void folder() throws IOException {
        etabli = OwnProcess.of(WorkshopProcess.class);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void nothingStaysBehind() throws IOException {
        etabli.killDatabase();
    }

    @Test
    void her_minutes_are_billed_once() throws Exception {
        Process first = etabli.start("open", String.valueOf(port));
        String[] given = said(first, "OPEN").split(" ");
        String badge = given[2];
        try (HttpLink link = new HttpLink(URI.create("http://127.0.0.1:" + port), given[3])) {
            Laser laser = new Laser(given[1], rest(given, 4).replace("|", "\n"), link, seconds::get);
            laser.badge(badge);
            laser.run(true);
            pass(laser, 120);

            OwnProcess.kill(first.pid());
            first.waitFor();
            pass(laser, 300);
            assertThat(laser.isOn()).as("it goes on by the list of rights").isTrue();

            Process second = etabli.start("serve", String.valueOf(port));
            said(second, "SERVING");
            pass(laser, 60);
            assertThat(laser.isOn()).isTrue();

            OwnProcess.kill(second.pid());
            second.waitFor();
            laser.badge(badge);
            assertThat(laser.untold()).isEqualTo(1);

            Process third = etabli.start("serve", String.valueOf(port));
            said(third, "SERVING");
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                laser.tick();
                return laser.untold() == 0;
            });
            OwnProcess.kill(third.pid());
            third.waitFor();
        }
        assertThat(said(etabli.start("count"), "COUNTED")).isEqualTo("COUNTED 1 " + 8 * 35);
    }

    private void pass(Laser laser, int time) {
        for (int passed = 0; passed < time; passed += 30) {
            seconds.addAndGet(30);
            laser.tick();
        }
    }

    private static String rest(String[] words, int from) {
        return String.join(" ", java.util.Arrays.copyOfRange(words, from, words.length));
    }

    /** What the process says, from the line that begins so; it goes on running. */
    private static String said(Process process, String word) throws IOException {
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(word)) {
                return line;
            }
        }
        throw new IllegalStateException("it ended without saying " + word);
    }
}
