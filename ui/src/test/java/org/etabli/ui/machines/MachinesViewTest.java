package org.etabli.ui.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.QueryParameters;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.RefusalCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachinesViewTest extends ViewTest {

    OperatorId operator;
    VenueId venue;
    ResourceId laser;
    MemberId awa;

    @BeforeEach
    void awa_stands_before_a_laser() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        given.costs(laser, "HOUR", 900);
        awa = given.aMember();
        signIn(awa, "ROLE_MEMBER");
    }

    @Test
    void any_machine_is_reserved_from_the_bar_with_the_first_one_proposed() {
        open();

        test(button("Réserver une machine")).click();

        assertThat(text(find(Dialog.class).single())).contains("Réserver 9");
        test(buttonBeginning("Réserver 9")).click();
        assertThat(given.count("SELECT COUNT(*) FROM reservation WHERE member_id = ?", awa.value()))
                .isEqualTo(1);
    }

    @Test
    void one_that_is_locked_says_what_would_unlock_it() {
        given.requires(laser, operator, "Laser niveau 1");
        open();

        test(button("Réserver une machine")).click();

        assertThat(text(find(RefusalCard.class).single())).contains("Laser niveau 1");
    }

    private void open() {
        UI.getCurrent()
                .navigate(
                        MachinesView.class,
                        QueryParameters.of("venue", given.text("SELECT slug FROM venue WHERE id = ?", venue.value())));
    }

    private Button button(String words) {
        return find(Button.class)
                .withCondition(button -> text(button).equals(words))
                .single();
    }

    private Button buttonBeginning(String words) {
        return find(Button.class)
                .withCondition(button -> text(button).startsWith(words))
                .single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
