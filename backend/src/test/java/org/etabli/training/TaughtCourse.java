package org.etabli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.Fixtures;
import org.etabli.training.EnrolmentOutcome.Placed;
import org.etabli.training.Quiz.Choice;
import org.etabli.training.Quiz.Question;
import org.etabli.training.SessionOutcome.Planned;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Makes the world of a test of courses: an operator that bills, its laser, who teaches there, and a session on Tuesday. */
@Component
class TaughtCourse {

    final Fixtures given;
    final Courses courses;
    final SessionPlans plans;
    final Enrolments enrolments;
    private final BillingFixtures books;

    OperatorId operator = OperatorId.next();
    VenueId venue = VenueId.next();
    ResourceId laser = ResourceId.next();
    Caller manager = Caller.of(MemberId.next(), Set.of());
    Caller trainer = Caller.of(MemberId.next(), Set.of());

    TaughtCourse(Fixtures given, Courses courses, SessionPlans plans, Enrolments enrolments, BillingFixtures books) {
        this.given = given;
        this.courses = courses;
        this.plans = plans;
        this.enrolments = enrolments;
        this.books = books;
    }

    /** A new operator, which bills from the first of November on. */
    void begin() {
        operator = books.aLiableOperator(LocalDate.of(2026, 11, 1));
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        manager = given.staff(Role.MANAGER, operator);
        trainer = given.staff(Role.TRAINER, operator);
    }

    /** A course of that price for so many people, decided and left so many hours before. */
    CourseId course(int euros, int least, int decideHours, int leaveHours) {
        AuthorisationTypeId right = given.requires(laser, operator, "Laser niveau 2");
        return courses.create(
                manager,
                CourseId.next(),
                operator,
                new CourseDraft(
                        new Name("Découpe laser", "Laser cutting"),
                        null,
                        Money.of(CurrencyUnit.EUR, euros),
                        least,
                        8,
                        new CourseTerms(120, null, decideHours, leaveHours),
                        Set.of(right)));
    }

    /** On Tuesday from 14:00 to 16:00. */
    TrainingSessionId session(CourseId course, int places) {
        return session(course, places, TUESDAY);
    }

    /** From 14:00 to 16:00. */
    TrainingSessionId session(CourseId course, int places, LocalDate day) {
        TrainingSessionId id = TrainingSessionId.next();
        assertThat(plans.plan(trainer, new SessionDraft(id, course, venue, null, on(day, "14:00", "16:00"), places)))
                .isInstanceOf(Planned.class);
        return id;
    }

    Caller member() {
        MemberId ines = given.aMember();
        books.livesSomewhere(operator, ines);
        return given.as(ines);
    }

    EnrolmentId placed(Caller member, TrainingSessionId session) {
        return ((Placed) enrolments.enrol(member, session)).enrolment().id();
    }

    /** Two questions, the first choice is right; both are needed. */
    static Quiz quiz() {
        List<Choice> choices = List.of(Choice.of("Jamais", "Never", true), Choice.of("Parfois", "Sometimes", false));
        return new Quiz(
                2,
                List.of(
                        Question.of("Coupe-t-on du PVC ?", "Does one cut PVC?", choices, "Il dégage du chlore.", null),
                        Question.of("Laisse-t-on le laser seul ?", null, choices, null, null)));
    }
}
