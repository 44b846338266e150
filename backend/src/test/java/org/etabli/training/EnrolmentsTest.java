package org.etabli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.authorisation.Authorisations;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.etabli.training.EnrolmentOutcome.Placed;
import org.etabli.training.EnrolmentOutcome.Refused;
import org.etabli.training.EnrolmentOutcome.Waiting;
import org.etabli.training.SessionOutcome.Planned;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class EnrolmentsTest {

    @Autowired
    Fixtures given;

    @Autowired
    Courses courses;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Cancellations cancellations;

    @Autowired
    SessionPlans plans;

    @Autowired
    TrainingSessions sessions;

    @Autowired
    Enrolments enrolments;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Authorisations authorisations;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId laser;
    private AuthorisationTypeId right;
    private Caller trainer;
    private CourseId course;

    @BeforeEach
    void a_course_that_opens_the_laser() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        right = given.requires(laser, operator, "Laser niveau 2");
        trainer = given.staff(Role.TRAINER, operator);
        course = courses.create(given.staff(Role.MANAGER, operator), CourseId.next(), operator, draft(Set.of(right)));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void who_enrols_has_a_place_once_however_often_she_asks() {
        TrainingSessionId session = planned(2, null);
        Caller ines = given.as(given.aMember());

        assertThat(enrolments.enrol(ines, session)).isInstanceOf(Placed.class);
        assertThat(enrolments.enrol(ines, session)).isInstanceOf(Placed.class);

        assertThat(sessions.find(session).orElseThrow().placesLeft()).isEqualTo(1);
        assertThat(told(session, "TRAINING_PLACE")).isEqualTo(1);
    }

    @Test
    void a_place_that_is_given_up_goes_to_who_has_waited_longest() {
        TrainingSessionId session = planned(1, null);
        Caller first = given.as(given.aMember());
        Caller second = given.as(given.aMember());
        Caller third = given.as(given.aMember());
        enrolments.enrol(first, session);
        assertThat(enrolments.enrol(second, session))
                .isInstanceOfSatisfying(
                        Waiting.class, waiting -> assertThat(waiting.rank()).isEqualTo(1));
        assertThat(enrolments.enrol(third, session))
                .isInstanceOfSatisfying(
                        Waiting.class, waiting -> assertThat(waiting.rank()).isEqualTo(2));

        assertThat(withdrawals.withdraw(first, session)).isEmpty();
        assertThat(withdrawals.withdraw(first, session)).isEmpty();

        assertThat(enrolments.enrol(second, session)).isInstanceOf(Placed.class);
        assertThat(enrolments.enrol(third, session))
                .isInstanceOfSatisfying(
                        Waiting.class, waiting -> assertThat(waiting.rank()).isEqualTo(1));
        assertThat(enrolments.enrol(first, session))
                .isInstanceOfSatisfying(
                        Waiting.class, waiting -> assertThat(waiting.rank()).isEqualTo(2));
        assertThat(told(session, "TRAINING_PROMOTED")).isEqualTo(1);
    }

    @Test
    void of_eight_who_want_the_last_place_at_once_one_gets_it_and_the_others_wait_in_order() throws Exception {
        TrainingSessionId session = planned(1, null);
        List<Caller> rivals = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            rivals.add(given.as(given.aMember()));
        }
        CyclicBarrier start = new CyclicBarrier(rivals.size());
        List<EnrolmentOutcome> outcomes = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(rivals.size())) {
            List<Future<EnrolmentOutcome>> running = rivals.stream()
                    .map(rival -> clients.submit(() -> {
                        start.await();
                        return enrolments.enrol(rival, session);
                    }))
                    .toList();
            for (Future<EnrolmentOutcome> one : running) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).filteredOn(Placed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Waiting.class::isInstance)
                .extracting(waiting -> ((Waiting) waiting).rank())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void after_the_start_nobody_enrols_or_withdraws() {
        TrainingSessionId session = planned(2, null);
        Caller ines = given.as(given.aMember());
        enrolments.enrol(ines, session);
        clock.set(on(TUESDAY, "14:00", "15:00").start());

        assertThat(withdrawals.withdraw(ines, session))
                .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("training-begun"));
        assertThat(enrolments.enrol(given.as(given.aMember()), session)).isInstanceOf(Refused.class);
    }

    @Test
    void a_session_occupies_its_machine_until_it_is_called_off() {
        TrainingSessionId session = planned(2, laser);
        SessionDraft same = draft(TrainingSessionId.next(), 2, laser);

        assertThat(plans.plan(trainer, same)).isInstanceOf(SessionOutcome.Refused.class);
        Caller ines = given.as(given.aMember());
        enrolments.enrol(ines, session);
        cancellations.callOff(trainer, session, "La formatrice est malade.");
        cancellations.callOff(trainer, session, "Encore.");

        assertThat(plans.plan(trainer, same)).isInstanceOf(Planned.class);
        assertThat(told(session, "TRAINING_CALLED_OFF")).isEqualTo(1);
        assertThat(enrolments.enrol(given.as(given.aMember()), session))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().rule()).isEqualTo("training-called-off"));
    }

    @Test
    void its_room_must_be_open_and_working_then() {
        SessionDraft night =
                new SessionDraft(TrainingSessionId.next(), course, venue, laser, on(TUESDAY, "19:00", "21:00"), 2);
        assertRefused(plans.plan(trainer, night), "training-room-closed");
        given.insert(
                "INSERT INTO outage (id, unit_id, starts_at, ends_at, reason, created_at)"
                        + " SELECT UUID(), ru.unit_id, ?, ?, 'Tube à changer', ? FROM resource_unit ru WHERE ru.resource_id = ?",
                on(TUESDAY, "15:00", "18:00").start(),
                on(TUESDAY, "15:00", "18:00").end(),
                clock.instant(),
                laser.value());

        assertRefused(plans.plan(trainer, draft(TrainingSessionId.next(), 2, laser)), "training-room-broken");
        assertThat(plans.plan(trainer, draft(TrainingSessionId.next(), 2, null)))
                .isInstanceOf(Planned.class);
    }

    @Test
    void a_course_is_made_once_however_often_its_form_is_sent() {
        Caller manager = given.staff(Role.MANAGER, operator);
        CourseId id = CourseId.next();
        courses.create(manager, id, operator, draft(Set.of()));
        courses.create(manager, id, operator, draft(Set.of()));
        assertThat(courses.listManagedBy(manager))
                .filteredOn(one -> one.id().equals(id))
                .hasSize(1);
        OperatorId other = given.anOperator();
        assertThatThrownBy(() -> courses.create(given.staff(Role.MANAGER, other), id, other, draft(Set.of())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_trainer_of_the_operator_may_hold_a_session_without_being_its_member() {
        MemberId gilles = given.aMember();
        given.holds(gilles, Role.TRAINER, operator);
        SessionDraft his = new SessionDraft(
                TrainingSessionId.next(), course, venue, null, on(TUESDAY, "14:00", "16:00"), 2, gilles);

        assertThat(plans.plan(trainer, his)).isInstanceOf(Planned.class);

        SessionDraft hers = new SessionDraft(
                TrainingSessionId.next(), course, venue, null, on(TUESDAY, "14:00", "16:00"), 2, given.aMember());
        assertThatThrownBy(() -> plans.plan(trainer, hers)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void more_places_go_to_who_waits_and_a_taken_room_changes_nothing() {
        TrainingSessionId session = planned(1, laser);
        TrainingSessionId other = planned(2, null);
        enrolments.enrol(given.as(given.aMember()), session);
        Caller second = given.as(given.aMember());
        enrolments.enrol(second, session);

        assertThat(plans.change(trainer, draft(session, 2, laser))).isInstanceOf(Planned.class);
        assertThat(enrolments.enrol(second, session)).isInstanceOf(Placed.class);
        assertThat(told(session, "TRAINING_MOVED")).isZero();

        assertThat(plans.change(trainer, draft(other, 2, laser))).isInstanceOf(SessionOutcome.Refused.class);
        assertThat(plans.change(trainer, draft(session, 2, null))).isInstanceOf(Planned.class);
        assertThat(plans.change(trainer, draft(other, 2, laser))).isInstanceOf(Planned.class);
    }

    @Test
    void a_withdrawn_course_is_not_planned_any_more() {
        Caller manager = given.staff(Role.MANAGER, operator);
        courses.withdraw(manager, course);
        assertThat(plans.plan(trainer, draft(TrainingSessionId.next(), 2, null)))
                .isInstanceOf(SessionOutcome.Refused.class);
        courses.offerAgain(manager, course);
        planned(2, null);
        assertThatThrownBy(() -> courses.withdraw(trainer, course)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void a_sign_off_authorises_at_once_and_taking_it_back_revokes_with_the_reason() {
        TrainingSessionId session = planned(2, null);
        MemberId ines = given.aMember();
        EnrolmentId enrolment = placed(ines, session);
        assertThatThrownBy(() -> signOffs.signOff(trainer, enrolment)).isInstanceOf(InvalidInputException.class);
        clock.set(on(TUESDAY, "15:00", "16:00").start());

        signOffs.signOff(trainer, enrolment);
        signOffs.signOff(trainer, enrolment);

        assertThat(held(ines)).singleElement().satisfies(one -> {
            assertThat(one.isValidAt(clock.instant())).isTrue();
            assertThat(one.grantedBy()).isEqualTo(trainer.member());
        });
        signOffs.takeBack(trainer, enrolment, "Par erreur");
        assertThat(held(ines))
                .singleElement()
                .satisfies(one -> assertThat(one.isValidAt(clock.instant())).isFalse());
        assertThat(given.text("SELECT revoked_reason FROM authorisation WHERE member_id = ?", ines.value()))
                .isEqualTo("Par erreur");
        signOffs.signOff(trainer, enrolment);
        assertThat(held(ines)).anyMatch(one -> one.isValidAt(clock.instant()));
    }

    @Test
    void taking_back_what_was_prolonged_leaves_what_she_held_before() {
        TrainingSessionId session = planned(2, null);
        MemberId ines = given.aMember();
        var before = on(TUESDAY.plusDays(30), "10:00", "11:00").start();
        given.authorised(ines, right, before);
        EnrolmentId enrolment = placed(ines, session);
        clock.set(on(TUESDAY, "15:00", "16:00").start());

        signOffs.signOff(trainer, enrolment);
        assertThat(held(ines))
                .singleElement()
                .satisfies(one -> assertThat(one.expiresAt()).isNotEqualTo(before));
        signOffs.takeBack(trainer, enrolment, "Par erreur");

        assertThat(held(ines)).singleElement().satisfies(one -> {
            assertThat(one.revokedAt()).isNull();
            assertThat(one.expiresAt()).isEqualTo(before);
        });
    }

    @Test
    void attendance_and_notes_are_the_trainers() {
        TrainingSessionId session = planned(2, null);
        EnrolmentId enrolment = placed(given.aMember(), session);

        signOffs.markPresent(trainer, enrolment, true);
        signOffs.note(trainer, enrolment, "  Revoir la mise au point ");

        assertThat(signOffs.list(trainer, session)).singleElement().satisfies(one -> {
            assertThat(one.present()).isTrue();
            assertThat(one.note()).isEqualTo("Revoir la mise au point");
        });
    }

    @Test
    void for_another_operator_the_session_does_not_exist_and_members_sign_nobody_off() {
        TrainingSessionId session = planned(2, null);
        EnrolmentId enrolment = placed(given.aMember(), session);
        Caller stranger = given.staff(Role.TRAINER, given.anOperator());
        Caller member = given.as(given.aMember());

        for (Caller caller : List.of(stranger, member)) {
            assertThatThrownBy(() -> signOffs.list(caller, session)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> signOffs.signOff(caller, enrolment)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> sessions.get(caller, session)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> cancellations.callOff(caller, session, "Non"))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> courses.create(trainer, CourseId.next(), operator, draft(Set.of())))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> courses.create(stranger, CourseId.next(), operator, draft(Set.of())))
                .isInstanceOf(NotFoundException.class);
    }

    private static void assertRefused(SessionOutcome outcome, String rule) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SessionOutcome.Refused.class,
                        no -> assertThat(no.refusal().rule()).isEqualTo(rule));
    }

    private EnrolmentId placed(MemberId member, TrainingSessionId session) {
        return ((Placed) enrolments.enrol(given.as(member), session))
                .enrolment()
                .id();
    }

    private List<HeldAuthorisation> held(MemberId member) {
        return authorisations.listOf(member);
    }

    private long told(TrainingSessionId session, String kind) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message o JOIN enrolment e ON e.id = o.subject_id"
                        + " WHERE e.session_id = ? AND o.kind = ?",
                session.value(),
                kind);
    }

    private TrainingSessionId planned(int places, @Nullable ResourceId resource) {
        SessionDraft draft = draft(TrainingSessionId.next(), places, resource);
        assertThat(plans.plan(trainer, draft)).isInstanceOf(Planned.class);
        assertThat(plans.plan(trainer, draft)).as("sent twice").isInstanceOf(Planned.class);
        return draft.id();
    }

    private SessionDraft draft(TrainingSessionId id, int places, @Nullable ResourceId resource) {
        return new SessionDraft(id, course, venue, resource, on(TUESDAY, "14:00", "16:00"), places);
    }

    private static CourseDraft draft(Set<AuthorisationTypeId> grants) {
        return new CourseDraft(
                "Découpe laser, initiation", "Trois heures.", Money.of(CurrencyUnit.EUR, 12), 2, 8, grants);
    }
}
