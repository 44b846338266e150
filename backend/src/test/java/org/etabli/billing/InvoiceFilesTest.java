package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.billing.document.InvoiceFiles;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class InvoiceFilesTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingRuns runs;

    @Autowired
    RunItems items;

    @Autowired
    Issuance issuance;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    InvoiceFiles files;

    @Autowired
    HttpSurface api;

    @TempDir
    Path folder;

    private Caller accountant;
    private MemberId member;
    private InvoiceId invoice;

    @BeforeEach
    void anInvoice() {
        OperatorId operator = billing.aLiableOperator(NOVEMBER);
        accountant = given.staff(Role.ACCOUNTANT, operator);
        member = billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), NOVEMBER);
        billing.owes(operator, member, 3, LocalDate.of(2026, 11, 5));
        invoice = issued(operator);
    }

    private InvoiceId issued(OperatorId operator) {
        BillingRunId run = ((Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant, run);
        issuance.issueAll();
        return Objects.requireNonNull(
                items.issued(accountant, run, 0, 1).getFirst().invoice());
    }

    @Test
    void what_was_issued_and_what_takes_it_back_pass_the_validator() throws Exception {
        InvoiceId note = ((CreditNotes.Outcome.Written) creditNotes.write(accountant, invoice)).creditNote();
        for (InvoiceId each : List.of(invoice, note)) {
            InvoiceFile pdf = files.pdf(given.as(member), each, Locale.FRENCH);
            Path file = folder.resolve(pdf.name());
            Files.write(file, pdf.content());
            ZUGFeRDValidator validator = new ZUGFeRDValidator();
            assertThat(validator.validate(file.toString())).doesNotContain("<error");
            assertThat(validator.wasCompletelyValid()).isTrue();
        }
        assertThat(folder.resolve("facture-2026-1.pdf")).exists();
        assertThat(folder.resolve("avoir-A2026-1.pdf")).exists();
    }

    @Test
    void it_speaks_the_readers_language_and_is_the_same_file_each_time() {
        InvoiceFile french = files.xml(given.as(member), invoice, Locale.FRENCH);
        InvoiceFile english = files.xml(accountant, invoice, Locale.ENGLISH);

        assertThat(text(french)).contains("1er nov. – 30 nov. 2026").contains("prestation de services");
        assertThat(text(english)).contains("1 Nov – 30 Nov 2026").contains("supply of services");
        assertThat(english.name()).isEqualTo("invoice-2026-1.xml");
        assertThat(files.pdf(accountant, invoice, Locale.ENGLISH).content())
                .isEqualTo(files.pdf(accountant, invoice, Locale.ENGLISH).content());
    }

    @Test
    void a_mandate_is_named_that_was_in_force_on_the_day_of_issue() {
        OperatorId operator = billing.aLiableOperator(NOVEMBER);
        accountant = given.staff(Role.ACCOUNTANT, operator);
        MemberId debited = billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), NOVEMBER);
        signs(operator, debited, "RUM-OLD", "2020-01-01", "2026-01-01");
        signs(operator, debited, "RUM-NOW", "2026-01-01", null);
        given.insert(
                "UPDATE payer SET pays_by = 'MANDATE' WHERE id = ?",
                Payers.idOf(operator, debited).value());

        assertThat(text(files.xml(accountant, issued(operator), Locale.FRENCH)))
                .contains("RUM-NOW")
                .doesNotContain("RUM-OLD");
    }

    private void signs(OperatorId operator, MemberId debited, String reference, String from, @Nullable String until) {
        given.insert(
                "INSERT INTO mandate (id, payer_id, reference, holder, iban, signed_on, revoked_on)"
                        + " VALUES (?, ?, ?, 'Inès Caillaud', 'FR7630006000011234567890189', ?, ?)",
                Ids.next(),
                Payers.idOf(operator, debited).value(),
                reference,
                from,
                until);
    }

    @Test
    void for_others_there_is_no_such_file() {
        Caller elsewhere = given.staff(Role.MANAGER, billing.aLiableOperator(NOVEMBER));
        for (Caller stranger : List.of(given.as(given.aMember()), elsewhere)) {
            assertThatThrownBy(() -> files.pdf(stranger, invoice, Locale.FRENCH))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> files.xml(stranger, invoice, Locale.FRENCH))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void over_http_it_comes_in_the_form_that_is_asked_for() {
        var herself = api.as(member, Scope.READ);
        String path = "/invoices/" + invoice;

        var pdf = herself.get(path, "Accept", "application/pdf", "Accept-Language", "en");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).contains("application/pdf");
        assertThat(pdf.header("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).contains("invoice-2026-1.pdf"));
        assertThat(pdf.raw().body()).startsWith("%PDF-");
        var xml = herself.get(path, "Accept", "application/xml");
        assertThat(xml.raw().body()).startsWith("<?xml").contains("urn:cen.eu:en16931:2017");
        assertThat(herself.get(path, "Accept", "application/json").text("payment"))
                .isEqualTo("transfer");
        assertThat(herself.get(path).text("payment")).isEqualTo("transfer");
        assertThat(herself.get(path, "Accept", "*/*").text("payment")).isEqualTo("transfer");
        assertThat(api.as(given.aMember())
                        .get(path, "Accept", "application/pdf")
                        .status())
                .isEqualTo(404);
        assertThat(api.anybody().get(path, "Accept", "application/pdf").status())
                .isEqualTo(401);
    }

    private static String text(InvoiceFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
