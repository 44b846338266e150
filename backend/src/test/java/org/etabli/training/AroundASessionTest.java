package org.etabli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.SessionMessageId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is signed, written and repeated around a session that costs 25 euros, on Tuesday from two to four. */
@EtabliTest
@Import(TaughtCourse.class)
class AroundASessionTest {

    private static final long PRICE = 25_00;

    @Autowired
    Fixtures given;

    @Autowired
    TaughtCourse taught;

    @Autowired
    Grids grids;

    @Autowired
    Evaluations evaluations;

    @Autowired
    GroupSignOffs groups;

    @Autowired
    Retakes retakes;

    @Autowired
    Signatures signatures;

    @Autowired
    AttendanceSheets sheets;

    @Autowired
    SessionMessages messages;

    @Autowired
    TrainingData data;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    private CourseId course;
    private TrainingSessionId session;
    private Caller ines;
    private EnrolmentId her;

    @BeforeEach
    void a_session_with_a_grid() {
        clock.reset();
        taught.begin();
        course = taught.course(25, 1, 0, 0);
        grids.put(taught.manager, course, new GridDraft(List.of(Name.of("Arrêt d’urgence"), Name.of("Mise au point"))));
        session = taught.session(course, 4);
        ines = taught.member();
        her = taught.placed(ines, session);
        clock.set(on(TUESDAY, "15:00", "16:00").start());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void who_left_a_gesture_takes_a_later_place_at_no_cost_and_keeps_the_others() {
        leavesOne();
        TrainingSessionId later = aLaterSession();

        assertThat(retakes.invite(taught.trainer, her, later)).isEmpty();
        assertThat(retakes.invite(taught.trainer, her, later)).isEmpty();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE subject_id = ? AND kind = 'TRAINING_RETAKE'",
                        her.value()))
                .isEqualTo(1);
        assertThat(retakes.listOf(ines))
                .singleElement()
                .satisfies(one -> assertThat(one.gestures()).isEqualTo(1));

        EnrolmentId again = taught.placed(ines, later);
        assertThat(charged(ines)).as("the first session only").isEqualTo(PRICE);
        clock.set(on(TUESDAY.plusDays(7), "14:30", "16:00").start());
        Evaluation line = evaluations.sheet(taught.trainer, later).lines().getFirst();
        assertThat(line.acquired()).hasSize(1);
        evaluations.mark(taught.trainer, again, line.unmarked().getFirst().id(), Mark.ACQUIRED);
        assertThat(groups.signOffAll(taught.trainer, later).granted()).containsExactly(again);

        Caller theo = taught.member();
        assertThat(evaluations.sheet(taught.trainer, later).lines()).hasSize(1);
        assertThat(retakes.listOf(theo)).isEmpty();
    }

    @Test
    void who_was_not_invited_pays_for_a_second_session_and_begins_anew() {
        leavesOne();
        TrainingSessionId later = aLaterSession();
        taught.placed(ines, later);
        assertThat(charged(ines)).isEqualTo(2 * PRICE);
        assertThat(evaluations.sheet(taught.trainer, later).lines().getFirst().marks())
                .isEmpty();
    }

    @Test
    void nobody_is_invited_without_anything_left_nor_to_what_is_over_nor_to_another_course() {
        TrainingSessionId later = aLaterSession();
        assertThat(retakes.invite(taught.trainer, her, later))
                .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("nothing-to-review"));
        leavesOne();
        clock.set(on(TUESDAY.plusDays(7), "14:30", "16:00").start());
        assertThat(retakes.invite(taught.trainer, her, later))
                .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("training-begun"));
        clock.set(on(TUESDAY, "15:00", "16:00").start());
        TrainingSessionId other = taught.session(taught.course(0, 1, 0, 0), 4, TUESDAY.plusDays(3));
        assertThatThrownBy(() -> retakes.invite(taught.trainer, her, other)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> retakes.invite(ines, her, later)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void she_signs_her_own_presence_once_from_the_start_until_an_hour_after_the_end() {
        clock.set(on(TUESDAY, "13:59", "16:00").start());
        assertThat(signatures.sign(ines, session))
                .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("presence-not-open"));

        clock.set(on(TUESDAY, "14:05", "16:00").start());
        assertThat(signatures.sign(ines, session)).isEmpty();
        clock.advance(Duration.ofMinutes(20));
        assertThat(signatures.sign(ines, session)).isEmpty();

        assertThat(signatures.listOf(ines).get(her))
                .containsExactly(Map.entry(1, on(TUESDAY, "14:05", "16:00").start()));
        assertThat(evaluations.sheet(taught.trainer, session).signatures()).isEqualTo(1);
        Caller stranger = given.as(given.aMember());
        assertThatThrownBy(() -> signatures.sign(stranger, session)).isInstanceOf(NotFoundException.class);
        clock.set(on(TUESDAY, "17:00", "18:00").start());
        assertThat(signatures.sign(ines, session)).isPresent();
        assertThat(data.of(ines.member()))
                .filteredOn(section -> section.table().equals("presence_signature"))
                .singleElement()
                .satisfies(section -> assertThat(section.rows()).hasSize(1));
    }

    @Test
    void a_day_has_two_half_days_and_a_short_end_of_one_belongs_to_the_other() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        assertThat(HalfDays.of(on(TUESDAY, "09:30", "12:30"), paris)).hasSize(1);
        assertThat(HalfDays.of(on(TUESDAY, "09:30", "17:00"), paris))
                .containsExactly(on(TUESDAY, "09:30", "13:00"), on(TUESDAY, "13:00", "17:00"));
        assertThat(HalfDays.of(on(TUESDAY, "09:30", "14:00"), paris)).hasSize(1);
        assertThat(HalfDays.of(on(TUESDAY, "12:00", "17:00"), paris)).hasSize(1);
    }

    @Test
    void the_sheet_says_who_signed_and_when_in_the_readers_language() throws Exception {
        clock.set(on(TUESDAY, "14:05", "16:00").start());
        signatures.sign(ines, session);

        String french =
                read(sheets.print(taught.trainer, session, Locale.FRENCH).content());
        String english =
                read(sheets.print(taught.trainer, session, Locale.ENGLISH).content());

        assertThat(french).contains("Feuille d’émargement", "Découpe laser", "signé à 14 h 05", "24 novembre 2026");
        assertThat(english).contains("Attendance sheet", "Laser cutting", "signed at 14:05");
        Caller elsewhere = given.staff(Role.TRAINER, given.anOperator());
        assertThatThrownBy(() -> sheets.print(elsewhere, session, Locale.FRENCH))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_message_goes_to_each_who_has_a_place_once_and_five_an_hour_are_enough() {
        taught.placed(taught.member(), aLaterSession());
        SessionMessageId id = SessionMessageId.next();
        assertThat(messages.write(taught.trainer, id, session, "À samedi", "Venez en\nchaussures fermées."))
                .isEmpty();
        assertThat(messages.write(taught.trainer, id, session, "À samedi", "Venez en\nchaussures fermées."))
                .isEmpty();

        assertThat(messages.list(taught.trainer, session)).singleElement().satisfies(one -> {
            assertThat(one.letters()).isEqualTo(1);
            assertThat(one.author()).isEqualTo(taught.trainer.member());
        });
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE recipient_id = ? AND kind = 'TRAINING_MESSAGE'",
                        ines.member().value()))
                .isEqualTo(1);
        for (int n = 1; n < SessionMessages.AN_HOUR; n++) {
            assertThat(messages.write(taught.trainer, SessionMessageId.next(), session, "Encore", "Rien"))
                    .isEmpty();
        }
        assertThat(messages.write(taught.trainer, SessionMessageId.next(), session, "Encore", "Rien"))
                .hasValueSatisfying(no -> assertThat(no.rule()).isEqualTo("session-message-often"));
        clock.advance(Duration.ofMinutes(61));
        assertThat(messages.write(taught.trainer, SessionMessageId.next(), session, "Encore", "Rien"))
                .isEmpty();
        assertThatThrownBy(() -> messages.write(taught.trainer, SessionMessageId.next(), session, " ", "Rien"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        no -> assertThat(no.field()).isEqualTo("subject"));
        assertThatThrownBy(() -> messages.write(ines, SessionMessageId.next(), session, "Moi", "Moi"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void over_http_she_signs_and_the_trainer_prints_writes_and_invites() {
        leavesOne();
        TrainingSessionId later = aLaterSession();
        MemberId gilles = given.aMember();
        given.holds(gilles, Role.TRAINER, taught.operator);
        var trainer = api.as(gilles, Scope.READ, Scope.BOOK, Scope.MANAGE);
        var participant = api.as(ines.member(), Scope.READ, Scope.BOOK);
        String base = "/trainings/sessions/" + session;

        assertThat(participant.send("PUT", base + "/signature", null).status()).isEqualTo(204);
        assertThat(trainer.send("PUT", base + "/signature", null).status()).isEqualTo(404);

        Answer sheet = trainer.get(base + "/attendance-sheet", "Accept", "application/pdf");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains(".pdf"));
        assertThat(participant
                        .get(base + "/attendance-sheet", "Accept", "application/pdf")
                        .status())
                .isEqualTo(404);

        String message = base + "/messages/" + SessionMessageId.next();
        assertThat(trainer.send("PUT", message, Map.of("subject", "Merci", "text", "À bientôt"))
                        .status())
                .isEqualTo(204);
        assertThat(trainer.send("PUT", message, Map.of("subject", "Merci", "text", "À bientôt"))
                        .status())
                .isEqualTo(204);
        assertThat(trainer.send("PUT", message, Map.of("text", "À bientôt")).status())
                .isEqualTo(400);
        assertThat(given.count("SELECT COUNT(*) FROM session_message WHERE session_id = ?", session.value()))
                .isEqualTo(1);

        String retake = "/trainings/participants/" + her + "/retake";
        assertThat(trainer.send("PUT", retake, Map.of("sessionId", later.toString()))
                        .status())
                .isEqualTo(204);
        assertThat(trainer.send("PUT", retake, Map.of("sessionId", session.toString()))
                        .status())
                .isEqualTo(404);
    }

    private void leavesOne() {
        List<Gesture> gestures = evaluations.sheet(taught.trainer, session).gestures();
        evaluations.mark(taught.trainer, her, gestures.get(0).id(), Mark.ACQUIRED);
        evaluations.mark(taught.trainer, her, gestures.get(1).id(), Mark.TO_REVIEW);
    }

    private TrainingSessionId aLaterSession() {
        return taught.session(course, 4, TUESDAY.plusDays(7));
    }

    private long charged(Caller member) {
        return given.count(
                "SELECT COALESCE(SUM(c.amount_minor), 0) FROM charge c JOIN payer p ON p.id = c.payer_id"
                        + " WHERE p.member_id = ? AND c.kind = 'COURSE'",
                member.member().value());
    }

    private static String read(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ');
        }
    }
}
