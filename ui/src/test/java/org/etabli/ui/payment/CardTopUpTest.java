package org.etabli.ui.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.etabli.billing.OnlineSales;
import org.etabli.billing.PayerAddresses;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.TakesCards;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CardTopUpTest extends ViewTest implements TakesCards {

    @Autowired
    OnlineSales sales;

    @Autowired
    PayerAddresses payers;

    OperatorId operator;

    @BeforeEach
    void a_member_who_was_billed() {
        operator = given.anOperator();
        given.insert(
                "INSERT INTO billing_identity (operator_id, street, postcode, city, email, zone, bills_from)"
                        + " VALUES (?, '1 place', '86000', 'Poitiers', 'compta@example.org', 'Europe/Paris', ?)",
                operator.value(),
                LocalDate.of(2026, 11, 1));
        MemberId member = given.aMember();
        given.affiliated(member, operator);
        payers.of(given.as(member), operator, member);
        signIn(member);
    }

    @Test
    void she_tops_her_wallet_up_by_card_where_cards_are_taken() {
        sales.set(given.staff(Role.ACCOUNTANT, operator), operator, true, null);
        navigate("membership", Component.class);

        test(button("Recharger par carte")).click();
        BigDecimalField amount = $(BigDecimalField.class).single();
        test(amount).setValue(BigDecimal.valueOf(2_000));
        test(button("Continuer vers le paiement")).click();
        assertThat(amount.isInvalid()).isTrue();
        test(amount).setValue(BigDecimal.valueOf(35));
        test(button("Continuer vers le paiement")).click();

        assertThat(STRIPE.requests("/v1/checkout/sessions"))
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.form()).containsEntry("line_items[0][price_data][unit_amount]", "3500"));
    }

    @Test
    void where_no_cards_are_taken_nothing_is_offered() {
        navigate("membership", Component.class);

        assertThat($(Button.class).all()).noneMatch(each -> each.getText().equals("Recharger par carte"));
    }

    private Button button(String words) {
        return $(Button.class).all().stream()
                .filter(each -> words.equals(each.getText()))
                .findFirst()
                .orElseThrow();
    }
}
