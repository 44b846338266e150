package org.etabli.ui.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etabli.EtabliApplication;
import org.etabli.jobs.RecurringJob;
import org.etabli.kernel.MemberId;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.etabli.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quartz.JobExecutionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * What people do from the screen to MariaDB and back: on the demo network, on a Monday at nine, in a real Chromium. All
 * journeys share one application, one database and one browser, so a journey uses people and days that no other one needs.
 */
@SpringBootTest(
        classes = EtabliApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"etabli.demo=true", "spring.quartz.auto-startup=false", "server.address=127.0.0.1"})
@Import(TestDatabase.class)
@ExtendWith(LastSight.class)
public abstract class Journey {

    @Autowired
    protected Visitors visitors;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected Fixtures given;

    @Autowired
    private List<RecurringJob> jobs;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    void on_a_monday_at_nine() {
        clock.reset();
    }

    @AfterEach
    void everyone_leaves() {
        visitors.leave();
        clock.reset();
    }

    /** Takes what the demo has reserved on that day out of a journey's way. */
    protected void nobodyComesOn(LocalDate day) {
        Instant from = day.atStartOfDay(TestClock.PARIS).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(TestClock.PARIS).toInstant();
        given.insert(
                "UPDATE occupancy SET active = NULL WHERE active = 1 AND starts_at >= ? AND starts_at < ?",
                from,
                until);
        given.insert(
                "UPDATE reservation SET status = 'CANCELLED' WHERE status IN ('CONFIRMED', 'REQUESTED')"
                        + " AND starts_at >= ? AND starts_at < ?",
                from,
                until);
    }

    /** Lets a background job have its turn now and waits for its end, for instance {@code runs("outbox")}. */
    protected void runs(String job) throws JobExecutionException {
        var type =
                jobs.stream().filter(one -> one.name().equals(job)).findFirst().orElseThrow();
        beans.createBean(type.type()).execute(null);
    }

    /** Somebody who signs in as {@code name@etabli.example}, with the password of everybody in the demo. */
    protected MemberId person(String name, String first, String last) {
        MemberId person = given.aMember();
        given.insert(
                "UPDATE member SET first_name = ?, last_name = ?, email = ? WHERE id = ?",
                first,
                last,
                name + "@etabli.example",
                person.value());
        given.insert(
                "INSERT INTO login (member_id, password_hash) SELECT ?, l.password_hash FROM login l"
                        + " JOIN member m ON m.id = l.member_id WHERE m.email = 'maker@etabli.example'",
                person.value());
        return person;
    }
}
