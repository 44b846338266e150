package org.etabli.ui.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TeamId;
import org.etabli.member.NewTeam;
import org.etabli.member.Teams;
import org.etabli.membership.Memberships;
import org.etabli.membership.TeamContracts;
import org.etabli.plan.Plan;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.Fixtures;
import org.etabli.ui.ViewTest;
import org.etabli.ui.payment.DepositCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MembershipViewTest extends ViewTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Autowired
    Reservations reservations;

    @Autowired
    ContractDesk desk;

    @Autowired
    Memberships memberships;

    @Autowired
    Teams teams;

    @Autowired
    TeamContracts teamContracts;

    OperatorId operator;
    PlanId half;
    PlanId full;
    MemberId ines;
    MembershipId contract;

    @BeforeEach
    void ines_has_a_monthly_plan_of_an_operator_that_bills() {
        operator = given.anOperator();
        given.aVenue(operator);
        given.insert(
                "INSERT INTO billing_identity (operator_id, street, postcode, city, email, zone, bills_from)"
                        + " VALUES (?, '1 place', '86000', 'Poitiers', 'c@example.org', 'Europe/Paris', ?)",
                operator.value(),
                FIRST);
        given.insert(
                "INSERT INTO vat_status (operator_id, valid_from, regime, mention)"
                        + " VALUES (?, '2020-01-01', 'EXEMPT', 'Exonération')",
                operator.value());
        half = monthly("Mi-temps", 9900);
        full = monthly("Temps plein", 18000);
        ines = given.aMember();
        given.affiliated(ines, operator);
        contract = MembershipId.next();
        given.insert(
                "INSERT INTO membership (id, member_id, plan_id, starts_on) VALUES (?, ?, ?, ?)",
                contract.value(),
                ines.value(),
                half.value(),
                FIRST);
        signIn(ines, "ROLE_MEMBER");
    }

    @Test
    void it_tells_plan_credits_next_invoice_and_where_it_goes() {
        UI.getCurrent().navigate("membership");

        assertThat(text(find(ContractCard.class).single()))
                .contains("Mi-temps", "99,00 € par mois", "En cours", "20 demi-journées");
        assertThat(text(find(NextInvoiceCard.class).single())).contains("99,00 €", "1er décembre 2026");
        assertThat(text(find(PayerCard.class).single())).contains("Inès Caillaud", "Il manque l’adresse");
        assertThat(text(find(StatementCard.class).single())).contains("Rien n’a été dépensé");
        assertThat(text(find(InvoicesCard.class).single())).contains("Vos factures");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_dearer_plan_is_previewed_line_by_line_and_begins_at_once() {
        UI.getCurrent().navigate("membership");
        press("Changer de formule");

        RadioButtonGroup<Plan> plans = find(RadioButtonGroup.class).single();
        plans.setValue(plans.getListDataView().getItems().findFirst().orElseThrow());

        // 9900 × 8 ÷ 30 = 2640
        assertThat(text(find(PreviewLines.class).single())).contains("-26,40 €", "180,00 €", "153,60 €");
        // 20 × 22 ÷ 30 = 14.7
        assertThat(text(find(CreditLines.class).single())).contains("20 demi-journées → 15 demi-journées");
        pressLast("Changer de formule");

        assertThat(memberships.listOf(ines))
                .extracting(each -> each.plan().id())
                .contains(full);
        assertThat(text(find(ContractCard.class).all().getFirst())).contains("Temps plein");
    }

    @Test
    void a_cancellation_tells_the_earliest_end_first_and_is_taken_back() {
        UI.getCurrent().navigate("membership");
        press("Résilier");

        assertThat(text(find(ChangeDialog.class).single())).contains("Fin au plus tôt : le 1er décembre 2026");
        pressLast("Résilier");
        assertThat(text(find(ContractCard.class).single())).contains("Prend fin le 1er décembre 2026");

        press("Annuler ce changement");
        assertThat(memberships.listOf(ines).getFirst().endsOn()).isNull();
    }

    @Test
    void who_bills_agrees_with_a_sponsor_and_the_member_sees_what_she_pays() {
        MemberId accountant = given.aMember();
        given.holds(accountant, Role.ACCOUNTANT, operator);
        given.holds(accountant, Role.FRONT_DESK, operator);
        signIn(accountant, "ROLE_MEMBER", "ROLE_FRONT_DESK");
        tab();
        press("Ajouter un financeur");
        SponsorDialog dialog = find(SponsorDialog.class).single();
        pressLast("Enregistrer");
        assertThat(find(TextField.class, dialog).all()).anyMatch(TextField::isInvalid);
        fill(dialog, "Nom de l’organisme ou de la personne", "France Travail");
        fill(dialog, "Rue", "1 rue de la Marne");
        fill(dialog, "Code postal", "86000");
        fill(dialog, "Ville", "Poitiers");
        fill(dialog, "Numéro de dossier", "DE-4711");
        find(BigDecimalField.class, dialog).all().getFirst().setValue(new BigDecimal("80"));
        find(DatePicker.class, dialog).all().getFirst().setValue(FIRST);
        pressLast("Enregistrer");

        tab();
        change();
        SponsorDialog change = find(SponsorDialog.class).single();
        assertThat(find(BigDecimalField.class, change).all().getFirst().getValue())
                .isEqualByComparingTo("80");
        fill(change, "Numéro de dossier", "DE-4712");
        pressLast("Enregistrer");
        tab();
        assertThat(text(find(SponsorsCard.class).single())).contains("DE-4712");
        change();
        fill(find(SponsorDialog.class).single(), "Numéro de dossier", "DE-4711");
        pressLast("Enregistrer");

        UI.getCurrent().removeAll();
        signIn(ines, "ROLE_MEMBER");
        UI.getCurrent().navigate("membership");
        assertThat(text(find(SponsorsCard.class).single()))
                .contains("France Travail paie 80 % de l’abonnement", "DE-4711", "0,00 €");
        assertThat(text(find(NextInvoiceCard.class).single())).contains("19,80 €", "79,20 € payés par France Travail");
    }

    @Test
    void the_desk_takes_a_deposit_and_she_sees_what_is_held_for_her() {
        MemberId julie = given.aMember();
        given.holds(julie, Role.FRONT_DESK, operator);
        signIn(julie, "ROLE_MEMBER", "ROLE_FRONT_DESK");
        MembershipTab tab = new MembershipTab(desk, ines, "Inès Caillaud", () -> {});
        UI.getCurrent().add(tab);
        press("Prendre une caution");
        pressLast("Prendre une caution");
        BigDecimalField amount =
                find(BigDecimalField.class).withCaption("Montant reçu").single();
        assertThat(amount.isInvalid()).isTrue();
        amount.setValue(new BigDecimal("50"));
        pressLast("Prendre une caution");
        TextField what = find(TextField.class).withCaption("Pour quoi").single();
        assertThat(what.isInvalid()).isTrue();
        what.setValue("Clé du 2e étage");
        pressLast("Prendre une caution");

        UI.getCurrent().remove(tab);
        signIn(ines, "ROLE_MEMBER");
        UI.getCurrent().navigate("membership");
        assertThat(text(find(DepositCard.class).single()))
                .contains("Clé du 2e étage", "50,00 €", "R2026-1", "Chèque")
                .doesNotContain("Rendre");
    }

    private void fill(SponsorDialog dialog, String label, String value) {
        find(TextField.class, dialog).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(value);
    }

    @Test
    void a_cancellation_names_the_days_that_stay_reserved_without_it() {
        ResourceId room = given.aRoom(given.aVenue(operator));
        given.costs(room, "HOUR", 1000);
        reservations.request(
                given.as(ines),
                new RequestReservation(
                        room,
                        null,
                        Fixtures.on(LocalDate.of(2026, 12, 8), "10:00", "11:00"),
                        ines,
                        null,
                        0,
                        RequestReservation.Payment.MONEY));
        UI.getCurrent().navigate("membership");
        press("Résilier");

        assertThat(text(find(ChangeDialog.class).single()))
                .contains("Une réservation tombe dans ces jours", "8 décembre");
    }

    @Test
    void without_a_membership_it_says_so() {
        signIn(given.aMember(), "ROLE_MEMBER");
        UI.getCurrent().navigate("membership");

        assertThat(find(ContractCard.class).all()).isEmpty();
        assertThat(text(find(MembershipView.class).single())).contains("Vous n’avez pas d’abonnement");
    }

    @Test
    void an_admin_adds_a_seat_and_sees_what_it_costs() {
        TeamId team = aTeam();
        UI.getCurrent().navigate("my-team");

        assertThat(text(find(TeamContractCard.class).single())).contains("0 places prises sur 2");
        press("Changer le nombre de places");
        find(IntegerField.class).single().setValue(3);
        // begun today: a whole period
        assertThat(text(find(PreviewLines.class).single())).contains("180,00 €");
        press("Enregistrer");

        assertThat(text(find(TeamContractCard.class).single())).contains("0 places prises sur 3");
        assertThat(text(find(TeamPeopleCard.class).single())).contains("Inès Caillaud", "sans place");
        assertThat(teams.people(given.as(ines), team)).hasSize(1);
    }

    @Test
    void the_desk_lists_its_teams_and_others_find_none() {
        TeamId team = aTeam();
        MemberId sami = given.aMember();
        given.holds(sami, Role.FRONT_DESK, operator);
        signIn(sami, "ROLE_MEMBER", "ROLE_FRONT_DESK");
        UI.getCurrent().navigate("teams");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("my-team/" + team);

        signIn(given.aMember(), "ROLE_MEMBER");
        UI.getCurrent().navigate("my-team");
        assertThat(find(TeamContractCard.class).all()).isEmpty();
    }

    private TeamId aTeam() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        TeamId team = teams.create(desk, operator, new NewTeam("Atelier", null, ines, true))
                .id();
        teamContracts.begin(desk, team, full, 2, true);
        return team;
    }

    private PlanId monthly(String name, long fee) {
        PlanId id = PlanId.next();
        given.insert(
                "INSERT INTO plan (id, operator_id, name, fee_minor, currency, period) VALUES (?, ?, ?, ?, 'EUR', 'MONTH')",
                id.value(),
                operator.value(),
                name,
                fee);
        given.insert(
                "INSERT INTO allowance (id, plan_id, kind, measure, amount) VALUES (?, ?, 'DESK', 'HALF_DAYS', 20)",
                Ids.next(),
                id.value());
        return id;
    }

    /** As the profile shows it, anew after each change. */
    private void tab() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new MembershipTab(desk, ines, "Inès Caillaud", () -> {}));
    }

    private void change() {
        test(find(Button.class, find(SponsorsCard.class).single())
                        .withText("Modifier")
                        .single())
                .click();
    }

    private void press(String words) {
        button(words).getFirst().click();
    }

    /** In the dialog, which stands over the page. */
    private void pressLast(String words) {
        button(words).getLast().click();
    }

    private List<Button> button(String words) {
        return find(Button.class).all().stream()
                .filter(each -> each.getText().equals(words))
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively().replaceAll("[\\u00a0\\u202f]", " ");
    }
}
