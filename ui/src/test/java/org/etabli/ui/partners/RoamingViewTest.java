package org.etabli.ui.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.EmptyState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class RoamingViewTest extends ViewTest {

    @Autowired
    Venues venues;

    private OperatorId host;
    private OperatorId home;
    private VenueId venue;
    private UUID agreement;

    @BeforeEach
    void a_manager_of_the_host() {
        host = billing();
        home = billing();
        given.insert("UPDATE operator SET name = ? WHERE id = ?", "Voisins " + home, home.value());
        venue = given.aVenue(host);
        MemberId manager = given.aMember();
        given.holds(manager, Role.MANAGER, host);
        signIn(manager, "ROLE_MEMBER", "ROLE_MANAGER");
    }

    @Test
    void with_nothing_agreed_it_says_what_that_means() {
        navigate(RoamingView.class);

        assertThat(text(find(EmptyState.class).single())).contains("Aucune visite");
        assertThat(text(find(AgreementsCard.class).single())).contains("Sans accord");
    }

    @Test
    void a_proposal_of_the_other_is_accepted_here() {
        agreement("PROPOSED", home);
        navigate(RoamingView.class);
        assertThat(text(find(AgreementsCard.class).single()))
                .contains("Voisins")
                .contains("En attente")
                .contains("14,00");

        test(button("Accepter")).click();

        assertThat(text(find(AgreementsCard.class).single()))
                .contains("Accepté")
                .contains("Mettre fin");
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_agreement_is_proposed_with_its_prices() {
        navigate(RoamingView.class);
        test(button("Proposer un accord")).click();
        AgreementDialog dialog = find(AgreementDialog.class).single();
        find(Select.class, dialog).all().getFirst().setValue(partner());
        find(BigDecimalField.class, dialog).all().getFirst().setValue(new BigDecimal("14"));

        test(button("Proposer")).click();

        assertThat(text(find(AgreementsCard.class).single()))
                .contains("Retirer")
                .contains("14,00");
    }

    @Test
    void a_month_is_settled_after_its_consequence_was_told() {
        agreement("ACCEPTED", home);
        visit(LocalDate.of(2026, 10, 14), 7_00);
        navigate(RoamingView.class);
        assertThat(text(find(TallyRow.class).single()))
                .contains("Leurs membres chez nous")
                .contains("1 visite")
                .contains("À décompter");
        test(button("Voir les visites")).click();
        assertThat(text(find(VisitsDialog.class).single()))
                .contains("Inès Caillaud")
                .contains("7,00");

        test(button("Établir le décompte")).click();
        ConfirmDialog ask = find(ConfirmDialog.class).single();
        assertThat(given.count("SELECT COUNT(*) FROM invoice WHERE operator_id = ?", host.value()))
                .isZero();
        test(ask).confirm();

        assertThat(given.count("SELECT gross_minor FROM invoice WHERE operator_id = ?", host.value()))
                .isEqualTo(8_40);
    }

    private OperatorId billing() {
        OperatorId operator = given.anOperator();
        given.insert(
                "INSERT INTO billing_identity (operator_id, street, postcode, city, email, zone, bills_from)"
                        + " VALUES (?, '1 place', '86000', 'Poitiers', 'compta@example.org', 'Europe/Paris', '2026-10-01')",
                operator.value());
        given.insert(
                "INSERT INTO vat_status (operator_id, valid_from, regime, vat_number) VALUES (?, '2020-01-01', 'LIABLE',"
                        + " 'FR12345678901')",
                operator.value());
        return operator;
    }

    private Operator partner() {
        return venues.getOperator(home);
    }

    private void agreement(String state, OperatorId by) {
        UUID id = Ids.next();
        Instant answered = state.equals("PROPOSED") ? null : Instant.EPOCH;
        given.insert(
                "INSERT INTO roaming_agreement (id, home_id, host_id, state, starts_on, currency, asked_by, proposed_by,"
                        + " proposed_at, answered_at) VALUES (?, ?, ?, ?, '2026-10-01', 'EUR', ?, ?, '2026-09-01', ?)",
                id,
                home.value(),
                host.value(),
                state,
                by.value(),
                Ids.next(),
                answered);
        given.insert(
                "INSERT INTO roaming_price (agreement_id, kind, measure, amount_minor, home_id, host_id, counts,"
                        + " starts_on, until) VALUES (?, 'DESK', 'DAY', 1400, ?, ?, TRUE, '2026-10-01', '9999-12-31')",
                id,
                home.value(),
                host.value());
        agreement = id;
    }

    private void visit(LocalDate day, long net) {
        ResourceId desk = given.aPool(venue, "DESK", given.aUnit(venue, "A1"));
        given.insert(
                "INSERT INTO roaming_visit (id, source_id, agreement_id, home_id, host_id, venue_id, resource_id,"
                        + " member_id, kind, outcome, day, starts_at, ends_at, counted, counts_in, net_minor, currency,"
                        + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'DESK', 'USED', ?, ?, ?, 1, 'HALF_DAYS', ?, 'EUR', ?)",
                Ids.next(),
                Ids.next(),
                agreement,
                home.value(),
                host.value(),
                venue.value(),
                desk.value(),
                given.aMember().value(),
                day,
                day.atTime(8, 0),
                day.atTime(11, 0),
                net,
                day.atTime(11, 0));
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
