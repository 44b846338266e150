package org.etabli.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etabli.gallery.CoAuthors;
import org.etabli.gallery.Licence;
import org.etabli.gallery.Moderation;
import org.etabli.gallery.NewReport;
import org.etabli.gallery.Project;
import org.etabli.gallery.ProjectDraft;
import org.etabli.gallery.ProjectEdits;
import org.etabli.gallery.ProjectState;
import org.etabli.gallery.Projects;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.ProjectReportId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.testing.StatementCount;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.FileField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Who made something writes it down, shows it and names others; who manages the venue looks after what is shown. */
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class GalleryViewsTest extends ViewTest {

    @Autowired
    ProjectEdits edits;

    @Autowired
    Projects projects;

    @Autowired
    CoAuthors others;

    @Autowired
    Moderation moderation;

    MemberId ines;
    VenueId venue;
    OperatorId operator;
    ProjectId lamp;

    @BeforeEach
    void a_draft_of_a_lamp() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        given.aMachine(venue);
        ines = given.aMember();
        lamp = aProject(ines, "Lampe");
        signIn(ines, "ROLE_MEMBER");
    }

    @Test
    void a_draft_is_published_with_what_stands_in_the_form_once_it_is_complete() {
        UI.getCurrent().navigate("my-projects/" + lamp);
        click("Publier");
        assertThat(project().state()).isEqualTo(ProjectState.DRAFT);

        find(TextArea.class)
                .withCondition(field -> "En une phrase".equals(field.getLabel()))
                .single()
                .setValue("Elle se plie.");
        @SuppressWarnings("unchecked")
        Select<Licence> licence = find(Select.class)
                .withCondition(select -> "Licence".equals(select.getLabel()))
                .single();
        licence.setValue(Licence.CC_BY);
        click("Publier");

        assertThat(project().state()).isEqualTo(ProjectState.PUBLISHED);
        assertThat(project().summary()).isEqualTo("Elle se plie.");
        click("Retirer");
        click("Enregistrer");
        assertThat(project().state()).isEqualTo(ProjectState.WITHDRAWN);
    }

    @Test
    void a_file_is_attached_under_its_name_and_a_wrong_one_is_refused_beside_its_field() {
        UI.getCurrent().navigate("my-projects/" + lamp);
        FileField field = find(FileField.class).all().getLast();

        field.take("page.html", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(field.isInvalid()).isTrue();
        field.take("pied.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));

        assertThat(project().parts().files()).extracting(Project.Attached::name).containsExactly("pied.svg");
    }

    @Test
    void somebody_elses_draft_is_not_there() {
        signIn(given.aMember(), "ROLE_MEMBER");

        UI.getCurrent().navigate("my-projects/" + lamp);

        assertThat(find(ProjectForm.class).exists()).isFalse();
    }

    @Test
    void who_is_asked_agrees_with_one_click() {
        MemberId paul = given.aMember();
        others.ask(given.as(ines), lamp, paul + "@example.org");
        signIn(paul, "ROLE_MEMBER");
        UI.getCurrent().navigate("my-projects");

        click("Accepter");

        assertThat(projects.listOwn(given.as(paul))).hasSize(1);
        assertThat(find(Button.class).withText("Accepter").all()).isEmpty();
    }

    @Test
    void a_manager_hides_what_was_reported_with_a_reason() {
        long revision = project().revision();
        edits.change(
                given.as(ines),
                lamp,
                revision,
                new ProjectDraft(venue, "Lampe", "Elle se plie.", null, Licence.CC_BY, List.of(), List.of()));
        edits.publish(given.as(ines), lamp);
        moderation.report(
                null,
                lamp.toString(),
                new NewReport(ProjectReportId.next(), "Copié.", null, "j@example.com"),
                "" + lamp);
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
        UI.getCurrent().navigate("my-projects/reports");

        click("Masquer");
        find(TextArea.class).single().setValue("Nommez la source.");
        test(find(Button.class).withText("Masquer").all().getLast()).click();

        assertThat(project().hiding()).isNotNull();
        click("Montrer de nouveau");
        assertThat(project().isShown()).isTrue();
    }

    @Test
    void a_longer_list_takes_no_more_statements() {
        UI.getCurrent().navigate("my-projects");
        UI.getCurrent().navigate("home");
        int few = StatementCount.of(() -> UI.getCurrent().navigate("my-projects"));
        for (int n = 0; n < 12; n++) {
            aProject(ines, "Lampe " + n);
        }
        UI.getCurrent().navigate("home");

        assertThat(StatementCount.of(() -> UI.getCurrent().navigate("my-projects")))
                .isEqualTo(few);
    }

    @Test
    void two_clicks_make_one_project() {
        UI.getCurrent().navigate("my-projects");
        test(find(Button.class).withText("Documenter un projet").all().getFirst())
                .click();
        find(TextField.class).single().setValue("Banc");
        click("Commencer");

        assertThat(projects.listOwn(given.as(ines))).hasSize(2);
        assertThat(find(ProjectForm.class).exists()).isTrue();
    }

    private Project project() {
        return projects.get(given.as(ines), lamp.toString());
    }

    private ProjectId aProject(MemberId member, String title) {
        ProjectId id = ProjectId.next();
        edits.create(given.as(member), id, new ProjectDraft(venue, title, null, null, null, List.of(), List.of()));
        return id;
    }

    private void click(String label) {
        test(find(Button.class).withText(label).all().getFirst()).click();
    }
}
