package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
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

@EtabliTest
@Import(BillingFixtures.class)
class BillingOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    HttpSurface api;

    @Autowired
    Issuance issuance;

    private OperatorId operator;
    private MemberId accountant;
    private MemberId member;

    @BeforeEach
    void anOperatorThatBills() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        accountant = given.aMember();
        given.holds(accountant, Role.ACCOUNTANT, operator);
        member = billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 11, 1));
        billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 39_00), LocalDate.of(2026, 11, 1));
    }

    @Test
    void a_month_is_prepared_let_go_and_followed_and_the_member_reads_her_invoice() {
        var books = api.as(accountant);
        var prepared = prepare(books);
        assertThat(prepared.status()).as(prepared.raw().body()).isEqualTo(201);
        assertThat(prepared.text("status")).isEqualTo("prepared");
        assertThat(prepared.body().path("total").path("amount").asString()).isEqualTo("88.00");
        assertThat(prepare(books).text("id")).isEqualTo(prepared.text("id"));

        String run = "/billing-runs/" + prepared.text("id");
        assertThat(books.post(run + "/commit", null).text("status")).isEqualTo("issuing");
        issuance.issueAll();
        assertThat(books.get(run).text("status")).isEqualTo("done");
        assertThat(books.delete(run).status()).isEqualTo(409);

        var all = books.get("/invoices?operator=" + operator + "&limit=1");
        assertThat(all.body().size()).isEqualTo(1);
        assertThat(all.header("Link")).isPresent();
        var own = api.as(member, Scope.READ).get("/invoices");
        assertThat(own.body().size()).isEqualTo(1);
        String invoice = own.body().get(0).path("id").asString();
        var whole = api.as(member, Scope.READ).get("/invoices/" + invoice, "Accept-Language", "en");
        assertThat(whole.body().path("vatTotal").path("amount").asString()).isEqualTo("8.17");
        assertThat(whole.body().path("lines").get(0).path("label").asString())
                .isEqualTo("Résident, 1 Nov – 30 Nov 2026");
    }

    @Test
    void a_credit_note_is_written_once_for_a_repeated_request_and_once_at_all() {
        var books = api.as(accountant);
        issued(books);
        String invoice = books.get("/invoices?operator=" + operator)
                .body()
                .get(0)
                .path("id")
                .asString();
        Map<String, String> wish = Map.of("invoiceId", invoice);

        var first = books.post("/credit-notes", wish, "Idempotency-Key", "avoir-1");
        var again = books.post("/credit-notes", wish, "Idempotency-Key", "avoir-1");
        var more = books.post("/credit-notes", wish);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("number")).isEqualTo("A2026-1");
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.text("rule")).isEqualTo("credited-already");
    }

    @Test
    void a_payment_is_recorded_once_for_a_repeated_request_read_taken_back_and_paid_back() {
        var books = api.as(accountant);
        issued(books);
        String invoice = invoiceOver(books, "49.00");
        var wish = Map.of(
                "operatorId",
                operator.toString(),
                "invoiceIds",
                java.util.List.of(invoice),
                "method",
                "cheque",
                "amount",
                Map.of("amount", "60.00", "currency", "EUR"),
                "receivedOn",
                "2026-11-20",
                "note",
                "n° 1024");

        var first = books.post("/payments", wish, "Idempotency-Key", "cheque-1");
        var again = books.post("/payments", wish, "Idempotency-Key", "cheque-1");
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(books.post("/payments", wish).status()).isEqualTo(409);
        assertThat(books.get("/payments/" + first.text("id")).text("number")).isEqualTo("R2026-1");
        assertThat(books.get("/payments?operator=" + operator).body().size()).isEqualTo(1);
        assertThat(api.as(member, Scope.READ).get("/payments").body().size()).isEqualTo(1);

        var refund = books.post(
                "/refunds",
                Map.of(
                        "operatorId", operator.toString(),
                        "payerId", Payers.idOf(operator, member).toString(),
                        "method", "transfer",
                        "amount", Map.of("amount", "11.00", "currency", "EUR")),
                "Idempotency-Key",
                "refund-1");
        assertThat(refund.status()).as(refund.raw().body()).isEqualTo(201);
        assertThat(refund.body().path("amount").path("amount").asString()).isEqualTo("-11.00");
        assertThat(books.post("/payments/" + first.text("id") + "/reversal", null)
                        .status())
                .isEqualTo(409);
        assertThat(books.post("/payments/" + refund.text("id") + "/reversal", Map.of("reason", "erreur"))
                        .status())
                .isEqualTo(201);
        assertThat(books.post("/payments/" + first.text("id") + "/reversal", null)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_payment_is_refused_by_its_field_and_nobody_elses() {
        var books = api.as(accountant);
        issued(books);
        Map<String, Object> wish = new java.util.HashMap<>(Map.of(
                "operatorId", operator.toString(),
                "invoiceIds", java.util.List.of(invoiceOver(books, "49.00")),
                "method", "direct-debit",
                "amount", Map.of("amount", "49.00", "currency", "EUR"),
                "receivedOn", "2026-11-20"));
        assertThat(books.post("/payments", wish).status()).isEqualTo(400);
        wish.put("method", "cash");
        wish.put("amount", Map.of("amount", "49.001", "currency", "EUR"));
        assertThat(books.post("/payments", wish).status()).isEqualTo(400);
        wish.put("amount", Map.of("amount", "49.00", "currency", "EUR"));
        MemberId elsewhere = given.aMember();
        given.holds(elsewhere, Role.MANAGER, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));
        assertThat(api.as(elsewhere).post("/payments", wish).status()).isEqualTo(404);
        assertThat(api.as(accountant, Scope.READ).post("/payments", wish).status())
                .isEqualTo(403);
        String id = books.post("/payments", wish).text("id");
        assertThat(api.as(elsewhere).get("/payments/" + id).status()).isEqualTo(404);
        assertThat(api.as(elsewhere).post("/payments/" + id + "/reversal", null).status())
                .isEqualTo(404);
    }

    private String invoiceOver(HttpSurface.User books, String total) {
        for (var invoice : books.get("/invoices?operator=" + operator).body()) {
            if (invoice.path("total").path("amount").asString().equals(total)) {
                return invoice.path("id").asString();
            }
        }
        throw new AssertionError(total);
    }

    @Test
    void others_find_nothing_and_a_token_that_may_only_read_bills_nothing() {
        var run = prepare(api.as(accountant)).text("id");
        MemberId elsewhere = given.aMember();
        given.holds(elsewhere, Role.MANAGER, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));

        assertThat(api.as(elsewhere).get("/billing-runs/" + run).status()).isEqualTo(404);
        assertThat(api.as(elsewhere).get("/invoices?operator=" + operator).status())
                .isEqualTo(404);
        assertThat(prepare(api.as(elsewhere)).status()).isEqualTo(404);
        assertThat(prepare(api.as(accountant, Scope.READ)).status()).isEqualTo(403);
        assertThat(api.as(accountant).get("/invoices?cursor=eA").status()).isEqualTo(400);
        assertThat(api.as(accountant)
                        .post("/billing-runs", Map.of("operatorId", operator.toString(), "month", "novembre"))
                        .status())
                .isEqualTo(400);
    }

    private HttpSurface.Answer prepare(HttpSurface.User user) {
        return user.post("/billing-runs", Map.of("operatorId", operator.toString(), "month", "2026-11"));
    }

    private void issued(HttpSurface.User books) {
        books.post("/billing-runs/" + prepare(books).text("id") + "/commit", null);
        issuance.issueAll();
    }
}
