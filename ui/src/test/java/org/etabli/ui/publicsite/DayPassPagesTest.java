package org.etabli.ui.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.etabli.daypass.DayPasses;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A day without an account, from the form to giving it up. */
class DayPassPagesTest extends PublicPagesTest {

    private static final String TUESDAY = "2026-11-24";

    @Autowired
    DayPasses passes;

    private OperatorId operator;
    private VenueId venue;
    private String page;

    @BeforeEach
    void one_desk_by_the_day() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        var desk = given.aPool(venue, "DESK", given.aUnit(venue, "A1"));
        given.costs(desk, "HALF_DAY", 3000);
        given.aPlan(operator, "DESK", "HALF_DAYS", 2L);
        page = "/venues/" + given.text("SELECT slug FROM venue WHERE id = ?", venue.value()) + "/day-pass";
    }

    @Test
    void the_page_of_the_venue_and_that_of_the_plans_lead_there() throws Exception {
        assertThat(get(page.replace("/day-pass", "")).body()).contains("href=\"" + page + "\"", "49,00");
        assertThat(get("/membership-plans").body()).contains("href=\"" + page + "\"");
    }

    @Test
    void she_chooses_a_day_and_sends_the_form_twice_and_has_it_once_and_gives_it_up() throws Exception {
        assertThat(get(page).body()).contains("1 poste libre", "?day=" + TUESDAY);
        String form = get(page + "?day=" + TUESDAY).body();
        assertThat(form).contains("49,00", "À l’accueil").doesNotContain("value=\"CARD\"");
        String id = idOf(form);

        HttpResponse<String> first = send(id, "zoe-" + id + "@visitor.example", "ON_SITE");
        HttpResponse<String> second = send(id, "zoe-" + id + "@visitor.example", "ON_SITE");

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(location(second)).isEqualTo(location(first)).endsWith(page + "/" + id);
        assertThat(get(page + "/" + id).body()).contains("C’est réservé", "zoe-" + id + "@visitor.example");
        assertThat(given.count("SELECT COUNT(*) FROM reservation WHERE venue_id = ?", venue.value()))
                .isEqualTo(1);
        assertThat(get(page).body()).contains("complet");
        assertThat(get(page + "?day=" + TUESDAY).body()).contains("Tous les postes sont pris");

        String mine = "/day-pass/" + passes.issueLink(new DayPassId(UUID.fromString(id)));
        assertThat(get(mine).body()).contains("Rien n’est dû si vous annulez", mine + "/cancel");
        assertThat(post(mine + "/cancel", Map.of()).statusCode()).isEqualTo(302);
        assertThat(get(mine).body()).contains("Journée annulée").doesNotContain("/cancel\"");
        assertThat(get(page).body()).contains("1 poste libre");
    }

    @Test
    void a_half_day_is_chosen_with_its_price_and_said_everywhere() throws Exception {
        given.aPlan(operator, "DESK", "HALF_DAYS", 1L);
        assertThat(get(page).body()).doesNotContain("Après-midi");
        given.insert("UPDATE venue SET noon_minute = 780 WHERE slug = ?", page.split("/")[2]);

        assertThat(get(page).body()).contains("Journée", "Matin", "Après-midi", "?part=morning");
        HttpResponse<String> form = get(page + "?part=morning&day=" + TUESDAY);
        assertThat(form.body())
                .contains("name=\"part\" value=\"morning\"", "le matin", "Réserver cette demi-journée")
                .contains("?part=morning&amp;day=" + TUESDAY + "#details");
        String id = idOf(form.body());
        HttpResponse<String> answer = post(
                page,
                Map.of(
                        "id",
                        id,
                        "day",
                        TUESDAY,
                        "part",
                        "morning",
                        "firstName",
                        "Zoé",
                        "lastName",
                        "Petit",
                        "email",
                        id + "@visitor.example",
                        "paysBy",
                        "ON_SITE"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(get(page + "/" + id).body()).contains("le matin");
        String mine = "/day-pass/" + passes.issueLink(new DayPassId(UUID.fromString(id)));
        assertThat(get(mine).body()).contains("Annuler la demi-journée");
    }

    @Test
    void a_field_that_does_not_fit_is_named_and_what_she_typed_is_kept() throws Exception {
        HttpResponse<String> answer = send(idOf(get(page + "?day=" + TUESDAY).body()), "nowhere", "ON_SITE");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"nowhere\"", "aria-invalid=\"true\"", "role=\"alert\"");
    }

    @Test
    void who_comes_too_late_for_the_last_desk_is_told_so() throws Exception {
        String form = idOf(get(page + "?day=" + TUESDAY).body());
        String other = idOf(get(page + "?day=" + TUESDAY).body());
        send(other, other + "@visitor.example", "ON_SITE");

        HttpResponse<String> answer = send(form, form + "@visitor.example", "ON_SITE");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("role=\"alert\"", "plus de poste libre");
    }

    @Test
    void by_card_her_browser_is_sent_to_stripe_which_the_page_allows() throws Exception {
        given.insert(
                "INSERT INTO billing_identity (operator_id, street, postcode, city, email, iban, bic, zone, bills_from)"
                        + " VALUES (?, '1 place', '86000', 'Poitiers', 'c@example.org', 'FR7630006000011234567890189',"
                        + " 'AGRIFRPP', 'Europe/Paris', '2026-11-01')",
                operator.value());
        given.insert(
                "INSERT INTO vat_status (operator_id, valid_from, regime, vat_number) VALUES (?, '2020-01-01', 'LIABLE', 'FR12345678901')",
                operator.value());
        given.insert("INSERT INTO online_sale (operator_id, takes_cards) VALUES (?, TRUE)", operator.value());
        HttpResponse<String> form = get(page + "?day=" + TUESDAY);
        assertThat(form.body()).contains("value=\"CARD\"", "dont TVA");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' https://checkout.stripe.com");
        String id = idOf(form.body());

        HttpResponse<String> answer = send(id, id + "@visitor.example", "CARD");

        assertThat(location(answer)).startsWith("https://checkout.stripe.com/");
        assertThat(get(page + "/" + id).body()).contains("En attente du paiement");
        assertThat(get(page).body()).contains("complet");
    }

    @Test
    void a_venue_that_sells_no_days_has_no_such_page() throws Exception {
        given.insert(
                "INSERT INTO online_sale (operator_id, takes_cards, pays_at_desk) VALUES (?, FALSE, FALSE)",
                operator.value());

        assertThat(get(page).statusCode()).isEqualTo(404);
        assertThat(get(page.replace("/day-pass", "")).body()).doesNotContain(page);
    }

    private HttpResponse<String> send(String id, String email, String way) throws Exception {
        return post(
                page,
                Map.of(
                        "id",
                        id,
                        "day",
                        TUESDAY,
                        "firstName",
                        "Zoé",
                        "lastName",
                        "Petit",
                        "email",
                        email,
                        "paysBy",
                        way));
    }
}
