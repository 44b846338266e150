package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.etabli.billing.CreditNotes.Outcome;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class CreditNotesTest {

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
    Invoices invoices;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    DataSource database;

    private OperatorId operator;
    private Caller accountant;
    private MemberId member;
    private InvoiceId invoice;

    @BeforeEach
    void anInvoice() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        member = billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 11, 1));
        BillingRunId run = ((Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant, run);
        issuance.issueAll();
        invoice = items.issued(accountant, run, 0, 1).getFirst().invoice();
    }

    @Test
    void it_takes_the_invoice_back_and_leaves_it_as_it_is() throws Exception {
        Outcome.Written written = (Outcome.Written) creditNotes.write(accountant, invoice);

        assertThat(written.number()).isEqualTo("A2026-1");
        Invoice note = invoices.get(accountant, written.creditNote());
        assertThat(note.corrects()).isEqualTo("2026-1");
        assertThat(note.net().toString()).isEqualTo("EUR 40.83");
        assertThat(note.vat().toString()).isEqualTo("EUR 8.17");
        Invoice before = invoices.get(accountant, invoice);
        assertThat(before.summary().gross().toString()).isEqualTo("EUR 49.00");
        assertThat(before.summary().open().isZero()).isTrue();
        assertThat(before.creditNote()).isEqualTo(written.creditNote());
        assertThat(given.count(
                        "SELECT SUM(IF(account = '411000', debit_minor - credit_minor, 0)) FROM journal_line WHERE operator_id = ?",
                        operator.value()))
                .isZero();
        try (Connection connection = database.getConnection()) {
            assertThat(new JournalVerifier(connection)
                            .verify(operator.value(), "")
                            .broken())
                    .isNull();
        }
    }

    @Test
    void asked_for_by_eight_at_once_it_is_written_once() throws Exception {
        Callable<Outcome> wish = () -> creditNotes.write(accountant, invoice);
        long written = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Outcome> outcome :
                    threads.invokeAll(Stream.generate(() -> wish).limit(8).toList())) {
                written += outcome.get() instanceof Outcome.Written ? 1 : 0;
            }
        }

        assertThat(written).isEqualTo(1);
        assertThat(given.count(
                        "SELECT next_number FROM invoice_series WHERE operator_id = ? AND series = 'A2026'",
                        operator.value()))
                .isEqualTo(2);
    }

    @Test
    void a_part_of_it_is_given_back_and_then_the_rest_and_nothing_twice() throws Exception {
        CreditWish part = new CreditWish(invoice, Map.of(1, 10_00L), "Salle fermée");
        assertThat(creditNotes.preview(accountant, part).vat().toString()).isEqualTo("EUR 1.67");
        Outcome.Written first = (Outcome.Written) creditNotes.write(accountant, part);

        Invoice note = invoices.get(accountant, first.creditNote());
        assertThat(note.reason()).isEqualTo("Salle fermée");
        assertThat(note.summary().gross().toString()).isEqualTo("EUR 10.00");
        Invoice before = invoices.get(accountant, invoice);
        assertThat(before.summary().credited()).isFalse();
        assertThat(before.summary().open().toString()).isEqualTo("EUR 39.00");
        assertThat(before.lines().getFirst().left().toString()).isEqualTo("EUR 39.00");
        assertThatThrownBy(() -> creditNotes.write(accountant, new CreditWish(invoice, Map.of(1, 39_01L), "trop")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> creditNotes.write(accountant, new CreditWish(invoice, Map.of(2, 1_00L), "ailleurs")))
                .isInstanceOf(InvalidInputException.class);

        creditNotes.write(accountant, CreditWish.whole(invoice, "le reste"));
        Invoice after = invoices.get(accountant, invoice);
        assertThat(after.summary().credited()).isTrue();
        assertThat(after.summary().open().isZero()).isTrue();
        assertThat(after.creditNotes()).hasSize(2);
        assertThat(creditNotes.write(accountant, CreditWish.whole(invoice, "encore")))
                .isInstanceOf(Outcome.Refused.class);
        try (Connection connection = database.getConnection()) {
            assertThat(new JournalVerifier(connection)
                            .verify(operator.value(), "")
                            .broken())
                    .isNull();
        }
    }

    @Test
    void a_credit_note_is_not_credited() {
        Outcome.Written written = (Outcome.Written) creditNotes.write(accountant, invoice);

        assertThat(creditNotes.write(accountant, written.creditNote())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_member_reads_hers_and_can_not_correct_it_and_for_others_it_does_not_exist() {
        Caller herself = given.as(member);
        Caller another = given.as(given.aMember());
        Caller elsewhere = given.staff(Role.MANAGER, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));

        assertThat(invoices.listOwn(herself, 0, 10))
                .extracting(InvoiceSummary::id)
                .containsExactly(invoice);
        assertThat(invoices.get(herself, invoice).lines()).hasSize(1);
        assertThatThrownBy(() -> creditNotes.write(herself, invoice)).isInstanceOf(NotAllowedException.class);
        for (Caller stranger : List.of(another, elsewhere)) {
            assertThat(invoices.listOwn(stranger, 0, 10)).isEmpty();
            assertThatThrownBy(() -> invoices.get(stranger, invoice)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> creditNotes.write(stranger, invoice)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> invoices.list(elsewhere, operator, 0, 10)).isInstanceOf(NotFoundException.class);
    }
}
