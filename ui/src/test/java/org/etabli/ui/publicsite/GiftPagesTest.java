package org.etabli.ui.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.etabli.kernel.OperatorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gift card for somebody, from the form to the page of the card service. */
class GiftPagesTest extends PublicPagesTest {

    private static final String PAGE = "/gift-card";

    private OperatorId operator;

    @BeforeEach
    void an_operator_that_bills() {
        clock.reset();
        given.insert("UPDATE online_sale SET takes_cards = FALSE");
        operator = given.anOperator();
        given.aVenue(operator);
        given.insert(
                "INSERT INTO billing_identity (operator_id, street, postcode, city, email, iban, bic, zone, bills_from)"
                        + " VALUES (?, '1 place', '86000', 'Poitiers', 'c@example.org', 'FR7630006000011234567890189',"
                        + " 'AGRIFRPP', 'Europe/Paris', '2026-11-01')",
                operator.value());
        given.insert(
                "INSERT INTO vat_status (operator_id, valid_from, regime, vat_number) VALUES (?, '2020-01-01', 'LIABLE', 'FR12345678901')",
                operator.value());
    }

    @Test
    void where_nobody_takes_cards_there_is_no_such_page_and_nothing_leads_there() throws Exception {
        assertThat(get(PAGE).statusCode()).isEqualTo(404);
        assertThat(get("/membership-plans").body()).doesNotContain("href=\"/gift-card\"");
    }

    @Test
    void she_gives_a_card_and_pays_it_at_stripe_which_the_page_allows() throws Exception {
        takesCards();
        assertThat(get("/membership-plans").body()).contains("href=\"/gift-card\"", "Offrir");
        HttpResponse<String> form = get(PAGE);
        assertThat(form.body()).contains("Offrir un bon cadeau", "value=\"50\"", "value=\"2026-11-23\"");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' https://checkout.stripe.com");
        String id = idOf(form.body());

        HttpResponse<String> first = send(id, "35", "leo@example.org");
        HttpResponse<String> second = send(id, "35", "leo@example.org");

        assertThat(location(first)).startsWith("https://checkout.stripe.com/").isEqualTo(location(second));
        assertThat(given.count(
                        "SELECT COUNT(*) FROM gift_order WHERE operator_id = ? AND amount_minor = 3500",
                        operator.value()))
                .isEqualTo(1);
        String checkout = given.text("SELECT id FROM checkout WHERE operator_id = ?", operator.value());
        assertThat(get("/pay/" + checkout + "?left").body()).contains("Rien n’a été débité", "Le bon cadeau de");
    }

    @Test
    void a_field_that_does_not_fit_is_named_and_what_she_typed_is_kept() throws Exception {
        takesCards();

        HttpResponse<String> answer = send(idOf(get(PAGE).body()), "35", "nowhere");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"nowhere\"", "aria-invalid=\"true\"", "role=\"alert\"");
    }

    @Test
    void the_page_is_read_in_english_too() throws Exception {
        takesCards();

        assertThat(get(PAGE + "?lang=en").body()).contains("Give a gift card", "Pay by card");
    }

    private void takesCards() {
        given.insert("INSERT INTO online_sale (operator_id, takes_cards) VALUES (?, TRUE)", operator.value());
    }

    private HttpResponse<String> send(String id, String amount, String email) throws Exception {
        return post(
                PAGE,
                Map.of(
                        "id", id,
                        "seller", operator.toString(),
                        "amount", amount,
                        "buyer", "Maud Texereau",
                        "buyerEmail", "maud@example.org",
                        "recipient", "Léo",
                        "recipientEmail", email,
                        "message", "Bon anniversaire",
                        "deliverOn", "2026-11-23"));
    }
}
