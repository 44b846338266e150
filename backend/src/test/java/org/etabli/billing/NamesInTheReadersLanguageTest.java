package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Text;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A plan has one name per language, and whoever reads about it reads hers: in refusals, quotes, accounts and invoices. */
@EtabliTest
@Import(BillingFixtures.class)
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class NamesInTheReadersLanguageTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    HttpSurface api;

    @Autowired
    BillingRuns runs;

    @Autowired
    RunItems items;

    @Autowired
    Issuance issuance;

    @Autowired
    Phrasebook phrasebook;

    private OperatorId operator;
    private PlanId plan;
    private MemberId ines;
    private MembershipId contract;
    private ResourceId room;
    private HttpSurface.User she;

    @BeforeEach
    void a_plan_with_two_names() {
        operator = billing.anExemptOperator(FIRST);
        VenueId venue = given.aVenue(operator);
        plan = billing.aMonthlyPlan(operator, 49_00);
        given.insert("UPDATE plan SET name = 'Résident', name_en = 'Full-timer' WHERE id = ?", plan.value());
        given.insert(
                "INSERT INTO allowance (id, plan_id, kind, measure, amount, overage_minor) VALUES (?, ?, 'ROOM', 'MINUTES', 30, 1000)",
                Ids.next(),
                plan.value());
        room = given.aRoom(venue);
        given.costs(room, "HOUR", 900);
        ines = given.aMember();
        given.affiliated(ines, operator);
        billing.livesSomewhere(operator, ines);
        contract = billing.joins(ines, plan, FIRST, null);
        she = api.as(ines);
    }

    @Test
    void a_refusal_names_the_plan_as_its_reader_does() {
        var wish = Map.of("kind", "plan", "planId", plan.toString());
        String changes = "/memberships/" + contract + "/changes";

        assertThat(she.post(changes, wish, "Accept-Language", "en").raw().body())
                .contains("Full-timer")
                .doesNotContain("Résident");
        assertThat(she.post(changes, wish, "Accept-Language", "fr").raw().body())
                .contains("Résident")
                .doesNotContain("Full-timer");
    }

    @Test
    void one_that_names_several_plans_does_so_too() {
        given.keptFor(room, plan);
        PlanId other = billing.aMonthlyPlan(operator, 10_00);
        given.insert("UPDATE plan SET name = 'Nomade' WHERE id = ?", other.value());
        given.keptFor(room, other);
        var stranger = given.aMember();
        given.affiliated(stranger, operator);
        var wish = Map.of(
                "resourceId",
                room.toString(),
                "start",
                "2026-11-24T14:00:00+01:00",
                "end",
                "2026-11-24T16:00:00+01:00");

        assertThat(api.as(stranger)
                        .post("/quotes", wish, "Accept-Language", "en")
                        .raw()
                        .body())
                .contains("Nomade, Full-timer");
        assertThat(api.as(stranger)
                        .post("/quotes", wish, "Accept-Language", "fr")
                        .raw()
                        .body())
                .contains("Nomade, Résident");
    }

    @Test
    void a_quote_and_ones_own_account_say_it_in_the_language_that_was_asked_for() {
        var wish = Map.of(
                "resourceId",
                room.toString(),
                "start",
                "2026-11-24T14:00:00+01:00",
                "end",
                "2026-11-24T16:00:00+01:00");

        for (var language : Map.of("en", "Full-timer", "fr", "Résident").entrySet()) {
            String[] reader = {"Accept-Language", language.getKey()};
            var quote = she.post("/quotes", wish, reader).body();
            assertThat(quote.path("allowance").path("plan").asString()).isEqualTo(language.getValue());
            assertThat(quote.path("lines").toString()).contains(language.getValue());
            var me = she.get("/me", reader).body();
            assertThat(me.path("memberships").get(0).path("plan").asString()).isEqualTo(language.getValue());
            assertThat(me.path("allowances").get(0).path("plan").asString()).isEqualTo(language.getValue());
            assertThat(she.get("/memberships/" + contract, reader).text("plan")).isEqualTo(language.getValue());
            assertThat(she.get("/plans?operator=" + operator, reader)
                            .body()
                            .get(0)
                            .path("name")
                            .asString())
                    .isEqualTo(language.getValue());
        }
    }

    @Test
    void an_invoice_keeps_both_and_is_read_in_either() {
        Caller accountant = given.staff(Role.ACCOUNTANT, operator);
        BillingRunId run = ((Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant, run);
        issuance.issueAll();
        InvoiceId invoice = items.issued(accountant, run, 0, 1).getFirst().invoice();

        assertThat(she.get("/invoices/" + invoice, "Accept-Language", "en")
                        .raw()
                        .body())
                .contains("Full-timer, 1 Nov – 30 Nov 2026");
        assertThat(she.get("/invoices/" + invoice, "Accept-Language", "fr")
                        .raw()
                        .body())
                .contains("Résident, 1er nov. – 30 nov. 2026");
        assertThat(she.get("/invoices/" + invoice, "Accept-Language", "en", "Accept", "application/xml")
                        .raw()
                        .body())
                .contains("Full-timer");
    }

    @Test
    void a_name_that_is_stored_in_a_text_comes_back_whole() {
        Text both = Text.of("billing.charge.pack", new Name("Résident", "Full-timer"));
        Text one = Text.of("billing.charge.pack", Name.of("Carnet 10"));

        assertThat(Stored.text(Stored.write(both))).isEqualTo(both);
        assertThat(phrasebook.say(Locale.ENGLISH, Stored.text(Stored.write(one))))
                .isEqualTo("Carnet 10");
    }
}
