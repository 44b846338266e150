package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.billing.document.PaperInvoices;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@EtabliTest
@Import(BillingFixtures.class)
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class PaperInvoicesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingRuns runs;

    @Autowired
    Issuance issuance;

    @Autowired
    PaperInvoices paper;

    @Autowired
    HttpSurface api;

    private OperatorId operator;
    private PlanId plan;
    private MemberId accountant;
    private Caller books;

    @BeforeEach
    void an_operator() {
        operator = billing.aLiableOperator(FIRST);
        plan = billing.aMonthlyPlan(operator, 49_00);
        accountant = given.aMember();
        given.holds(accountant, Role.ACCOUNTANT, operator);
        books = given.staff(Role.ACCOUNTANT, operator);
    }

    @Test
    void what_no_mail_brings_is_one_file_each_in_its_payers_language() throws IOException {
        billing.aPayingMember(operator, plan, FIRST);
        MemberId onPaper = billing.aPayingMember(operator, plan, FIRST);
        given.insert(
                "UPDATE payer SET on_paper = TRUE WHERE id = ?",
                Payers.idOf(operator, onPaper).value());
        MemberId unreachable = billing.aPayingMember(operator, plan, FIRST);
        given.insert("UPDATE member SET email = NULL, locale = 'en' WHERE id = ?", unreachable.value());
        BillingRunId run = billed();

        assertThat(paper.count(books, run)).isEqualTo(2);
        try (var file = Loader.loadPDF(paper.pdf(books, run).content())) {
            assertThat(file.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(file)).contains("Facture", "Invoice");
        }
        var answer = api.as(accountant).get("/billing-runs/" + run + "/paper", "Accept", "application/pdf");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void a_run_whose_mails_all_leave_has_nothing_to_print_and_others_see_nothing() {
        billing.aPayingMember(operator, plan, FIRST);
        BillingRunId run = billed();

        assertThat(paper.count(books, run)).isZero();
        assertThatThrownBy(() -> paper.pdf(books, run)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> paper.count(given.staff(Role.ACCOUNTANT, given.anOperator()), run))
                .isInstanceOf(NotFoundException.class);
    }

    private BillingRunId billed() {
        BillingRunId run = ((Accepted) runs.prepare(books, operator, YearMonth.of(2026, 11))).run();
        runs.commit(books, run);
        issuance.issueAll();
        return run;
    }
}
