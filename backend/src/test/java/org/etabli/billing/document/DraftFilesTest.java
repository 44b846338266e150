package org.etabli.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.etabli.billing.BilledMonth;
import org.etabli.billing.BillingHistory;
import org.etabli.billing.BillingRuns;
import org.etabli.billing.RunDebits;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BilledMonth.class)
class DraftFilesTest {

    @Autowired
    Fixtures given;

    @Autowired
    BilledMonth month;

    @Autowired
    DraftFiles drafts;

    @Autowired
    RunDebits debits;

    @Autowired
    BillingRuns runs;

    private OperatorId operator;
    private Caller accountant;
    private PayerId payer;
    private BillingRunId run;

    @BeforeEach
    void a_month_is_prepared() {
        operator = month.anOperator(LocalDate.of(2026, 11, 1));
        MemberId ines = month.aPayer();
        month.aPayer();
        payer = BillingHistory.payerOf(operator, ines);
        accountant = given.staff(Role.ACCOUNTANT, operator);
        run = month.prepare(accountant, YearMonth.of(2026, 11));
    }

    @Test
    void a_draft_says_that_it_is_one_and_has_no_number() throws IOException {
        String said = text(drafts.pdf(accountant, run, payer));

        assertThat(said)
                .contains("Brouillon de", "BROUILLON", "ce n’est pas une facture", "49,00")
                .doesNotContain("2026-1");
        assertThat(given.count("SELECT COUNT(*) FROM invoice WHERE operator_id = ?", operator.value()))
                .isZero();
        assertThat(given.count("SELECT COUNT(*) FROM invoice_series WHERE operator_id = ?", operator.value()))
                .isZero();
    }

    @Test
    void all_of_them_are_in_one_file_but_those_left_for_later() throws IOException {
        try (PDDocument all = Loader.loadPDF(drafts.all(accountant, run).content())) {
            assertThat(all.getNumberOfPages()).isEqualTo(2);
        }
        given.insert(
                "UPDATE billing_run_item SET state = 'EXCLUDED' WHERE run_id = ? AND payer_id = ?",
                run.value(),
                payer.value());
        try (PDDocument rest = Loader.loadPDF(drafts.all(accountant, run).content())) {
            assertThat(rest.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void once_the_run_leaves_there_are_none_and_for_others_never() {
        Caller other = given.staff(Role.ACCOUNTANT, given.anOperator());
        assertThatThrownBy(() -> drafts.all(other, run)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.pdf(other, run, payer)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> debits.expected(other, run)).isInstanceOf(NotFoundException.class);

        runs.commit(accountant, run);
        assertThatThrownBy(() -> drafts.all(accountant, run)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.pdf(accountant, run, payer)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_would_be_debited_is_told_before() {
        assertThat(debits.expected(accountant, run)).isEqualTo(new RunDebits.Expected(0, Money.parse("EUR 0.00")));
        given.insert("UPDATE payer SET pays_by = 'MANDATE' WHERE id = ?", payer.value());
        assertThat(debits.expected(accountant, run)).isEqualTo(new RunDebits.Expected(1, Money.parse("EUR 49.00")));
    }

    private static String text(InvoiceFile file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
