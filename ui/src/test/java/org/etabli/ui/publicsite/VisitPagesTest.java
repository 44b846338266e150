package org.etabli.ui.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.prospect.Enquiries;
import org.etabli.prospect.VisitTimes;
import org.etabli.prospect.VisitTimes.Weekly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A question and a visit without an account, from the form to calling the visit off. */
class VisitPagesTest extends PublicPagesTest {

    private static final String TUESDAY_AT_TWO = "2026-11-24T13:00:00Z";
    private static final String THURSDAY_AT_TEN = "2026-11-26T09:00:00Z";

    @Autowired
    VisitTimes times;

    @Autowired
    Enquiries enquiries;

    private VenueId venue;
    private String venuePage;
    private String page;

    @BeforeEach
    void two_hours_a_week() {
        clock.reset();
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        times.set(
                given.staff(Role.MANAGER, operator),
                venue,
                List.of(
                        new Weekly(DayOfWeek.TUESDAY, LocalTime.of(14, 0)),
                        new Weekly(DayOfWeek.THURSDAY, LocalTime.of(10, 0))));
        venuePage = "/venues/" + given.text("SELECT slug FROM venue WHERE id = ?", venue.value());
        page = venuePage + "/visit";
    }

    @Test
    void she_chooses_a_time_moves_it_and_calls_it_off() throws Exception {
        assertThat(get(venuePage).body()).contains("href=\"" + page + "\"");
        String form = get(page).body();
        assertThat(form).contains(TUESDAY_AT_TWO, "14 h");
        String id = idOf(form);

        assertThat(location(send(id, TUESDAY_AT_TWO, ""))).endsWith(page + "?sent");
        assertThat(location(send(id, TUESDAY_AT_TWO, ""))).endsWith(page + "?sent");
        assertThat(given.count("SELECT COUNT(*) FROM prospect WHERE venue_id = ?", venue.value()))
                .isEqualTo(1);
        assertThat(get(page + "?sent").body()).contains("C’est envoyé");
        assertThat(get(page).body()).doesNotContain(TUESDAY_AT_TWO);

        String mine = "/visit/" + enquiries.issueLink(ProspectId.parse(id));
        assertThat(get(mine).body()).contains("mardi 24 novembre", "Annuler ma visite", THURSDAY_AT_TEN);
        assertThat(post(mine, Map.of("at", THURSDAY_AT_TEN)).statusCode()).isEqualTo(302);
        assertThat(get(mine).body()).contains("jeudi 26 novembre");
        assertThat(post(mine + "/cancel", Map.of()).statusCode()).isEqualTo(302);
        assertThat(get(mine).body()).doesNotContain("Annuler ma visite");
        assertThat(get("/visit/nobodys").statusCode()).isEqualTo(404);
    }

    @Test
    void a_question_without_words_is_refused_by_its_field_and_what_she_typed_is_kept() throws Exception {
        HttpResponse<String> answer = send(idOf(get(page).body()), "", " ");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"Zoé\"", "aria-invalid=\"true\"", "role=\"alert\"");
    }

    @Test
    void a_time_that_somebody_took_meanwhile_is_refused_with_the_others() throws Exception {
        String late = idOf(get(page).body());
        send(idOf(get(page).body()), TUESDAY_AT_TWO, "");

        HttpResponse<String> answer = send(late, TUESDAY_AT_TWO, "Bonjour");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("plus libre", THURSDAY_AT_TEN, "Bonjour");
    }

    @Test
    void markup_in_a_message_stays_text() throws Exception {
        String id = idOf(get(page).body());
        send(id, "", "<script>alert(1)</script>'; DROP TABLE prospect; --");

        String mine = get("/visit/" + enquiries.issueLink(ProspectId.parse(id))).body();

        assertThat(mine).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    private HttpResponse<String> send(String id, String at, String message) throws Exception {
        Map<String, String> fields = new HashMap<>();
        fields.put("id", id);
        fields.put("at", at);
        fields.put("firstName", "Zoé");
        fields.put("lastName", "Petit");
        fields.put("email", id + "@visitor.example");
        fields.put("message", message);
        return post(page, fields);
    }
}
