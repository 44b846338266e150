package org.etabli.ui.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.util.Set;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.network.DailySpan;
import org.etabli.network.WeeklyHours;
import org.etabli.resource.ResourceHours;
import org.etabli.training.CourseDraft;
import org.etabli.training.Courses;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionPlans;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.RefusalCard;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MachinesViewTest extends ViewTest {

    @Autowired
    Courses courses;

    @Autowired
    SessionPlans plans;

    @Autowired
    ResourceHours hours;

    OperatorId operator;
    VenueId venue;
    ResourceId laser;
    MemberId awa;

    @BeforeEach
    void awa_stands_before_a_laser() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        given.costs(laser, "HOUR", 900);
        awa = given.aMember();
        signIn(awa, "ROLE_MEMBER");
    }

    @Test
    void any_machine_is_reserved_from_the_bar_with_the_first_one_proposed() {
        open();

        test(button("Réserver une machine")).click();

        assertThat(text(find(Dialog.class).single())).contains("Réserver 9");
        test(buttonBeginning("Réserver 9")).click();
        assertThat(given.count("SELECT COUNT(*) FROM reservation WHERE member_id = ?", awa.value()))
                .isEqualTo(1);
    }

    @Test
    void one_that_is_locked_says_what_would_unlock_it() {
        given.requires(laser, operator, "Laser niveau 1");
        open();

        test(button("Réserver une machine")).click();

        assertThat(text(find(RefusalCard.class).single())).contains("Laser niveau 1");
    }

    @Test
    void the_training_that_opens_it_is_one_click_away() {
        TrainingSessionId session = taught(given.requires(laser, operator, "Laser niveau 1"));
        open();

        test(button("Réserver une machine")).click();
        choose(find(RadioButtonGroup.class, find(Dialog.class).single()).single());
        test(buttonBeginning("M’inscrire")).click();

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM enrolment WHERE session_id = ? AND member_id = ? AND state = 'PLACED'",
                        session.value(),
                        awa.value()))
                .isEqualTo(1);
    }

    @Test
    void a_right_that_ends_soon_after_the_slot_is_warned_of_with_the_session_that_renews_it() {
        AuthorisationTypeId right = given.requires(laser, operator, "Laser niveau 1");
        taught(right);
        given.authorised(awa, right, on(TUESDAY.plusDays(5), "09:00", "10:00").end());
        open();

        test(button("Réserver une machine")).click();

        assertThat(text(find(Dialog.class).single()))
                .contains("expire")
                .contains("Pour la renouveler")
                .contains("Réserver 9");
    }

    @Test
    void a_member_sees_when_a_supervisor_is_there_and_why_she_can_not_reserve_at_other_times() {
        supervisedOnTuesdayAfternoons();
        open();

        assertThat(text(find(MachinesView.class).single()))
                .contains("Avec un encadrant\u00a0: mardi, 14\u00a0h\u00a0– 18\u00a0h");

        test(button("Réserver une machine")).click();
        assertThat(text(find(Dialog.class).single()))
                .contains("Avec un encadrant\u00a0: mardi")
                .contains("Encadrant présent")
                .contains("ne s’utilise qu’avec un encadrant présent");
    }

    private void supervisedOnTuesdayAfternoons() {
        hours.supervise(
                given.staff(Role.MANAGER, operator),
                laser,
                WeeklyHours.of(new DailySpan(14 * 60, 18 * 60), DayOfWeek.TUESDAY),
                0);
    }

    /** The last of them: what can be had at once comes first. */
    private static <T> void choose(RadioButtonGroup<T> ways) {
        ways.setValue(ways.getListDataView().getItems().toList().getLast());
    }

    private TrainingSessionId taught(AuthorisationTypeId right) {
        CourseId course = courses.create(
                given.staff(Role.MANAGER, operator),
                CourseId.next(),
                operator,
                new CourseDraft("Prise en main", null, Money.ofMinor(CurrencyUnit.EUR, 3500), 1, 8, Set.of(right)));
        TrainingSessionId id = TrainingSessionId.next();
        plans.plan(
                given.staff(Role.TRAINER, operator),
                new SessionDraft(id, course, venue, null, on(TUESDAY.plusDays(2), "09:00", "11:00"), 4));
        return id;
    }

    private void open() {
        UI.getCurrent()
                .navigate(
                        MachinesView.class,
                        QueryParameters.of("venue", given.text("SELECT slug FROM venue WHERE id = ?", venue.value())));
    }

    private Button button(String words) {
        return find(Button.class)
                .withCondition(button -> text(button).equals(words))
                .single();
    }

    private Button buttonBeginning(String words) {
        return find(Button.class)
                .withCondition(button -> text(button).startsWith(words))
                .single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
