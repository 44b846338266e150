package org.etabli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The demo goes on after it was installed on Monday at nine. */
@EtabliTest
@TestPropertySource(properties = "etabli.demo=true")
class DemoLifeTest {

    private static final Instant TEN = on(TUESDAY, "10:00", "11:00").start();
    private static final Instant WEDNESDAY = TEN.plus(Duration.ofDays(1));

    @Autowired
    DemoLife life;

    @Autowired
    Comings comings;

    @Autowired
    TestClock clock;

    @Autowired
    Fixtures given;

    @Autowired
    Integrity integrity;

    @AfterEach
    void later() {
        clock.reset();
    }

    @Test
    void most_people_come_about_their_time_and_nobody_twice() {
        clock.set(WEDNESDAY.plus(Duration.ofMinutes(11)));

        assertThat(comings.come()).isGreaterThan(5);
        assertThat(comings.come()).isZero();
    }

    @Test
    void some_leave_before_their_time() {
        int left = 0;
        clock.set(TEN.minus(Duration.ofHours(1)));
        while (clock.instant().isBefore(TEN.plus(Duration.ofHours(3)))) {
            comings.come();
            left += comings.leave();
            clock.advance(Duration.ofMinutes(5));
        }

        assertThat(left).isPositive();
        assertThat(leftEarly()).isEqualTo(left);
    }

    @Test
    void the_next_days_fill_as_they_come_nearer() {
        clock.set(TEN.plus(Duration.ofDays(7)));

        int made = IntStream.range(0, 8)
                .map(minute -> {
                    clock.advance(Duration.ofMinutes(1));
                    return life.goOn();
                })
                .sum();

        assertThat(made).isPositive();
        assertThat(given.count("SELECT COUNT(*) FROM reservation WHERE created_at >= ?", TEN.plus(Duration.ofDays(7))))
                .isPositive();
        assertThat(integrity.overlappingPairs()).isZero();
    }

    @Test
    void nobody_reserves_at_night() {
        clock.set(on(TUESDAY, "23:00", "23:30").start());
        long before = given.count("SELECT COUNT(*) FROM reservation");

        life.goOn();

        assertThat(given.count("SELECT COUNT(*) FROM reservation")).isEqualTo(before);
    }

    @Test
    void the_accounts_to_sign_in_with_are_left_alone() {
        String own = "SELECT COUNT(*) FROM reservation r JOIN member m ON m.id = r.member_id"
                + " WHERE m.email LIKE '%@etabli.example' AND r.status = 'CONFIRMED'";
        long before = given.count(own);
        clock.set(TEN.plus(Duration.ofHours(4)));

        life.goOn();

        assertThat(given.count(own)).isEqualTo(before);
    }

    private long leftEarly() {
        return given.count(
                "SELECT COUNT(*) FROM reservation WHERE status = 'COMPLETED' AND checked_out_at < ends_at"
                        + " AND checked_out_at >= ?",
                TEN.minus(Duration.ofHours(1)));
    }
}
