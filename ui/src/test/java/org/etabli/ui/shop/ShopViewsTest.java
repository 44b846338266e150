package org.etabli.ui.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.shop.Product;
import org.etabli.shop.Products;
import org.etabli.shop.Shelf;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A member takes a sheet for what she cuts, brings it back; its manager sees what is left and orders more. */
@Import(Shelf.class)
class ShopViewsTest extends ViewTest {

    @Autowired
    Shelf shelf;

    @Autowired
    Products products;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId laser;
    private MemberId maud;
    private MemberId ines;
    private Product acrylic;

    @BeforeEach
    void a_shelf() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.with(given.aMachine(venue), "name", "Laser bleu");
        maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        given.affiliated(maud, operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        acrylic = shelf.acrylic(given.staff(Role.MANAGER, operator), venue, 5, laser);
    }

    @Test
    void she_takes_two_sheets_for_the_machine_that_runs_and_brings_them_back() {
        String session = running();
        signIn(ines, "ROLE_MEMBER");
        UI.getCurrent().navigate("shop", QueryParameters.of("machine", laser.toString()));
        assertThat(said()).contains("S’ajoute à votre passage en cours : Laser bleu", "Il en reste 5 plaques");
        find(IntegerField.class).single().setValue(2);

        click("Prendre, 24,00 €");

        assertThat(left()).isEqualTo(3);
        assertThat(given.text("SELECT session_id FROM purchase WHERE member_id = ?", ines.value()))
                .isEqualTo(session);
        UI.getCurrent().navigate("membership");
        assertThat(said()).contains("Acrylique 3 mm, 2 plaques : 24,00 €");
        click("Rendre");
        assertThat(left()).isEqualTo(5);
        assertThat(said()).contains("Rendu").doesNotContain("Acrylique 3 mm, 2 plaques : 24,00 €");
    }

    @Test
    void what_is_not_there_is_refused_in_words() {
        signIn(ines, "ROLE_MEMBER");
        UI.getCurrent().navigate("shop", QueryParameters.of("machine", laser.toString()));
        find(IntegerField.class).single().setValue(9);

        click("Prendre, 108,00 €");

        assertThat(left()).isEqualTo(5);
        assertThat(said()).contains("Acrylique 3 mm : il n’en reste pas assez.", "Il reste 5 plaques.");
    }

    @Test
    void a_manager_adds_a_product_delivers_it_and_reads_why_there_is_so_much() {
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
        UI.getCurrent().navigate("stock");
        click("Ajouter un produit");
        field("Nom en français").setValue("Contreplaqué");
        find(BigDecimalField.class).all().getFirst().setValue(new BigDecimal("6.50"));
        click("Enregistrer");
        assertThat(said()).contains("Contreplaqué", "6,50 € / pièce");

        test(find(Button.class).withText("Livraison").all().getLast()).click();
        find(IntegerField.class).single().setValue(12);
        click("Ajouter au stock");
        assertThat(said()).contains("12 pièces");
        test(find(Button.class).withText("Mouvements").all().getLast()).click();

        assertThat(said()).contains("Livraison", "+12 pièces");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_desk_sells_to_a_member() {
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
        UI.getCurrent().navigate("desk");
        click("Vendre du matériel");
        find(ComboBox.class).all().getLast().setValue(member());
        click("Choisir le produit");
        find(ComboBox.class)
                .all()
                .getLast()
                .setValue(products.find(acrylic.id()).orElseThrow());
        assertThat(find(com.vaadin.flow.component.html.Paragraph.class).all())
                .anyMatch(said -> said.getText().replace('\u00a0', ' ').startsWith("12,00 €, sur la prochaine"));
        click("Vendre");

        assertThat(left()).isEqualTo(4);
        assertThat(given.text("SELECT sold_by FROM purchase WHERE member_id = ?", ines.value()))
                .isEqualTo(maud.toString());
    }

    @Autowired
    org.etabli.member.Members members;

    private Object member() {
        return members.get(ines);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> label.equals(button.getText().replace('\u00a0', ' ')))
                        .reduce((one, other) -> other)
                        .orElseThrow())
                .click();
    }

    private long left() {
        return products.find(acrylic.id()).orElseThrow().stock();
    }

    private List<String> said() {
        return find(Span.class).all().stream()
                .map(Span::getText)
                .map(said -> said.replace('\u00a0', ' '))
                .toList();
    }

    private String running() {
        UUID id = UUID.randomUUID();
        given.insert(
                "INSERT INTO machine_session (id, resource_id, venue_id, member_id, started_at, until_at, heard_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                laser.value(),
                venue.value(),
                ines.value(),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)),
                clock.instant());
        return id.toString();
    }
}
