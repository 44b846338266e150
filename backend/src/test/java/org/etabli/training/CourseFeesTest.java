package org.etabli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.etabli.training.EnrolmentOutcome.Refused;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A course of 25 euros, left at no cost until four hours before; the session is on Tuesday at two. */
@EtabliTest
@Import(TaughtCourse.class)
class CourseFeesTest {

    private static final long PRICE = 25_00;

    @Autowired
    Fixtures given;

    @Autowired
    TaughtCourse taught;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    SessionPlans plans;

    @Autowired
    Cancellations cancellations;

    @Autowired
    TrainingSessions sessions;

    @Autowired
    Integrity integrity;

    @Autowired
    TestClock clock;

    private CourseId course;
    private TrainingSessionId session;
    private Caller ines;

    @BeforeEach
    void a_session_for_one() {
        clock.reset();
        taught.begin();
        course = taught.course(25, 1, 0, 4);
        session = taught.session(course, 1);
        ines = taught.member();
    }

    @AfterEach
    void sound() {
        clock.reset();
        assertThat(integrity.contradictions()).isEmpty();
    }

    @Test
    void a_place_is_charged_once_on_the_day_of_the_session_and_given_back_in_time_it_costs_nothing() {
        taught.placed(ines, session);
        enrolments.enrol(ines, session);
        assertThat(charged(ines)).isEqualTo(PRICE);
        assertThat(given.text(
                        "SELECT CONCAT(kind, ' ', day, ' ', vat_rate) FROM charge WHERE source LIKE 'enrolment %'"
                                + " AND operator_id = ?",
                        taught.operator.value()))
                .isEqualTo("COURSE 2026-11-24 2000");

        assertThat(withdrawals.withdraw(ines, session)).isEmpty();
        assertThat(charged(ines)).isZero();

        taught.placed(ines, session);
        assertThat(charged(ines)).isEqualTo(PRICE);
    }

    @Test
    void who_waits_pays_when_the_place_becomes_hers() {
        taught.placed(ines, session);
        Caller theo = taught.member();
        enrolments.enrol(theo, session);
        assertThat(charged(theo)).isZero();

        withdrawals.withdraw(ines, session);

        assertThat(charged(theo)).isEqualTo(PRICE);
        assertThat(charged(ines)).isZero();
    }

    @Test
    void leaving_late_is_told_its_price_first_and_then_leaves_it_due() {
        taught.placed(ines, session);
        clock.set(on(TUESDAY, "11:00", "12:00").start());

        assertThat(withdrawals.withdraw(ines, session))
                .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("training-leave-late"));
        assertThat(withdrawals.withdraw(ines, session, true)).isEmpty();
        assertThat(charged(ines)).isEqualTo(PRICE);

        taught.placed(ines, session);
        assertThat(charged(ines)).as("what she owes is not asked twice").isEqualTo(PRICE);
    }

    @Test
    void leaving_late_costs_nothing_where_somebody_waits_nor_whom_a_place_came_to_late() {
        taught.placed(ines, session);
        Caller theo = taught.member();
        enrolments.enrol(theo, session);
        clock.set(on(TUESDAY, "11:00", "12:00").start());

        assertThat(withdrawals.withdraw(ines, session)).isEmpty();
        assertThat(charged(ines)).isZero();
        assertThat(charged(theo)).isEqualTo(PRICE);
        assertThat(withdrawals.withdraw(theo, session)).isEmpty();
        assertThat(charged(theo)).isZero();
    }

    @Test
    void a_session_that_is_called_off_costs_nobody_anything_nor_who_left_it_late() {
        taught.placed(ines, session);
        clock.set(on(TUESDAY, "11:00", "12:00").start());
        withdrawals.withdraw(ines, session, true);
        Caller theo = taught.member();
        taught.placed(theo, session);

        assertThat(cancellations.callOff(taught.trainer, session, "Laser en panne"))
                .isZero();

        assertThat(charged(ines)).isZero();
        assertThat(charged(theo)).isZero();
    }

    @Test
    void what_is_on_an_invoice_stays_there_and_is_counted() {
        taught.placed(ines, session);
        given.insert(
                "UPDATE charge SET invoice_id = UUID() WHERE operator_id = ? AND kind = 'COURSE'",
                taught.operator.value());

        assertThat(withdrawals.withdraw(ines, session))
                .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("training-invoiced"));
        assertThat(cancellations.callOff(taught.trainer, session, "Laser en panne"))
                .isEqualTo(1);
    }

    @Test
    void moved_to_another_month_it_is_charged_there() {
        taught.placed(ines, session);
        plans.change(
                taught.trainer,
                new SessionDraft(session, course, taught.venue, null, on(TUESDAY.plusDays(14), "14:00", "16:00"), 1));

        assertThat(given.text(
                        "SELECT day FROM charge WHERE operator_id = ? AND kind = 'COURSE'", taught.operator.value()))
                .isEqualTo("2026-12-08");
        assertThat(charged(ines)).isEqualTo(PRICE);
    }

    @Test
    void the_price_is_the_one_that_was_shown_and_stays_that() {
        Money shown = Money.of(CurrencyUnit.EUR, 25);
        assertThat(enrolments.enrol(ines, session, Money.of(CurrencyUnit.EUR, 20)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().rule()).isEqualTo("training-price-changed"));
        enrolments.enrol(taught.member(), session, shown);
        enrolments.enrol(ines, session, shown);
        given.insert("UPDATE course SET price_minor = 9900 WHERE id = ?", course.value());

        clock.advance(Duration.ofMinutes(1));
        onePlaceMore();

        assertThat(charged(ines)).isEqualTo(PRICE);
    }

    @Test
    void where_the_operator_does_not_bill_here_it_is_paid_at_the_venue() {
        given.insert(
                "UPDATE billing_identity SET bills_from = '2027-01-01' WHERE operator_id = ?", taught.operator.value());
        assertThat(sessions.isBilled(sessions.find(session).orElseThrow())).isFalse();

        taught.placed(ines, session);

        assertThat(charged(ines)).isZero();
        clock.set(on(TUESDAY, "11:00", "12:00").start());
        assertThat(withdrawals.withdraw(ines, session)).isEmpty();
    }

    private void onePlaceMore() {
        plans.change(
                taught.trainer,
                new SessionDraft(session, course, taught.venue, null, on(TUESDAY, "14:00", "16:00"), 2));
    }

    private long charged(Caller member) {
        return given.count(
                "SELECT COALESCE(SUM(c.amount_minor), 0) FROM charge c JOIN payer p ON p.id = c.payer_id"
                        + " WHERE p.member_id = ? AND c.kind = 'COURSE'",
                member.member().value());
    }
}
