package org.etabli.ui.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.etabli.authorisation.PracticeGround.OfCategory;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager says what hours at the machines of a category earn. */
class AuthorisationTypeDialogTest extends ViewTest {

    private final List<TypeEdit> kept = new ArrayList<>();

    @BeforeEach
    void a_type_that_hours_earn() {
        kept.clear();
        new AuthorisationTypeDialog(new TypeChoices(List.of(), List.of(), List.of("laser", "wood")), kept::add).open();
        find(TextField.class).all().getFirst().setValue("Bois");
        test(find(Checkbox.class).withCaption("S’obtient aussi par la pratique").single())
                .click();
        choose("Sur quelles machines", "Celles d’une catégorie");
    }

    @Test
    void what_is_not_chosen_yet_is_said_where_one_chooses_it() {
        click("Demander cette autorisation");

        assertThat(kept).isEmpty();
        assertThat(select("Catégorie").isInvalid()).isTrue();
        assertThat(select("Catégorie").getErrorMessage()).isNotEmpty();
    }

    @Test
    void the_category_is_kept() {
        choose("Catégorie", "wood");
        click("Demander cette autorisation");

        assertThat(kept).singleElement().satisfies(edit -> {
            assertThat(edit.draft().earned()).isNotNull();
            assertThat(edit.draft().earned().ground()).isEqualTo(new OfCategory("wood"));
        });
    }

    private void choose(String label, String item) {
        test(select(label)).selectItem(item);
    }

    private Select<?> select(String label) {
        return find(Select.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
