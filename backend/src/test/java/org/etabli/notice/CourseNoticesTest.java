package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etabli.jobs.RecurringJob;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.etabli.training.CourseDraft;
import org.etabli.training.CourseTerms;
import org.etabli.training.Courses;
import org.etabli.training.Enrolments;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionPlans;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What participants read when too few enrolled, and holders when what they may operate ends. */
@EtabliTest
class CourseNoticesTest {

    @Autowired
    Fixtures given;

    @Autowired
    Courses courses;

    @Autowired
    SessionPlans plans;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    AutowireCapableBeanFactory beans;

    private VenueId venue;
    private Caller trainer;
    private AuthorisationTypeId right;
    private CourseId course;
    private MemberId ines;

    @BeforeEach
    void a_course_that_takes_two() {
        clock.reset();
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        right = given.requires(given.aMachine(venue), operator, "Laser niveau 2");
        trainer = given.staff(Role.TRAINER, operator);
        course = courses.create(
                given.staff(Role.MANAGER, operator),
                CourseId.next(),
                operator,
                new CourseDraft(
                        new Name("Découpe laser", "Laser cutting"),
                        null,
                        Money.zero(CurrencyUnit.EUR),
                        2,
                        8,
                        new CourseTerms(120, null, 24, 24),
                        Set.of(right)));
        ines = given.aMember();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void with_too_few_people_they_read_why_and_which_sessions_come_next() throws JobExecutionException {
        TrainingSessionId small = session(TUESDAY, 4);
        session(TUESDAY.plusDays(7), 3);
        enrolments.enrol(given.as(ines), small);
        clock.set(on(TUESDAY.minusDays(1), "14:00", "15:00").start());

        run("small-sessions");

        MailContent mail = latest(ines);
        assertThat(mail.summary().subject()).contains("Session annulée", "Découpe laser");
        assertThat(mail.text())
                .contains("il en fallait 2", "Découpe laser, mardi 1er décembre", "(3 places)", "/trainings");
    }

    @Test
    void who_may_operate_a_machine_reads_four_weeks_before_that_it_ends_and_what_renews_it()
            throws JobExecutionException {
        session(TUESDAY.plusDays(7), 3);
        given.authorised(ines, right, clock.instant().plus(Duration.ofDays(20)));

        run("authorisations-ending");

        MailContent mail = latest(ines);
        assertThat(mail.summary().subject()).contains("Laser niveau 2", "expire le");
        assertThat(mail.text()).contains("Ces sessions la renouvellent", "Découpe laser, mardi 1er décembre");
    }

    private TrainingSessionId session(LocalDate day, int places) {
        TrainingSessionId id = TrainingSessionId.next();
        plans.plan(trainer, new SessionDraft(id, course, venue, null, on(day, "14:00", "16:00"), places));
        return id;
    }

    private void run(String name) throws JobExecutionException {
        RecurringJob job =
                jobs.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        ((org.quartz.Job) beans.createBean(job.type())).execute(null);
    }

    private MailContent latest(MemberId reader) {
        Mails.sendAll(dispatch);
        return mailbox.get(
                given.as(reader), mailbox.list(given.as(reader)).getFirst().id());
    }
}
