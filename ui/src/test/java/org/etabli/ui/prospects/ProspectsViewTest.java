package org.etabli.ui.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.etabli.joining.TermsOfMembership;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.prospect.Enquiries;
import org.etabli.prospect.NewEnquiry;
import org.etabli.prospect.Onboarding;
import org.etabli.prospect.Prospects;
import org.etabli.prospect.Stage;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What the desk does on screen with those who asked. */
@TestPropertySource(
        properties = "spring.quartz.auto-startup=false") // a mail that leaves meanwhile has a link of its own
class ProspectsViewTest extends ViewTest {

    @Autowired
    Enquiries enquiries;

    @Autowired
    Prospects prospects;

    @Autowired
    Onboarding onboarding;

    @Autowired
    TermsOfMembership terms;

    private OperatorId operator;
    private VenueId venue;
    private PlanId plan;
    private Caller manager;
    private ProspectId zoe;

    @BeforeEach
    void somebody_asked() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        given.costs(given.aPool(venue, "DESK", given.aUnit(venue, "A1")), "HALF_DAY", 900);
        plan = PlanId.next();
        given.insert(
                "INSERT INTO plan (id, operator_id, name, fee_minor, currency, period) VALUES (?, ?, 'Nomade', 4900, 'EUR', 'MONTH')",
                plan.value(),
                operator.value());
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        manager = given.staff(Role.MANAGER, operator);
        terms.publish(manager, operator, "Article 1. On range sa tasse.");
        zoe = ProspectId.next();
        enquiries.ask(
                new NewEnquiry(
                        zoe,
                        venue,
                        "Zoé",
                        "Petit",
                        UUID.randomUUID() + "@asks.example",
                        "06 12 34 56 78",
                        "Avez-vous une place au calme ?",
                        null,
                        Locale.FRENCH),
                zoe.toString());
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
        UI.getCurrent().navigate("prospects");
    }

    @Test
    void she_is_opened_first_with_what_she_wrote() {
        assertThat(find(H2.class).single().getText()).isEqualTo("Zoé Petit");
        assertThat(find(Paragraph.class).all())
                .anyMatch(said -> said.getText().equals("Avez-vous une place au calme ?"));
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("tel:0612345678"));
    }

    @Test
    void a_note_and_the_next_step_are_kept() {
        find(TextArea.class).single().setValue("Vient de Châtellerault.");
        click("Ajouter la note");
        find(TextField.class).single().setValue("Rappeler");
        click("Enregistrer");

        assertThat(find(Span.class).all()).anyMatch(said -> said.getText().equals("Vient de Châtellerault."));
        assertThat(prospects.get(manager, zoe).nextStep()).isEqualTo("Rappeler");
    }

    @Test
    void closing_asks_for_a_reason_and_is_undone() {
        click("Classer sans suite");
        test(find(Button.class).withText("Classer sans suite").all().getLast()).click();
        TextField reason = find(TextField.class).all().getLast();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("A trouvé plus près");
        test(find(Button.class).withText("Classer sans suite").all().getLast()).click();
        assertThat(prospects.get(manager, zoe).stage()).isEqualTo(Stage.LOST);

        click("Rouvrir la demande");

        assertThat(prospects.get(manager, zoe).stage()).isEqualTo(Stage.ENQUIRY);
    }

    @Test
    void an_offer_leads_to_the_form_with_her_name_and_joining_closes_the_enquiry_and_opens_the_welcome() {
        onboarding.set(manager, operator, List.of("Badge"));
        click("Proposer une formule");
        click("Envoyer");
        assertThat(prospects.get(manager, zoe).stage()).isEqualTo(Stage.OFFER);

        UI.getCurrent().navigate("join/" + plan, QueryParameters.of("prospect", enquiries.issueLink(zoe)));
        assertThat(find(EmailField.class).single().getValue()).endsWith("@asks.example");
        assertThat(find(TextField.class).all())
                .anyMatch(field -> field.getValue().equals("Zoé"));

        MemberId member = given.aMember();
        given.affiliated(member, operator);
        given.insert("UPDATE prospect SET stage = 'JOINED', member_id = ? WHERE id = ?", member.value(), zoe.value());
        UI.getCurrent().navigate("prospects/" + zoe);
        Checkbox badge = find(Checkbox.class).single();
        badge.setValue(true);
        assertThat(onboarding.progress(manager, operator, member)).allMatch(Onboarding.Progress::done);
    }

    @Test
    void a_trial_day_is_given_or_refused_in_words() {
        click("Offrir une journée");
        test(find(Button.class).withText("Offrir une journée").all().getLast()).click();

        assertThat(prospects.get(manager, zoe).stage()).isEqualTo(Stage.TRIAL);
        assertThat(find(Button.class).withText("Offrir une journée").exists()).isFalse();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }
}
