package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.etabli.billing.BilledMonth;
import org.etabli.billing.PayerPreferences;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
