package org.etabli.ui.joining;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.etabli.billing.PaysBy;
import org.etabli.joining.SignUps;
import org.etabli.joining.TermsOfMembership;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.kernel.SignUpId;
import org.etabli.member.Members;
import org.etabli.membership.Memberships;
import org.etabli.plan.TariffGroup;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.FileField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** From the plan to the contract on screen, and the desk's answer to a paper. */
@TestPropertySource(
        properties = "spring.quartz.auto-startup=false") // a mail that leaves meanwhile has a link of its own
class JoiningViewsTest extends ViewTest {

    @Autowired
    SignUps signUps;

    @Autowired
    TermsOfMembership terms;

    @Autowired
    Members members;

    @Autowired
    Memberships memberships;

    private OperatorId operator;
    private String email;

    @BeforeEach
    void an_operator_with_terms() {
        operator = given.anOperator();
        given.aVenue(operator);
        terms.publish(given.staff(Role.MANAGER, operator), operator, "Article 1. On range sa tasse.");
        email = UUID.randomUUID() + "@example.org";
    }

    @Test
    void she_says_who_she_is_follows_her_link_and_signs() {
        String token = begin(aPlan(null));

        UI.getCurrent().navigate("sign-up/" + token);
        assertThat(find(FileField.class).exists()).isFalse();
        click("Signer");
        assertThat(find(Checkbox.class).single().isInvalid()).isTrue();
        find(Checkbox.class).single().setValue(true);
        click("Signer");
        assertThat(field("Code postal").isInvalid() || field("Rue").isInvalid()).isTrue();
        lives();
        ways().setValue(PaysBy.ON_SITE);
        click("Signer");

        assertThat(heading()).startsWith("Vous êtes membre de ");
        MemberId member = members.findByEmail(email).orElseThrow().id();
        assertThat(memberships.listOf(member)).hasSize(1);
        UI.getCurrent().navigate("forgotten");
        UI.getCurrent().navigate("sign-up/" + token);
        assertThat(heading()).startsWith("Vous êtes membre de ");
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_is_known() {
        PlanId plan = aPlan(null);
        String known = members.get(given.aMember()).email();

        assertThat(answer(plan, known).replace(known, ""))
                .isEqualTo(answer(plan, email).replace(email, ""));
    }

    @Test
    void a_reduced_rate_waits_for_the_desk_which_may_refuse_and_then_accept() {
        String token = begin(aPlan(TariffGroup.STUDENT));
        send(token);
        assertThat(heading()).isEqualTo("Votre justificatif est en cours de lecture");

        MemberId desk = given.aMember();
        given.holds(desk, Role.FRONT_DESK, operator);
        signIn(desk, "ROLE_MEMBER", "ROLE_FRONT_DESK");
        UI.getCurrent().navigate("sign-ups");
        assertThat(find(TextArea.class).exists()).as("terms are the manager's").isFalse();
        click("Refuser");
        find(TextArea.class).single().setValue("La carte est de l’an dernier.");
        test(find(Button.class).withText("Refuser").all().getLast()).click();
        assertThat(find(Span.class).all()).anyMatch(said -> said.getText().equals("Justificatif refusé"));

        UI.getCurrent().navigate("sign-up/" + token);
        assertThat(find(Paragraph.class).all())
                .anyMatch(said -> said.getText().contains("La carte est de l’an dernier."));
        send(token);
        UI.getCurrent().navigate("sign-ups");
        click("Accepter");

        assertThat(members.findByEmail(email)).isPresent();
        assertThat(find(Paragraph.class).all())
                .anyMatch(said -> said.getText().startsWith("Aucun justificatif n’attend"));
    }

    @Test
    void a_manager_publishes_what_is_signed_and_is_told_that_cards_need_keys() {
        MemberId manager = given.aMember();
        given.holds(manager, Role.MANAGER, operator);
        signIn(manager, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
        UI.getCurrent().navigate("sign-ups");

        find(TextArea.class).single().setValue("Article 1. On range sa tasse. Article 2. Et la cafetière.");
        click("Publier");

        assertThat(terms.find(operator).orElseThrow().version()).isEqualTo(2);
        assertThat(find(Paragraph.class).all()).anyMatch(said -> said.getText().contains("n’a pas de clés Stripe"));
    }

    @Test
    void a_link_that_is_unknown_leads_back_to_the_plans() {
        UI.getCurrent().navigate("sign-up/nonsense");

        assertThat(heading()).isEqualTo("Ce lien ne sert plus");
    }

    private void send(String token) {
        UI.getCurrent().navigate("forgotten");
        UI.getCurrent().navigate("sign-up/" + token);
        lives();
        @SuppressWarnings("unchecked")
        Select<TariffGroup> group = find(Select.class).single();
        group.setValue(TariffGroup.STUDENT);
        find(FileField.class).single().take("%PDF-1.7 carte".getBytes(StandardCharsets.US_ASCII));
        find(Checkbox.class).single().setValue(true);
        click("Signer et envoyer le justificatif");
    }

    private void lives() {
        field("Rue").setValue("3 rue du Mouton");
        field("Code postal").setValue("86000");
        field("Ville").setValue("Poitiers");
    }

    private String answer(PlanId plan, String address) {
        UI.getCurrent().navigate("forgotten");
        UI.getCurrent().navigate("join/" + plan);
        field("Prénom").setValue("Zoé");
        field("Nom").setValue("Martin");
        find(EmailField.class).single().setValue(address);
        click("Recevoir le lien");
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private String begin(PlanId plan) {
        answer(plan, email);
        return signUps.issueLink(SignUpId.parse(given.text("SELECT id FROM sign_up WHERE email = ?", email)));
    }

    private PlanId aPlan(@Nullable TariffGroup group) {
        PlanId id = PlanId.next();
        given.insert(
                "INSERT INTO plan (id, operator_id, name, fee_minor, currency, period, needs_document)"
                        + " VALUES (?, ?, 'Nomade', 4900, 'EUR', 'MONTH', ?)",
                id.value(),
                operator.value(),
                group != null);
        if (group != null) {
            given.insert("INSERT INTO plan_group (plan_id, tariff_group) VALUES (?, ?)", id.value(), group.name());
        }
        return id;
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<PaysBy> ways() {
        return find(RadioButtonGroup.class).single();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }
}
