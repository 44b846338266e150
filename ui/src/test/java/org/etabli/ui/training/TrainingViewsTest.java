package org.etabli.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import org.etabli.authorisation.OperatingRights;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.training.CourseDraft;
import org.etabli.training.Courses;
import org.etabli.training.Enrolments;
import org.etabli.training.SessionDraft;
import org.etabli.training.TrainingSessions;
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
    TrainingSessions sessions;

    @Autowired
    Enrolments enrolments;

    @Autowired
    OperatingRights rights;

    private final String title = "Découpe laser " + TrainingSessionId.next();
    private final TrainingSessionId session = TrainingSessionId.next();
    private ResourceId laser;
    private MemberId trainer;
    private MemberId ines;

    @BeforeEach
    void a_session_on_tuesday_for_two() {
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        trainer = given.aMember();
        ines = given.aMember();
        given.holds(trainer, Role.TRAINER, operator);
        var course = courses.create(
                given.staff(Role.MANAGER, operator),
                operator,
                new CourseDraft(
                        title,
                        null,
                        Money.of(CurrencyUnit.EUR, 12),
                        1,
                        8,
                        Set.of(given.requires(laser, operator, "Laser niveau 2"))));
        Caller teaching = Caller.of(trainer, Set.of(new RoleAt(Role.TRAINER, operator, null)));
        sessions.plan(teaching, new SessionDraft(session, course, venue, null, on(TUESDAY, "14:00", "16:00"), 1));
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
    void a_trainer_ticks_attendance_and_signs_off_so_that_the_laser_is_open() {
        enrolments.enrol(given.as(ines), session);
        clock.set(on(TUESDAY, "15:00", "16:00").start());
        signIn(trainer, "ROLE_MEMBER", "ROLE_TRAINER");
        SessionView view = navigate(SessionView.class, Map.of("session", session.toString()));
        assertThat(rights.of(ines, Set.of(laser)).get(laser).isHeld()).isFalse();

        test(find(Checkbox.class, view).single()).click();
        test(find(TextField.class, view).single()).setValue("Revoir la mise au point");
        test(find(Button.class, view).withText("Accorder une autorisation").single())
                .click();

        assertThat(rights.of(ines, Set.of(laser)).get(laser).isHeld()).isTrue();
        assertThat(text(view)).contains("Acquis", "1 acquis");
        test(find(Button.class, view).withText("Reprendre").single()).click();
        ReasonDialog dialog = find(ReasonDialog.class).single();
        find(TextField.class, dialog).single().setValue("Par erreur");
        test(find(Button.class, dialog).withText("Reprendre").single()).click();
        assertThat(rights.of(ines, Set.of(laser)).get(laser).isHeld()).isFalse();
    }

    @Test
    void before_the_session_nobody_can_be_signed_off() {
        enrolments.enrol(given.as(ines), session);
        signIn(trainer, "ROLE_MEMBER", "ROLE_TRAINER");
        navigate(TaughtSessionsView.class);
        assertThat(text(find(TaughtSessionsView.class).single())).contains(title, "1 sur 1");
        SessionView view = navigate(SessionView.class, Map.of("session", session.toString()));

        assertThat(find(Button.class, view).withText("Valider").exists()).isFalse();
        assertThat(text(view)).contains("s’ouvrent au début de la session");
    }

    private void click(String word) {
        test(find(Button.class, card()).withText(word).single()).click();
    }

    private SessionCard card() {
        return find(SessionCard.class).all().stream()
                .filter(one -> text(one).contains(title))
                .findFirst()
                .orElseThrow();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
