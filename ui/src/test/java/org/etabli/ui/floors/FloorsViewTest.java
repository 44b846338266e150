package org.etabli.ui.floors;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.FloorArrangement;
import org.etabli.resource.FloorDraft;
import org.etabli.resource.FloorPlans;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.resource.Unit.Placement;
import org.etabli.testing.StatementCount;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.FileField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FloorsViewTest extends ViewTest {

    @Autowired
    FloorPlans plans;

    @Autowired
    Resources resources;

    VenueId venue;
    UnitId b4;
    UnitId b5;
    Caller colleague;

    @BeforeEach
    void maud_manages_a_venue_with_two_desks() {
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        b4 = given.aUnit(venue, "B4");
        b5 = given.aUnit(venue, "B5");
        given.aPool(venue, "DESK", b4, b5);
        colleague = given.staff(Role.MANAGER, operator);
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_MANAGER");
    }

    @Test
    void a_venue_without_a_plan_says_how_to_begin() {
        UI.getCurrent().navigate("floors");

        assertThat(find(EmptyState.class).all()).hasSize(1);
        test(button("Dessiner le premier étage")).click();
        test(field("Nom")).setValue("Rez-de-chaussée");
        test(button("Créer l’étage")).click();

        assertThat(resources.listFloors(venue)).extracting("name").containsExactly("Rez-de-chaussée");
        assertThat(text(find(FloorBoard.class).single())).contains("À placer", "B4", "B5", "0 sur 2 placées");
    }

    @Test
    void a_desk_is_placed_moved_and_turned_in_the_fields_and_saved() {
        open();

        put("B4");
        test(number("Gauche (cm)")).setValue(300);
        test(button("Tourner de 90°")).click();

        assertThat(resources.getUnit(b4).placement()).isNull();
        assertThat(state()).isEqualTo("Un changement non enregistré");
        test(button("Enregistrer")).click();
        assertThat(resources.getUnit(b4).placement()).isEqualTo(new Placement(floor(), 300, 40, 120, 80, 90, "bottom"));
        assertThat(state()).isEqualTo("Tout est enregistré");
    }

    @Test
    void every_step_is_undone_and_done_again() {
        open();
        put("B4");
        test(number("Gauche (cm)")).setValue(300);

        test(labelled("Annuler (Ctrl Z)")).click();
        assertThat(number("Gauche (cm)").getValue()).isEqualTo(40);
        test(labelled("Annuler (Ctrl Z)")).click();
        assertThat(state()).isEqualTo("Tout est enregistré");
        test(labelled("Rétablir (Ctrl Maj Z)")).click();
        test(labelled("Rétablir (Ctrl Maj Z)")).click();

        assertThat(number("Gauche (cm)").getValue()).isEqualTo(300);
    }

    @Test
    void a_number_that_can_not_be_is_refused_at_its_field_and_moves_nothing() {
        open();
        put("B4");

        test(number("Gauche (cm)")).setValue(9_000);

        assertThat(number("Gauche (cm)").isInvalid()).isTrue();
        assertThat(number("Gauche (cm)").getErrorMessage()).contains("1");
        test(button("Enregistrer")).click();
        assertThat(placement(b4).x()).isEqualTo(40);
    }

    @Test
    void a_desk_is_named_on_the_plan_and_stays_the_same_desk() {
        open();
        put("B4");

        test(field("Nom")).setValue("C1");
        test(field("Zone")).setValue("Table haute");
        test(button("Enregistrer")).click();

        assertThat(resources.getUnit(b4).label()).isEqualTo("C1");
        assertThat(resources.getUnit(b4).zone()).isEqualTo("Table haute");
        assertThat(placement(b4)).isNotNull();
    }

    @Test
    void what_a_colleague_saved_meanwhile_is_said_and_both_changes_are_kept() {
        open();
        put("B4");
        Placement theirs = new Placement(floor(), 800, 600, 120, 80, 0, "top");
        plans.arrange(colleague, floor(), FloorArrangement.of(Map.of(b5, theirs)), 0);

        test(button("Enregistrer")).click();

        assertThat(text(find(ConflictCard.class).single())).contains("Vos changements sont encore là");
        assertThat(resources.getUnit(b4).placement()).isNull();
        test(button("Poser mes changements sur son plan")).click();
        test(button("Enregistrer")).click();
        assertThat(placement(b4).x()).isEqualTo(40);
        assertThat(resources.getUnit(b5).placement()).isEqualTo(theirs);
    }

    @Test
    void who_looks_at_the_colleague_s_plan_gets_her_own_changes_back_by_a_step() {
        open();
        put("B4");
        plans.arrange(colleague, floor(), FloorArrangement.of(Map.of()), 0);
        test(button("Enregistrer")).click();

        test(button("Voir son plan")).click();
        assertThat(state()).isEqualTo("Tout est enregistré");
        test(labelled("Annuler (Ctrl Z)")).click();

        assertThat(state()).isEqualTo("Un changement non enregistré");
    }

    @Test
    void leaving_with_unsaved_changes_asks_first() {
        open();
        put("B4");

        UI.getCurrent().navigate("resources");

        assertThat(find(ConfirmDialog.class).all()).hasSize(1);
        assertThat(find(FloorBoard.class).all()).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(placement(b4)).isNotNull();
    }

    @Test
    void what_is_taken_off_all_at_once_is_undone_at_once() {
        open();
        put("B4");
        put("B5");
        PlanEdits edits = new PlanEdits(unit -> "desk", () -> {}, () -> true);
        edits.begin(new PlanDraft(plans.list(colleague, venue).getFirst(), plans.listUnplaced(colleague, venue)));
        edits.put(b4);
        edits.put(b5);

        edits.takeAllOff();
        assertThat(edits.draft().orElseThrow().now().placed()).isEmpty();
        edits.undo();

        assertThat(edits.draft().orElseThrow().now().placed()).hasSize(2);
    }

    @Test
    void a_hostile_drawing_is_refused_at_its_field_and_a_sound_one_is_kept_with_what_it_marks() {
        FloorId floor = plans.create(colleague, venue, FloorDraft.empty("Rez-de-chaussée", 0));
        List<String> used = new java.util.ArrayList<>();
        DrawingDialog dialog = new DrawingDialog(
                file -> plans.read(colleague, floor, file),
                drawn -> drawn.placed().keySet().forEach(unit -> used.add(unit.toString())));
        dialog.open();
        FileField file = find(FileField.class).single();

        file.take(svg("<script>alert(1)</script>"));
        assertThat(file.isInvalid()).isTrue();
        assertThat(file.getErrorMessage()).contains("élément actif");

        file.take(svg("<rect data-unit='B5' x='40' y='60' width='120' height='80'/>"));
        assertThat(file.isInvalid()).isFalse();
        test(button("Utiliser ce dessin")).click();
        assertThat(used).containsExactly(b5.toString());
    }

    @Test
    void opening_takes_as_many_statements_with_many_places_as_with_few() {
        open();
        int few = StatementCount.of(() -> UI.getCurrent().navigate("floors"));
        for (int n = 6; n < 40; n++) {
            given.aPool(venue, "DESK", given.aUnit(venue, "B" + n));
        }
        UI.getCurrent().navigate("floors");

        assertThat(StatementCount.of(() -> UI.getCurrent().navigate("floors"))).isEqualTo(few);
    }

    private void open() {
        plans.create(colleague, venue, FloorDraft.empty("Rez-de-chaussée", 0));
        UI.getCurrent().navigate("floors");
    }

    private FloorId floor() {
        return resources.listFloors(venue).getFirst().id();
    }

    private Placement placement(UnitId unit) {
        Unit found = resources.getUnit(unit);
        return java.util.Objects.requireNonNull(found.placement());
    }

    private void put(String label) {
        test(labelled("Mettre " + label + " sur le plan")).click();
    }

    private String state() {
        return find(FloorBar.class)
                .single()
                .getChildren()
                .toList()
                .getLast()
                .getChildren()
                .filter(part -> "status".equals(part.getElement().getAttribute("role")))
                .map(part -> part.getElement().getText())
                .findFirst()
                .orElseThrow();
    }

    private Button button(String words) {
        return find(Button.class)
                .withCondition(each -> words.equals(each.getText()))
                .first();
    }

    private Button labelled(String words) {
        return find(Button.class)
                .withCondition(each -> words.equals(each.getAriaLabel().orElse(null)))
                .first();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(each -> label.equals(each.getLabel()))
                .first();
    }

    private IntegerField number(String label) {
        return find(IntegerField.class)
                .withCondition(each -> label.equals(each.getLabel()))
                .first();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static byte[] svg(String parts) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1260 820'>" + parts + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
