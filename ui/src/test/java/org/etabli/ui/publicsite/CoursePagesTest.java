package org.etabli.ui.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.util.Set;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.training.CourseDraft;
import org.etabli.training.CourseTerms;
import org.etabli.training.Courses;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionPlans;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has no account yet finds what she can learn, where and when, and the way to take a place. */
class CoursePagesTest extends PublicPagesTest {

    @Autowired
    Courses courses;

    @Autowired
    SessionPlans plans;

    private VenueId venue;
    private ResourceId laser;
    private CourseId course;
    private Caller manager;
    private String title;

    @BeforeEach
    void a_course_with_a_session_on_tuesday() {
        clock.reset();
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        AuthorisationTypeId right = given.requires(laser, operator, "Laser niveau 2");
        manager = given.staff(Role.MANAGER, operator);
        course = CourseId.next();
        title = "Découpe " + course;
        courses.create(
                manager,
                course,
                operator,
                new CourseDraft(
                        new Name(title, "Cutting " + course),
                        new Name("Une première pièce <ensemble>.", "A first piece."),
                        Money.of(CurrencyUnit.EUR, 12),
                        2,
                        8,
                        CourseTerms.USUAL,
                        Set.of(right)));
        plans.plan(
                given.staff(Role.TRAINER, operator),
                new SessionDraft(TrainingSessionId.next(), course, venue, null, on(TUESDAY, "14:00", "16:00"), 3));
    }

    @Test
    void the_list_and_the_page_tell_what_when_where_and_how_many_places_in_both_languages() throws Exception {
        assertThat(get("/courses").body())
                .contains(title, "mardi 24 novembre", "3 places libres", "/courses/" + course);
        var page = get("/courses/" + course);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(title, "&lt;ensemble&gt;", "12,00", "Laser niveau 2", "3 places libres", "M’inscrire")
                .contains("/trainings?course=" + course, "/venues/" + venue);
        assertThat(get("/courses/" + course + "?lang=en").body())
                .contains("Cutting " + course, "Tuesday 24 November", "3 places left", "Enrol");
    }

    @Test
    void a_machine_leads_to_the_course_that_opens_it_and_a_venue_to_its_sessions() throws Exception {
        assertThat(get("/machines/" + laser).body()).contains("Laser niveau 2", "/courses/" + course);
        assertThat(get("/venues/" + venue).body()).contains("Formations à venir ici", "/courses/" + course);
    }

    @Test
    void the_way_in_asks_to_sign_in_first_and_unknown_or_withdrawn_courses_are_not_found() throws Exception {
        var way = get("/trainings?course=" + course);
        assertThat(way.statusCode()).isEqualTo(302);
        assertThat(location(way)).contains("/login");
        assertThat(get("/courses/" + CourseId.next()).statusCode()).isEqualTo(404);
        courses.withdraw(manager, course);
        assertThat(get("/courses/" + course).statusCode())
                .as("its session takes place")
                .isEqualTo(200);
        assertThat(get("/courses").body()).doesNotContain(title);
    }
}
