package org.etabli.ui.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Resources;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A manager writes a plan down, plans its time, and records what was done; who watches the machines sees what is late. */
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class MaintenanceViewTest extends ViewTest {

    @Autowired
    Resources resources;

    private VenueId venue;
    private ResourceId laser;

    @BeforeEach
    void a_manager_and_her_laser() {
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.with(given.aMachine(venue), "name", "Laser bleu");
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_TRAINER", "ROLE_MANAGER");
    }

    @Test
    @SuppressWarnings("unchecked")
    void from_the_plan_to_what_was_done() {
        UI.getCurrent().navigate("maintenance");
        click("Ajouter un plan");
        find(ComboBox.class).all().stream()
                .filter(box -> "Machine".equals(box.getLabel()))
                .forEach(box -> box.setValue(resources.get(laser)));
        find(TextField.class).all().stream()
                .filter(field -> "Entretien".equals(field.getLabel()))
                .forEach(field -> field.setValue("Graissage"));
        click("Enregistrer");
        assertThat(find(IntegerField.class).all()).anyMatch(IntegerField::isInvalid);
        find(IntegerField.class).all().stream()
                .filter(field -> field.getLabel().endsWith("mois"))
                .forEach(field -> field.setValue(3));
        click("Enregistrer");
        assertThat(said()).contains("À jour", "Tous les 3 mois, prévu le 23 février 2027");

        click("Planifier");
        click("Planifier");
        assertThat(said()).anyMatch(said -> said.startsWith("Planifié mardi 24 novembre"));
        assertThat(given.count("SELECT COUNT(*) FROM outage WHERE maintenance AND starts_at > ?", clock.instant()))
                .isPositive();

        click("C’est fait");
        find(TextArea.class).all().getLast().setValue("Rails graissés");
        click("C’est fait");
        assertThat(said()).noneMatch(said -> said.startsWith("Planifié"));
        click("Historique");
        assertThat(said()).contains("Rails graissés");
    }

    @Test
    void what_is_overdue_stands_beside_the_machine_that_is_watched_live() {
        given.insert(
                "INSERT INTO maintenance_plan (id, venue_id, resource_id, title, every_months, warn_days, warn_hours,"
                        + " stops, active, counted_from, created_at) VALUES (UUID(), ?, ?, 'Filtre', 1, 0, 0, FALSE, TRUE,"
                        + " ?, ?)",
                venue.value(),
                laser.value(),
                clock.instant().minus(Duration.ofDays(60)),
                clock.instant());

        UI.getCurrent().navigate("live-machines");

        assertThat(find(Anchor.class).all())
                .anyMatch(way -> way.getText().replace('\u00a0', ' ').equals("Entretien en retard : Filtre"));
    }

    private void click(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }

    private List<String> said() {
        return find(Span.class).all().stream()
                .map(Span::getText)
                .map(said -> said.replace('\u00a0', ' '))
                .toList();
    }
}
