package org.etabli.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Resource;
import org.etabli.training.Course;
import org.etabli.training.Courses;
import org.etabli.training.Enrolments;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionPlans;
import org.etabli.training.TrainingSessions;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class CoursesViewTest extends ViewTest {

    @Autowired
    Courses courses;

    @Autowired
    SessionPlans plans;

    @Autowired
    TrainingSessions sessions;

    @Autowired
    Enrolments enrolments;

    private OperatorId operator;
    private VenueId venue;
    private MemberId manager;

    @BeforeEach
    void a_manager_of_a_workshop() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        given.requires(given.aMachine(venue), operator, "Laser niveau 2");
        manager = given.aMember();
        given.holds(manager, Role.MANAGER, operator);
        signIn(manager, "ROLE_MEMBER", "ROLE_MANAGER");
    }

    @Test
    void a_manager_makes_a_course_in_both_languages_changes_it_and_withdraws_it() {
        CoursesView view = navigate(CoursesView.class);
        assertThat(text(view)).contains("Créez la première");
        ((Button) view.actions().getFirst()).click();
        CourseDialog dialog = find(CourseDialog.class).single();
        press(dialog, "Créer la formation");
        assertThat(field(dialog, "Titre en français").isInvalid()).isTrue();

        field(dialog, "Titre en français").setValue("Découpe laser");
        field(dialog, "Titre en anglais").setValue("Laser cutting");
        @SuppressWarnings("unchecked")
        CheckboxGroup<AuthorisationType> grants =
                find(CheckboxGroup.class, dialog).single();
        grants.setValue(grants.getListDataView().getItems().collect(java.util.stream.Collectors.toSet()));
        find(BigDecimalField.class, dialog).single().setValue(new BigDecimal("12"));
        press(dialog, "Créer la formation");

        Course course = course();
        assertThat(course.title().english()).isEqualTo("Laser cutting");
        assertThat(course.grants()).extracting(AuthorisationType::name).containsExactly("Laser niveau 2");
        assertThat(text(view)).contains("Découpe laser", "12,00 €", "Laser niveau 2", "Aucune session à venir");

        press(view, "Modifier");
        CourseDialog again = find(CourseDialog.class).single();
        number(again, "Places au plus").setValue(4);
        press(again, "Enregistrer");
        assertThat(course().maxPlaces()).isEqualTo(4);

        press(view, "Retirer");
        assertThat(course().withdrawn()).isTrue();
        assertThat(courses.list()).extracting(Course::id).doesNotContain(course.id());
        press(view, "Proposer à nouveau");
        assertThat(course().withdrawn()).isFalse();
    }

    @Test
    void a_session_is_moved_to_another_hour_and_room_and_who_has_a_place_hears_of_it() {
        ResourceId room = given.aRoom(venue);
        Caller caller = Caller.of(manager, Set.of(new RoleAt(Role.MANAGER, operator, null)));
        var course = courses.create(
                caller,
                CourseId.next(),
                operator,
                new org.etabli.training.CourseDraft(
                        "Brodeuse", null, org.joda.money.Money.of(org.joda.money.CurrencyUnit.EUR, 0), 1, 8, Set.of()));
        TrainingSessionId session = TrainingSessionId.next();
        plans.plan(caller, new SessionDraft(session, course, venue, null, on(TUESDAY, "14:00", "16:00"), 2));
        enrolments.enrol(given.as(given.aMember()), session);
        signIn(manager, "ROLE_MEMBER", "ROLE_MANAGER", "ROLE_TRAINER");
        SessionView view = navigate(SessionView.class, Map.of("session", session.toString()));

        press(view, "Modifier la session");
        SessionDialog dialog = find(SessionDialog.class).single();
        find(TimePicker.class, dialog).all().getFirst().setValue(LocalTime.of(13, 0));
        @SuppressWarnings("unchecked")
        Select<Resource> rooms = find(Select.class, dialog).all().get(2);
        rooms.setValue(rooms.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(room))
                .findFirst()
                .orElseThrow());
        press(dialog, "Enregistrer");

        assertThat(sessions.find(session).orElseThrow().slot()).isEqualTo(on(TUESDAY, "13:00", "16:00"));
        assertThat(given.count("SELECT COUNT(*) FROM occupancy WHERE holder_id = ? AND active = 1", session.value()))
                .isEqualTo(1);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message o JOIN enrolment e ON e.id = o.subject_id"
                                + " WHERE e.session_id = ? AND o.kind = 'TRAINING_MOVED'",
                        session.value()))
                .isEqualTo(1);
    }

    private Course course() {
        return courses.listManagedBy(Caller.of(manager, Set.of(new RoleAt(Role.MANAGER, operator, null))))
                .getFirst();
    }

    private void press(Component inside, String word) {
        test(find(Button.class, inside).withText(word).single()).click();
    }

    private TextField field(Component inside, String label) {
        return find(TextField.class, inside).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private IntegerField number(Component inside, String label) {
        return find(IntegerField.class, inside).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
