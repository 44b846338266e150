package org.etabli.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.etabli.authorisation.OperatingRights;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.training.CourseDraft;
import org.etabli.training.Courses;
import org.etabli.training.Enrolments;
import org.etabli.training.GridDraft;
import org.etabli.training.Grids;
import org.etabli.training.Quiz;
import org.etabli.training.Quiz.Choice;
import org.etabli.training.Quiz.Question;
import org.etabli.training.Quizzes;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionPlans;
import org.etabli.ui.ViewTest;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class TrainingViewsTest extends ViewTest {

    @Autowired
    Courses courses;

    @Autowired
    SessionPlans plans;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Grids grids;

    @Autowired
    Enrolments enrolments;

    @Autowired
    OperatingRights rights;

    private final String title = "Découpe laser " + TrainingSessionId.next();
    private final TrainingSessionId session = TrainingSessionId.next();
    private OperatorId operator;
    private VenueId venue;
    private ResourceId laser;
    private AuthorisationTypeId right;
    private CourseId course;
    private Caller manager;
    private MemberId trainer;
    private MemberId ines;

    @BeforeEach
    void a_session_on_tuesday_for_two() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        trainer = given.aMember();
        ines = given.aMember();
        given.holds(trainer, Role.TRAINER, operator);
        right = given.requires(laser, operator, "Laser niveau 2");
        manager = given.staff(Role.MANAGER, operator);
        course = courses.create(
                manager,
                CourseId.next(),
                operator,
                new CourseDraft(title, null, Money.of(CurrencyUnit.EUR, 12), 1, 8, Set.of(right)));
        Caller teaching = Caller.of(trainer, Set.of(new RoleAt(Role.TRAINER, operator, null)));
        plans.plan(teaching, new SessionDraft(session, course, venue, null, on(TUESDAY, "14:00", "16:00"), 1));
    }

    @Test
    void a_member_takes_a_place_in_one_click_and_gives_it_back() {
        signIn(ines, "ROLE_MEMBER");
        navigate(TrainingsView.class);
        assertThat(text(card())).contains("mardi 24 novembre", "12,00 €", "Laser niveau 2", "Une place libre");

        click("M’inscrire");
        assertThat(text(card())).contains("Place retenue");
        click("Me désister");
        assertThat(text(card())).contains("Une place libre");
    }

    @Test
    void who_comes_too_late_joins_the_waitlist() {
        enrolments.enrol(given.as(given.aMember()), session);
        signIn(ines, "ROLE_MEMBER");
        navigate(TrainingsView.class);
        assertThat(text(card())).contains("Complet");

        click("Rejoindre la liste d’attente");
        assertThat(text(card())).contains("Sur la liste d’attente");
    }

    @Test
    void a_trainer_ticks_attendance_and_grants_so_that_the_laser_is_open() {
        enrolments.enrol(given.as(ines), session);
        SessionView view = held();
        assertThat(rights.of(ines, Set.of(laser)).get(laser).isHeld()).isFalse();
        tick(view, "Présence de Inès Caillaud");
        click(view, "Accorder une autorisation");
        assertThat(rights.of(ines, Set.of(laser)).get(laser).isHeld()).isTrue();
        assertThat(text(view)).contains("Accordée", "1 acquis");
        choose(view, "Reprendre");
        ReasonDialog dialog = find(ReasonDialog.class).single();
        find(TextField.class, dialog).single().setValue("Par erreur");
        test(find(Button.class, dialog).withText("Reprendre").single()).click();
        assertThat(rights.of(ines, Set.of(laser)).get(laser).isHeld()).isFalse();
    }

    @Test
    void what_a_course_opens_tells_when_each_machine_may_be_reserved() {
        ResourceId other = given.with(given.aMachine(venue), "name", "Fraiseuse");
        given.insert(
                "INSERT INTO authorisation_requirement (resource_id, type_id) VALUES (?, ?)",
                other.value(),
                right.value());
        assertThat(text(held())).contains("Créneaux possibles", "aux heures d’ouverture");

        given.insert(
                "INSERT INTO opening_hours (id, venue_id, resource_id, weekday, opens_minute, closes_minute, supervised)"
                        + " VALUES (?, ?, ?, 2, 840, 1080, TRUE)",
                Ids.next(),
                venue.value(),
                other.value());

        assertThat(text(held())).contains("Fraiseuse\u00a0: avec un encadrant présent");
    }

    @Test
    void a_trainer_marks_each_gesture_and_who_has_them_all_is_granted_with_her_proof() {
        grid("Arrêt d’urgence", "Mise au point");
        enrolments.enrol(given.as(ines), session);
        SessionView view = held();
        tick(view, "Arrêt d’urgence, Inès Caillaud : pas encore vu");
        assertThat(text(view)).contains("un geste à voir");
        tick(view, "Mise au point, Inès Caillaud : pas encore vu");
        assertThat(text(view)).contains("Acquis", "Accorder une autorisation", "version 1, 2 gestes");
        tick(view, "Mise au point, Inès Caillaud : geste acquis");
        assertThat(text(view)).contains("1 à revoir", "peut repasser un geste", "Pas d’autre session annoncée");
        tick(view, "Mise au point, Inès Caillaud : à revoir");
        tick(view, "Mise au point, Inès Caillaud : pas encore vu");
        click(view, "Accorder une autorisation");
        assertThat(rights.of(ines, Set.of(laser)).get(laser).isHeld()).isTrue();
    }

    @Test
    void who_left_a_gesture_is_invited_to_the_next_session_where_it_costs_her_nothing() {
        grid("Arrêt d’urgence", "Mise au point");
        enrolments.enrol(given.as(ines), session);
        TrainingSessionId next = TrainingSessionId.next();
        plans.plan(
                given.staff(Role.TRAINER, operator),
                new SessionDraft(next, course, venue, null, on(TUESDAY.plusDays(11), "14:00", "16:00"), 4));
        SessionView view = held();
        tick(view, "Arrêt d’urgence, Inès Caillaud : pas encore vu");
        tick(view, "Mise au point, Inès Caillaud : pas encore vu");
        tick(view, "Mise au point, Inès Caillaud : geste acquis");
        click(view, "Inviter le 5 déc.");
        assertThat(text(view)).contains("Invitation envoyée pour le 5 déc.");

        navigate(TaughtSessionsView.class);
        signIn(ines, "ROLE_MEMBER");
        navigate(TrainingsView.class);
        assertThat(find(OwnSessionCard.class).all())
                .anyMatch(one -> text(one).matches("(?s).*À repasser.: Mise au point.*"));
        SessionCard offered = find(SessionCard.class).all().stream()
                .filter(one -> text(one).contains(title))
                .findFirst()
                .orElseThrow();
        assertThat(text(offered)).contains("Gratuit", "invité à repasser un geste");
        test(find(Button.class, offered).withText("M’inscrire").single()).click();
        assertThat(given.count("SELECT price_minor FROM enrolment WHERE session_id = ?", next.value()))
                .isZero();
    }

    @Test
    void she_signs_her_presence_on_her_card_while_the_session_lasts() {
        enrolments.enrol(given.as(ines), session);
        signIn(ines, "ROLE_MEMBER");
        navigate(TrainingsView.class);
        assertThat(text(card())).doesNotContain("Signer ma présence");
        clock.set(on(TUESDAY, "14:05", "16:00").start());
        navigate(TrainingsView.class);
        click("Signer ma présence");
        assertThat(text(card())).contains("Présence signée à 14").doesNotContain("Signer ma présence");
        assertThat(text(held())).contains("une signature");
    }

    @Test
    void a_trainer_writes_to_everybody_in_the_session() {
        enrolments.enrol(given.as(ines), session);
        SessionView view = held();
        click(view, "Écrire au groupe");
        MessageDialog dialog = find(MessageDialog.class).single();
        test(find(Button.class, dialog).withText("Envoyer").single()).click();
        assertThat(find(TextField.class, dialog).single().isInvalid()).isTrue();
        find(TextField.class, dialog).single().setValue("À samedi");
        find(TextArea.class, dialog).single().setValue("Venez en chaussures fermées.");
        test(find(Button.class, dialog).withText("Envoyer").single()).click();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE recipient_id = ? AND kind = 'TRAINING_MESSAGE'",
                        ines.value()))
                .isEqualTo(1);
    }

    @Test
    void before_the_session_nobody_can_be_signed_off() {
        enrolments.enrol(given.as(ines), session);
        signIn(trainer, "ROLE_MEMBER", "ROLE_TRAINER");
        navigate(TaughtSessionsView.class);
        assertThat(text(find(TaughtSessionsView.class).single())).contains(title, "1 sur 1");
        SessionView view = navigate(SessionView.class, Map.of("session", session.toString()));

        assertThat(find(MenuBar.class, view).exists()).isFalse();
        assertThat(text(view)).contains("s’ouvrent au début de la session");
    }

    @Test
    void a_wrong_answer_is_explained_and_a_passed_quiz_is_seen_by_the_trainer() {
        asksTwoQuestions();
        enrolments.enrol(given.as(ines), session);
        signIn(ines, "ROLE_MEMBER");
        navigate(TrainingsView.class);
        assertThat(text(card())).contains("Répondre au quiz de sécurité");
        QuizView view = navigate(QuizView.class, Map.of("course", course.toString()));

        choose(view, 1, 0);
        assertThat(text(view)).contains("1 sur 2", "La bonne réponse", "Jamais", "Il dégage du chlore.");
        test(find(Button.class, view).withText("Reprendre le quiz").single()).click();
        test(find(Button.class, view).withText("Valider mes réponses").single()).click();
        assertThat(find(RadioButtonGroup.class, view).all().getFirst().isInvalid())
                .isTrue();
        choose(view, 0, 0);
        assertThat(text(view)).contains("Quiz réussi");
        navigate(TrainingsView.class);
        assertThat(text(card())).contains("Quiz réussi, 2 sur 2");

        SessionView held = held();
        assertThat(text(held)).contains("2/2");
        choose(held, "Valider");
        assertThat(rights.of(ines, Set.of(laser)).get(laser).isHeld()).isTrue();
    }

    @Test
    void who_has_not_passed_the_quiz_is_signed_off_only_when_the_trainer_says_that_she_asked() {
        asksTwoQuestions();
        enrolments.enrol(given.as(ines), session);
        SessionView view = held();
        tick(view, "Présence de Inès Caillaud");
        assertThat(text(view)).contains("Quiz à faire", "1 en cours");

        choose(view, "Valider");
        assertThat(rights.of(ines, Set.of(laser)).get(laser).isHeld()).isFalse();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(rights.of(ines, Set.of(laser)).get(laser).isHeld()).isTrue();
        assertThat(text(view)).contains("oral", "Accordée");
    }

    @Test
    void a_trainer_sees_whose_authorisation_ends_soon_invites_and_prolongs() {
        given.authorised(ines, right, on(TUESDAY.plusDays(20), "10:00", "11:00").start());
        signIn(trainer, "ROLE_MEMBER", "ROLE_TRAINER");
        TaughtSessionsView view = navigate(TaughtSessionsView.class);
        EndingCard card = find(EndingCard.class, view).single();
        assertThat(text(card)).contains("Laser niveau 2", "lundi 14 décembre");

        test(find(Button.class, card).withText("Inviter").single()).click();
        assertThat(text(find(EndingCard.class, view).single())).contains("Invitation envoyée");
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE recipient_id = ? AND kind = 'AUTHORISATION_INVITED'",
                        ines.value()))
                .isEqualTo(1);
        test(find(Button.class, find(EndingCard.class, view).single())
                        .withText("Prolonger")
                        .single())
                .click();
        assertThat(find(EndingCard.class, view).all()).allMatch(one -> !one.isVisible());
    }

    private SessionView held() {
        clock.set(on(TUESDAY, "15:00", "16:00").start());
        signIn(trainer, "ROLE_MEMBER", "ROLE_TRAINER");
        return navigate(SessionView.class, Map.of("session", session.toString()));
    }

    private void grid(String... gestures) {
        grids.put(
                manager, course, new GridDraft(Stream.of(gestures).map(Name::of).toList()));
    }

    private void tick(SessionView view, String name) {
        test(find(NativeButton.class, view).all().stream()
                        .filter(one -> name.equals(
                                one.getElement().getAttribute("aria-label").replace('\u00a0', ' ')))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(name)))
                .click();
    }

    private void click(Component inside, String word) {
        test(find(Button.class, inside).withText(word).single()).click();
    }

    private void choose(SessionView view, String word) {
        MenuItem item = find(MenuBar.class, view).single().getItems().getFirst().getSubMenu().getItems().stream()
                .filter(one -> word.equals(one.getText()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private void asksTwoQuestions() {
        List<Choice> choices = List.of(Choice.of("Jamais", null, true), Choice.of("Parfois", null, false));
        quizzes.put(
                manager,
                course,
                new Quiz(
                        2,
                        List.of(
                                Question.of("Coupe-t-on du PVC ?", null, choices, "Il dégage du chlore.", null),
                                Question.of("Laisse-t-on le laser seul ?", null, choices, null, null))));
    }

    @SuppressWarnings("unchecked")
    private void choose(QuizView view, int first, int second) {
        List<RadioButtonGroup> groups = find(RadioButtonGroup.class, view).all();
        groups.get(0).setValue(first);
        groups.get(1).setValue(second);
        test(find(Button.class, view).withText("Valider mes réponses").single()).click();
    }

    private void click(String word) {
        test(find(Button.class, card()).withText(word).single()).click();
    }

    private Component card() {
        return Stream.concat(
                        find(SessionCard.class).all().stream().map(one -> (Component) one),
                        find(OwnSessionCard.class).all().stream())
                .filter(one -> text(one).contains(title))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
