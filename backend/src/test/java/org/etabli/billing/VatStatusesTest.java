package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
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
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An operator becomes liable to VAT, or is so no longer, from a day on. */
@EtabliTest
@Import(BilledMonth.class)
class VatStatusesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    BilledMonth month;

    @Autowired
    VatStatuses statuses;

    @Autowired
    Invoices invoices;

    OperatorId operator;
    Caller accountant;
    MemberId payer;

    @BeforeEach
    void an_operator_that_is_liable() {
        clock.set(
                LocalDate.of(2026, 11, 24).atTime(13, 0).atZone(TestClock.PARIS).toInstant());
        operator = month.anOperator(FIRST);
        accountant = given.staff(Role.ACCOUNTANT, operator);
        payer = month.aPayer();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void what_is_issued_from_the_day_on_follows_the_new_status_and_before_keeps_what_it_says() {
        InvoiceId november = bill(YearMonth.of(2026, 11));
        statuses.change(accountant, operator, new NewVatStatus(DECEMBER, VatRegime.FRANCHISE_293B, null, true, null));
        clock.set(DECEMBER.atTime(9, 0).atZone(TestClock.PARIS).toInstant());
        InvoiceId december = bill(YearMonth.of(2026, 12));

        assertThat(vatOf(november)).isEqualTo(817);
        assertThat(vatOf(december)).isZero();
        assertThat(given.text("SELECT vat_mention FROM invoice WHERE id = ?", december.value()))
                .isEqualTo("TVA non applicable, art. 293 B du CGI");
        assertThat(statuses.list(accountant, operator))
                .extracting(VatStatus::regime)
                .containsExactly(VatRegime.FRANCHISE_293B, VatRegime.LIABLE);
        assertThat(statuses.list(accountant, operator).getFirst().onDebits()).isFalse();
    }

    @Test
    void what_fell_due_before_and_is_invoiced_after_carries_no_vat_once_the_operator_is_not_liable() {
        statuses.change(accountant, operator, new NewVatStatus(DECEMBER, VatRegime.EXEMPT, null, false, "art. 261"));
        clock.set(DECEMBER.atTime(9, 0).atZone(TestClock.PARIS).toInstant());

        assertThat(vatOf(bill(YearMonth.of(2026, 11)))).isZero();
    }

    @Test
    void a_day_that_is_closed_in_the_books_is_refused() {
        given.insert(
                "INSERT INTO journal_head (operator_id, next_number, last_hash, closed_until) VALUES (?, 1,"
                        + " REPEAT(CHAR(0), 32), '2026-11-20')",
                operator.value());

        assertThatThrownBy(() -> statuses.change(
                        accountant,
                        operator,
                        new NewVatStatus(LocalDate.of(2026, 11, 20), VatRegime.FRANCHISE_293B, null, false, null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("validFrom"));
        statuses.change(
                accountant,
                operator,
                new NewVatStatus(LocalDate.of(2026, 11, 21), VatRegime.FRANCHISE_293B, null, false, null));
        assertThat(statuses.list(accountant, operator)).hasSize(2);
    }

    @Test
    void a_change_to_come_is_said_again_and_taken_back_and_what_holds_stays() {
        NewVatStatus franchise = new NewVatStatus(DECEMBER, VatRegime.FRANCHISE_293B, null, false, null);
        statuses.change(accountant, operator, franchise);
        statuses.change(accountant, operator, franchise);
        assertThat(statuses.list(accountant, operator)).hasSize(2);

        statuses.takeBack(accountant, operator, DECEMBER);
        statuses.takeBack(accountant, operator, LocalDate.of(2020, 1, 1));
        assertThat(statuses.list(accountant, operator))
                .extracting(VatStatus::regime)
                .containsExactly(VatRegime.LIABLE);
    }

    @Test
    void what_is_missing_is_refused_and_strangers_see_nothing() {
        assertThatThrownBy(() -> new NewVatStatus(DECEMBER, VatRegime.LIABLE, " ", false, null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new NewVatStatus(DECEMBER, VatRegime.EXEMPT, null, false, " "))
                .isInstanceOf(InvalidInputException.class);
        NewVatStatus franchise = new NewVatStatus(DECEMBER, VatRegime.FRANCHISE_293B, null, false, null);
        assertThatThrownBy(() -> statuses.change(given.staff(Role.FRONT_DESK, operator), operator, franchise))
                .isInstanceOf(NotAllowedException.class);
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());
        assertThatThrownBy(() -> statuses.change(stranger, operator, franchise)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> statuses.list(stranger, operator)).isInstanceOf(NotFoundException.class);
    }

    private InvoiceId bill(YearMonth which) {
        BillingRunId run = month.bill(accountant, which);
        return month.invoiceOf(accountant, run, payer);
    }

    private long vatOf(InvoiceId invoice) {
        return given.count("SELECT vat_minor FROM invoice WHERE id = ?", invoice.value());
    }
}
