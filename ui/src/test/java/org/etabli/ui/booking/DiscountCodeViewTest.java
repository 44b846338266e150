package org.etabli.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.etabli.kernel.Ids;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Coupon;
import org.etabli.plan.CouponSettings;
import org.etabli.reservation.RequestReservation;
import org.etabli.testing.TestClock;
import org.etabli.ui.ViewTest;
import org.etabli.ui.reserving.CodeField;
import org.etabli.ui.reserving.ReservationDialogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk costs 9.00 for a half day. */
class DiscountCodeViewTest extends ViewTest {

    @Autowired
    CouponSettings coupons;

    @Autowired
    ReservationDialogs dialogs;

    OperatorId operator;
    VenueId venue;
    ResourceId desks;
    MemberId ines;

    @BeforeEach
    void ines_pays_in_money() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        desks = given.aPool(venue, "DESK", given.aUnit(venue, "A1"), given.aUnit(venue, "A2"));
        given.costs(desks, "HALF_DAY", 900);
        ines = given.aMember();
        signIn(ines, "ROLE_MEMBER");
    }

    @Test
    void a_code_lowers_the_price_before_she_confirms() {
        aCode();
        openTuesdayAfternoon();
        say("BIENVENUE");

        assertThat(summary()).contains("Code BIENVENUE", "7,20");
        test(find(Button.class).withClassName("etb-confirm").single()).click();

        assertThat(price()).isEqualTo(7_20);
    }

    @Test
    void a_code_that_is_not_good_is_said_at_its_field_and_she_may_reserve_without() {
        aCode();
        openTuesdayAfternoon();
        say("AUTREFOIS");

        assertThat(find(TextField.class, field()).single().getErrorMessage()).contains("AUTREFOIS");
        assertThat(summary()).contains("9,00");
        test(find(Button.class).withClassName("etb-confirm").single()).click();

        assertThat(price()).isEqualTo(9_00);
    }

    @Test
    void taken_off_again_the_usual_price_is_back() {
        aCode();
        openTuesdayAfternoon();
        say("BIENVENUE");

        press("Retirer");

        assertThat(summary()).doesNotContain("7,20").contains("9,00");
    }

    @Test
    void where_no_code_is_good_nobody_is_asked_for_one() {
        openTuesdayAfternoon();

        assertThat(find(CodeField.class).all()).isEmpty();
    }

    @Test
    void the_dialog_takes_it_too() {
        aCode();
        dialogs.open(RequestReservation.of(desks, null, on(TUESDAY, "14:00", "18:00"), ines), made -> {});
        say("bienvenue");

        Dialog dialog = find(Dialog.class).single();
        assertThat(text(dialog)).contains("Code BIENVENUE", "7,20");
        test(find(Button.class, dialog)
                        .withCondition(button -> text(button).startsWith("Réserver"))
                        .single())
                .click();

        assertThat(price()).isEqualTo(7_20);
    }

    private void aCode() {
        coupons.create(
                given.staff(Role.MANAGER, operator),
                new Coupon(
                        Ids.next(),
                        operator,
                        "BIENVENUE",
                        20,
                        null,
                        false,
                        false,
                        true,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        1,
                        0));
    }

    private void openTuesdayAfternoon() {
        BookingNavigation.open(Wish.of(Kind.DESK)
                .at(venue.toString())
                .during(LocalSlot.of(on(TUESDAY, "14:00", "18:00"), TestClock.PARIS)));
    }

    private void say(String code) {
        press("J’ai un code de remise");
        test(find(TextField.class, field()).single()).setValue(code);
        press("Appliquer");
    }

    private void press(String words) {
        test(find(Button.class, field())
                        .withCondition(button -> button.getText().equals(words))
                        .single())
                .click();
    }

    private CodeField field() {
        return find(CodeField.class).single();
    }

    private String summary() {
        return text(find(SummaryCard.class).single());
    }

    private long price() {
        return given.count("SELECT price_minor FROM reservation WHERE member_id = ?", ines.value());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
