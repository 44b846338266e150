package org.etabli.ui.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.etabli.identity.Roles;
import org.etabli.insight.MemberLine;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.VenueId;
import org.etabli.testing.StatementCount;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MembersViewTest extends ViewTest {

    @Autowired
    MemberHits palette;

    @Autowired
    Roles roles;

    OperatorId operator;
    VenueId venue;
    PlanId plan;
    MemberId ines;

    @BeforeEach
    void maud_manages_a_venue_with_one_member() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        plan = given.aPlan(operator, "DESK", "HALF_DAYS", 10L);
        ines = member("Caillaud");
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
    }

    @Test
    void the_list_tells_plan_credit_and_state() {
        UI.getCurrent().navigate("members");

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(ines);
            assertThat(MemberWords.left(Objects.requireNonNull(line.credit()))).isEqualTo("10 sur 10");
        });
        assertThat(text(find(GroupChips.class).single())).contains("Actifs1").contains("Tous1");
    }

    @Test
    void the_address_opens_her_profile() {
        UI.getCurrent().navigate("members/" + ines);

        assertThat(find(H2.class, find(ProfilePanel.class).single()).first().getText())
                .isEqualTo("Inès Caillaud");
        assertThat(text(find(CreditsPart.class).single())).contains("Carnet").contains("10 sur 10");
    }

    @Test
    void a_tag_given_on_the_profile_is_shown_filters_the_list_and_can_be_undone() {
        member("Dupont");
        UI.getCurrent().navigate("members/" + ines);
        TagsPart part = find(TagsPart.class).single();
        test(find(Button.class, part).withText("Étiqueter").single()).click();
        MultiSelectComboBox<String> field = tagField(part);
        field.setItems("Bénévole");
        field.setValue(Set.of("Bénévole"));
        test(find(Button.class, part).withText("Enregistrer").single()).click();

        assertThat(text(find(TagsPart.class).single())).contains("Bénévole");
        UI.getCurrent().navigate("members", QueryParameters.of("tag", "Bénévole"));
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.id()).isEqualTo(ines));
        assertThat(text(find(GroupChips.class).single())).contains("Actifs1").contains("Tous1");
        assertThat(find(TagFilter.class).single().getValue()).isEqualTo("Bénévole");

        test(find(Button.class).withText("Annuler").single()).click();
        assertThat(given.count("SELECT COUNT(*) FROM member_tag WHERE member_id = ?", ines.value()))
                .isZero();
    }

    @Test
    void another_operators_member_does_not_exist_at_any_address() {
        MemberId stranger = given.aMember();
        given.affiliated(stranger, given.anOperator());

        UI.getCurrent().navigate("members/" + stranger);

        assertThat(find(ProfilePanel.class).exists()).isFalse();
        assertThat(text(UI.getCurrent())).doesNotContain("Inès Caillaud");
    }

    @Test
    void someone_new_is_added_and_shown_and_a_double_address_is_refused_at_its_field() {
        UI.getCurrent().navigate("members");
        test(find(Button.class).withClassName("etb-shrinks").single()).click();
        fill("Zoé", "Martin", ines + "@example.org");

        assertThat(find(EmailField.class).single().getErrorMessage())
                .isEqualTo("Cette adresse est déjà celle d’un de vos membres.");
        fill("Zoé", "Martin", "zoe." + operator + "@example.org");

        assertThat(find(H2.class, find(ProfilePanel.class).single()).first().getText())
                .isEqualTo("Zoé Martin");
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE kind = 'INVITATION' AND recipient_id ="
                                + " (SELECT id FROM member WHERE email = ?)",
                        "zoe." + operator + "@example.org"))
                .isEqualTo(1);
    }

    @Test
    void the_palette_finds_members_for_who_works_at_a_desk_and_for_nobody_else() {
        assertThat(palette.find("caill", Locale.FRENCH, 5)).singleElement().satisfies(hit -> {
            assertThat(hit.name()).isEqualTo("Inès Caillaud");
            assertThat(hit.target()).startsWith("members/" + ines);
        });

        signIn(ines, "ROLE_MEMBER");
        assertThat(palette.find("caill", Locale.FRENCH, 5)).isEmpty();
    }

    @Test
    void a_role_given_on_the_profile_stands_among_the_team_and_can_be_taken_back_there() {
        roles.give(given.staff(Role.MANAGER, operator), ines, new RoleAt(Role.FRONT_DESK, operator, venue));

        UI.getCurrent().navigate("team");
        TeamRow row = find(TeamRow.class)
                .withCondition(each -> text(each).contains(ines.toString()))
                .single();
        assertThat(text(row)).contains("Accueil");
        test(find(Button.class, row).single()).click();

        assertThat(text(UI.getCurrent())).doesNotContain(ines + "@example.org");
        assertThat(given.count("SELECT COUNT(*) FROM role_grant WHERE member_id = ?", ines.value()))
                .isZero();
    }

    @Test
    void page_and_profile_cost_the_same_however_many_members_and_visits_there_are() {
        UI.getCurrent().navigate("members/" + ines);
        UI.getCurrent().navigate("");
        int few = StatementCount.of(() -> UI.getCurrent().navigate("members/" + ines));
        for (int n = 0; n < 420; n++) {
            member("Member%03d".formatted(n));
        }
        ResourceId room = given.aRoom(venue);
        for (int day = 1; day <= 20; day++) {
            visit(room, day);
        }
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("members/" + ines);
        UI.getCurrent().navigate("");

        int many = StatementCount.of(() -> UI.getCurrent().navigate("members/" + ines));

        assertThat(many).isLessThanOrEqualTo(few).isLessThanOrEqualTo(24);
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> tagField(TagsPart part) {
        return find(MultiSelectComboBox.class, part).single();
    }

    private void fill(String first, String last, String email) {
        Component dialog = find(AdmissionDialog.class).single();
        List<TextField> fields = find(TextField.class, dialog).all();
        fields.get(0).setValue(first);
        fields.get(1).setValue(last);
        find(EmailField.class, dialog).single().setValue(email);
        test(find(Button.class, dialog).withText("Ajouter").single()).click();
    }

    @SuppressWarnings("unchecked")
    private List<MemberLine> lines() {
        Grid<MemberLine> grid = find(Grid.class).single();
        return grid.getDataCommunicator()
                .getDataProvider()
                .fetch(new Query<>())
                .map(MemberLine.class::cast)
                .toList();
    }

    private MemberId member(String lastName) {
        MemberId id = given.aMember();
        given.insert("UPDATE member SET last_name = ? WHERE id = ?", lastName, id.value());
        given.affiliated(id, operator);
        given.joins(id, plan);
        return id;
    }

    private void visit(ResourceId room, int day) {
        String unit = given.text("SELECT unit_id FROM resource_unit WHERE resource_id = ?", room.value());
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'COMPLETED', 0, 'EUR', '2026-10-01')",
                Ids.next(),
                venue.value(),
                room.value(),
                UUID.fromString(unit),
                ines.value(),
                ines.value(),
                Instant.parse("2026-10-%02dT09:00:00Z".formatted(day)),
                Instant.parse("2026-10-%02dT11:00:00Z".formatted(day)));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
