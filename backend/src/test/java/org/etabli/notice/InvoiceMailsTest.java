package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.etabli.billing.BilledMonth;
import org.etabli.billing.BillingEvents.DebitReturned;
import org.etabli.billing.PayerPreferences;
import org.etabli.billing.instalment.Instalments;
import org.etabli.billing.instalment.NewInstalments;
import org.etabli.database.Transactions;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Role;
import org.etabli.network.Accent;
import org.etabli.network.OperatorLooks;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Pictures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

/** Invoices are found in their payers' mailboxes, each once, with the document. */
@EtabliTest
@Import(BilledMonth.class)
class InvoiceMailsTest {

    @Autowired
    Fixtures given;

    @Autowired
    BilledMonth month;

    @Autowired
    PayerPreferences preferences;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Instalments instalments;

    @Autowired
    OperatorLooks looks;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    private Caller accountant;
    private MemberId ines;

    @BeforeEach
    void aMember() {
        month.anOperator(LocalDate.of(2026, 11, 1));
        ines = month.aPayer();
        accountant = given.staff(Role.ACCOUNTANT, month.operator());
    }

    @Test
    void an_invoice_comes_with_its_document_and_says_how_to_pay() {
        month.bill(accountant, YearMonth.of(2026, 11));
        MailContent mail = only(ines, "Facture 2026-1");

        assertThat(mail.text()).contains("IBAN", "2026-1", "49,00");
        assertThat(mail.source())
                .contains("application/pdf", "facture-2026-1.pdf", "Content-Transfer-Encoding: base64");
    }

    @Test
    void a_mail_wears_its_operators_logo_and_colour() {
        Caller manager = given.staff(Role.MANAGER, month.operator());
        looks.setLogo(manager, month.operator(), Pictures.logo());
        looks.setAccent(manager, month.operator(), new Accent("#8a1c5b"));
        month.bill(accountant, YearMonth.of(2026, 11));

        MailContent mail = only(ines, "Facture 2026-1");
        assertThat(mail.source()).contains("Content-ID: <logo@etabli>", "multipart/related");
        assertThat(mail.html())
                .contains("background:#8a1c5b", "src=\"data:image/png;base64,", "width=\"220\" height=\"55\"")
                .doesNotContain("Établi · ", "cid:");
    }

    @Test
    void who_let_it_leave_hears_of_the_end_once() {
        month.bill(accountant, YearMonth.of(2026, 11));
        month.issueAgain();

        assertThat(only(accountant.member(), "Facturation de novembre 2026").text())
                .contains("1 facture", "Tout est parti");
    }

    @Test
    void who_wants_paper_gets_no_mail() {
        Caller herself = given.as(ines);
        preferences.setOnPaper(herself, true);
        month.bill(accountant, YearMonth.of(2026, 11));

        assertThat(preferences.onPaper(herself)).isTrue();
        assertThat(mails(ines)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AM04, false, provision insuffisante, présenté une nouvelle fois",
        "MD06, true, contesté par le débiteur, signez un nouveau mandat",
        ", false, 2026-1, présenté une nouvelle fois"
    })
    void a_debit_that_came_back_is_told_with_its_reason_and_what_to_do(
            @Nullable String code, boolean suspended, String reason, String what) {
        InvoiceId invoice = month.invoiceOf(accountant, month.bill(accountant, YearMonth.of(2026, 11)), ines);
        transactions.inOne(() -> events.publishEvent(new DebitReturned(invoice, "2026-1", ines, 1, code, suspended)));

        MailContent mail = only(ines, "Prélèvement non abouti, facture 2026-1");
        assertThat(mail.text()).contains(reason, what, "IBAN", "49,00");
    }

    @Test
    void a_debit_that_came_back_and_was_paid_meanwhile_is_not_told() {
        InvoiceId invoice = month.invoiceOf(accountant, month.bill(accountant, YearMonth.of(2026, 11)), ines);
        transactions.inOne(() -> events.publishEvent(new DebitReturned(invoice, "2026-1", ines, 1, "AM04", false)));
        given.insert(
                "UPDATE open_item SET open_minor = 0, closed_at = '2026-11-23' WHERE invoice_id = ?", invoice.value());

        assertThat(mails(ines)).noneMatch(mail -> mail.subject().startsWith("Prélèvement"));
    }

    @Test
    void instalments_are_told_with_their_days_unless_they_were_ended_meanwhile() {
        MemberId zoe = month.aPayer();
        BillingRunId run = month.bill(accountant, YearMonth.of(2026, 11));
        InvoiceId invoice = spread(run, ines);
        MailContent mail = only(ines, "Votre facture");
        assertThat(mail.text()).contains("16,33", "16,34", "7 décembre", "/invoices/" + invoice);

        instalments.end(accountant, spread(run, zoe));
        assertThat(mails(zoe)).noneMatch(each -> each.subject().contains("en plusieurs fois"));
    }

    private InvoiceId spread(BillingRunId run, MemberId member) {
        InvoiceId invoice = month.invoiceOf(accountant, run, member);
        var parts = instalments.propose(accountant, invoice, 3, LocalDate.of(2026, 12, 7));
        instalments.agree(accountant, new NewInstalments(invoice, parts));
        return invoice;
    }

    @Test
    void a_past_that_is_made_up_for_is_not_mailed() {
        month.makeUpFor(accountant, YearMonth.of(2026, 11));

        assertThat(mails(ines)).isEmpty();
        assertThat(mails(accountant.member())).isEmpty();
    }

    @Test
    void a_notice_that_is_killed_before_it_is_marked_is_one_mail_all_the_same() {
        month.bill(accountant, YearMonth.of(2026, 11));
        while (dispatch.sendDue() > 0) {}
        given.insert(
                "UPDATE outbox_message SET sent_at = NULL, next_attempt_at = created_at WHERE recipient_id = ?",
                ines.value());

        assertThat(mails(ines)).hasSize(1);
    }

    private MailContent only(MemberId reader, String subject) {
        List<MailSummary> found = mails(reader).stream()
                .filter(mail -> mail.subject().replace('\u00a0', ' ').startsWith(subject))
                .toList();
        assertThat(found).hasSize(1);
        return mailbox.get(given.as(reader), found.getFirst().id());
    }

    private List<MailSummary> mails(MemberId reader) {
        while (dispatch.sendDue() > 0) {}
        return mailbox.list(given.as(reader));
    }
}
