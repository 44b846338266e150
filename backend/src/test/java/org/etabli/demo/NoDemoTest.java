package org.etabli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.etabli.jobs.RecurringJob;
import org.etabli.testing.EtabliTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** A network that someone set up has no invented life. */
@EtabliTest
class NoDemoTest {

    @Autowired
    DemoLife life;

    @Autowired
    ObjectProvider<RecurringJob> jobs;

    @Test
    void nothing_happens_by_itself() {
        assertThat(life.goOn()).isZero();
    }

    @Test
    void there_is_no_job_for_it() {
        assertThat(jobs.stream().map(RecurringJob::name)).doesNotContain("demo-life");
    }
}
