package org.etabli.billing.instalment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.etabli.billing.BilledMonth;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Instalments, deposits and drafts over HTTP. */
@EtabliTest
@Import(BilledMonth.class)
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class MoneyOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    BilledMonth month;

    @Autowired
    HttpSurface api;

    private OperatorId operator;
    private MemberId member;
    private Caller accountant;
    private MemberId bookkeeper;
    private HttpSurface.User her;
    private HttpSurface.User books;
    private HttpSurface.User stranger;

    @BeforeEach
    void a_member_who_is_billed() {
        operator = month.anOperator(LocalDate.of(2026, 11, 1));
        member = month.aPayer();
        her = api.as(member);
        accountant = given.staff(Role.ACCOUNTANT, operator);
        bookkeeper = given.aMember();
        given.holds(bookkeeper, Role.ACCOUNTANT, operator);
        books = api.as(bookkeeper);
        MemberId other = given.aMember();
        given.holds(other, Role.ACCOUNTANT, given.anOperator());
        stranger = api.as(other);
    }

    @Test
    void instalments_are_agreed_once_read_by_her_and_ended() {
        var invoice = month.invoiceOf(accountant, month.bill(accountant, YearMonth.of(2026, 11)), member);
        String path = "/invoices/" + invoice + "/instalments";
        Map<String, Object> three = Map.of("count", 3, "firstOn", "2026-12-07");
        assertThat(her.get(path).status()).isEqualTo(404);
        assertThat(her.post(path, three).status()).isEqualTo(404);
        assertThat(stranger.post(path, three).status()).isEqualTo(404);
        assertThat(api.as(bookkeeper, Scope.READ).post(path, three).status()).isEqualTo(403);

        var agreed = books.post(path, three, "Idempotency-Key", "spread-" + invoice);
        var again = books.post(path, three, "Idempotency-Key", "spread-" + invoice);
        assertThat(agreed.status()).as(agreed.raw().body()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(agreed.raw().body());
        var refused = books.post(path, three, "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("title")).contains("instalments already");

        var read = her.get(path);
        assertThat(read.text("state")).isEqualTo("running");
        assertThat(read.body().path("instalments").size()).isEqualTo(3);
        assertThat(read.body()
                        .path("instalments")
                        .get(2)
                        .path("amount")
                        .path("amount")
                        .asString())
                .isEqualTo("16.34");
        assertThat(her.get("/invoices/" + invoice)
                        .body()
                        .path("invoice")
                        .path("nextOn")
                        .asString())
                .isEqualTo("2026-12-07");
        assertThat(stranger.get(path).status()).isEqualTo(404);

        assertThat(her.delete(path).status()).isEqualTo(404);
        assertThat(books.delete(path).status()).isEqualTo(204);
        assertThat(books.delete(path).status()).isEqualTo(204);
        assertThat(her.get(path).status()).isEqualTo(404);
    }

    @Test
    void parts_that_do_not_fit_name_their_field() {
        var invoice = month.invoiceOf(accountant, month.bill(accountant, YearMonth.of(2026, 11)), member);
        String path = "/invoices/" + invoice + "/instalments";
        Map<String, String> ten = Map.of("amount", "10.00", "currency", "EUR");
        for (Object wrong : List.of(
                Map.of(),
                Map.of("count", 1, "firstOn", "2026-12-07"),
                Map.of("count", 2, "firstOn", "2026-11-01"),
                Map.of("parts", List.of(Map.of("dueOn", "2026-12-07", "amount", ten))),
                Map.of(
                        "parts",
                        List.of(
                                Map.of("dueOn", "2026-12-07", "amount", ten),
                                Map.of("dueOn", "2026-12-08", "amount", ten))))) {
            var answer = books.post(path, wrong);
            assertThat(answer.status()).as("%s %s", wrong, answer.raw().body()).isEqualTo(400);
        }
    }

    @Test
    void deposits_are_taken_read_given_back_and_kept() {
        Map<String, String> sixty = Map.of("amount", "60.00", "currency", "EUR");
        Map<String, Object> wish = Map.of(
                "operatorId",
                operator.toString(),
                "memberId",
                member.toString(),
                "what",
                "Clé",
                "method",
                "cash",
                "amount",
                sixty);
        assertThat(her.post("/deposits", wish).status()).isEqualTo(404);
        assertThat(stranger.post("/deposits", wish).status()).isEqualTo(404);
        var taken = books.post("/deposits", wish, "Idempotency-Key", "deposit-" + member);
        var again = books.post("/deposits", wish, "Idempotency-Key", "deposit-" + member);
        assertThat(taken.status()).as(taken.raw().body()).isEqualTo(201);
        assertThat(again.text("depositId")).isEqualTo(taken.text("depositId"));
        String id = taken.text("depositId");

        assertThat(her.get("/deposits")
                        .body()
                        .get(0)
                        .path("held")
                        .path("amount")
                        .asString())
                .isEqualTo("60.00");
        assertThat(books.get("/deposits?operator=" + operator).body().size()).isEqualTo(1);
        assertThat(stranger.get("/deposits?operator=" + operator).status()).isEqualTo(404);
        assertThat(stranger.get("/deposits/" + id + "/movements").status()).isEqualTo(404);

        Map<String, Object> back = Map.of("method", "cash", "amount", Map.of("amount", "20.00", "currency", "EUR"));
        assertThat(books.post("/deposits/" + id + "/returns", back).status()).isEqualTo(201);
        var tooMuch = books.post(
                "/deposits/" + id + "/returns",
                Map.of("method", "cash", "amount", Map.of("amount", "40.01", "currency", "EUR")));
        assertThat(tooMuch.status()).isEqualTo(409);
        assertThat(books.post(
                                "/deposits/" + id + "/keepings",
                                Map.of("amount", Map.of("amount", "40.00", "currency", "EUR"), "why", "Clé perdue"))
                        .status())
                .isEqualTo(201);
        assertThat(her.get("/deposits/" + id + "/movements").body().size()).isEqualTo(3);
        assertThat(stranger.post("/deposits/" + id + "/returns", back).status()).isEqualTo(404);
    }

    @Test
    void drafts_of_a_prepared_run_are_read_by_who_bills() {
        BillingRunId run = month.prepare(accountant, YearMonth.of(2026, 11));
        String path = "/billing-runs/" + run + "/drafts";

        var all = books.get(path, "Accept", "application/pdf");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.header("Content-Type").orElse("")).contains("application/pdf");
        assertThat(stranger.get(path, "Accept", "application/pdf").status()).isEqualTo(404);
        assertThat(her.get(path, "Accept", "application/pdf").status()).isEqualTo(404);
    }
}
