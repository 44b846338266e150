package org.etabli.ui.gift;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.ui.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gift cards at the front desk: sold, printed or mailed, and checked. */
class GiftCounterTest extends ViewTest {

    OperatorId operator;

    @BeforeEach
    void somebody_at_the_front_desk() {
        operator = given.anOperator();
        given.aVenue(operator);
        given.insert(
                "INSERT INTO billing_identity (operator_id, street, postcode, city, email, zone, bills_from)"
                        + " VALUES (?, '1 place', '86000', 'Poitiers', 'compta@example.org', 'Europe/Paris', '2026-11-01')",
                operator.value());
        MemberId desk = given.aMember();
        given.holds(desk, Role.FRONT_DESK, operator);
        signIn(desk, "ROLE_MEMBER", "ROLE_FRONT_DESK");
        navigate("desk", Component.class);
        test(button("Bons cadeaux")).click();
    }

    @Test
    void a_card_is_sold_printed_and_found_again_by_its_code() {
        sell("Nadine Ferrand", null);

        assertThat($(Anchor.class).all())
                .anyMatch(each -> each.getChildren()
                        .anyMatch(inside ->
                                inside instanceof Span words && words.getText().equals("Imprimer le bon")));
        String code = $(Span.class).all().stream()
                .map(Span::getText)
                .filter(words -> words.matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}"))
                .findFirst()
                .orElseThrow();
        test(button("C’est noté")).click();
        test(button("Bons cadeaux")).click();
        test(field("Vérifier un bon")).setValue(code.toLowerCase(java.util.Locale.ROOT));

        assertThat($(Span.class).all()).anyMatch(words -> words.getText().contains("Nadine Ferrand"));
    }

    @Test
    void with_an_address_it_leaves_by_mail_and_no_code_is_shown() {
        sell("Nadine Ferrand", "leo@example.org");

        assertThat($(Button.class).all()).noneMatch(each -> "C’est noté".equals(each.getText()));
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message m JOIN gift_order o ON o.id = m.subject_id"
                                + " WHERE m.kind = 'GIFT_CARD' AND o.operator_id = ?",
                        operator.value()))
                .isEqualTo(1);
    }

    private void sell(String buyer, @Nullable String email) {
        test(button("Vendre un bon cadeau")).click();
        test(field("Acheté par")).setValue(buyer);
        test($(BigDecimalField.class).single()).setValue(BigDecimal.valueOf(40));
        if (email != null) {
            test($(EmailField.class).single()).setValue(email);
        }
        test(button("Vendre un bon cadeau")).click();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String words) {
        return $(Button.class).all().stream()
                .filter(each -> words.equals(each.getText()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
