package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class PaymentsTest {

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
    Payments payments;

    @Autowired
    PaymentHistory history;

    @Autowired
    Credits credits;

    @Autowired
    Outstanding outstanding;

    @Autowired
    DataSource database;

    private LocalDate today;
    private OperatorId operator;
    private Caller accountant;
    private MemberId member;
    private InvoiceId october;
    private InvoiceId november;

    @BeforeEach
    void twoInvoices() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 10, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        today = outstanding.today(operator);
        member = billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 10, 1));
        october = billed(YearMonth.of(2026, 10));
        november = billed(YearMonth.of(2026, 11));
    }

    private InvoiceId billed(YearMonth month) {
        BillingRunId run = ((Accepted) runs.prepare(accountant, operator, month)).run();
        runs.commit(accountant, run);
        issuance.issueAll();
        return items.issued(accountant, run, 0, 1).getFirst().invoice();
    }

    @Test
    void a_part_leaves_the_rest_open_and_the_books_balanced() {
        pay("one", 20_00, november);

        assertThat(open(november)).isEqualTo(29_00);
        assertThat(balance("411000")).isEqualTo(98_00 - 20_00);
        assertThat(balance("530000")).isEqualTo(20_00);
        assertThat(ledgerReceivable()).isEqualTo(98_00 - 20_00);
        assertThat(verdict()).isNull();
    }

    @Test
    void one_payment_settles_several_invoices_and_what_is_too_much_stays_as_a_credit() {
        pay("two", 100_00, october, november);

        assertThat(open(october)).isZero();
        assertThat(open(november)).isZero();
        assertThat(payments.credits(accountant, operator))
                .extracting(credit -> credit.amount().getAmountMinorLong())
                .containsExactly(2_00L);
        assertThat(invoices.listOwn(given.as(member), 0, 9))
                .allMatch(invoice -> invoice.open().isZero());
    }

    @Test
    void a_payment_taken_back_leaves_its_mark_and_the_invoices_open() {
        Recorded paid = pay("three", 60_00, october, november);

        Recorded back = (Recorded) payments.reverse(accountant, paid.id(), "wrong person");
        Recorded again = (Recorded) payments.reverse(accountant, paid.id(), "a second click");

        assertThat(again).isEqualTo(back);
        assertThat(open(october)).isEqualTo(49_00);
        assertThat(open(november)).isEqualTo(49_00);
        assertThat(balance("530000")).isZero();
        assertThat(ledgerReceivable()).isEqualTo(98_00);
        assertThat(history.list(accountant, operator, 0, 9)).hasSize(2);
        assertThat(payments.reverse(accountant, back.id(), null)).isInstanceOf(Refused.class);
        assertThat(verdict()).isNull();
    }

    @Test
    void a_reversal_does_not_reopen_what_a_credit_note_took_back() {
        Recorded paid = pay("four", 49_00, november);
        creditNotes.write(accountant, november);

        payments.reverse(accountant, paid.id(), null);

        assertThat(open(november)).isZero();
    }

    @Test
    void a_credit_settles_another_invoice_and_comes_back_when_that_is_undone() {
        pay("too-much", 60_00, october);
        PayerId payer = payments.credits(accountant, operator).getFirst().payer();

        Recorded spent = (Recorded) credits.spend(accountant, operator, "spend", payer, november);
        assertThat(credits.spend(accountant, operator, "spend", payer, november))
                .isEqualTo(spent);
        assertThat(open(november)).isEqualTo(38_00);
        assertThat(payments.credits(accountant, operator)).isEmpty();
        assertThat(credits.spend(accountant, operator, "more", payer, november)).isInstanceOf(Refused.class);
        assertThat(balance("530000")).isEqualTo(60_00);
        assertThat(balance("411000")).isEqualTo(98_00 - 60_00);

        payments.reverse(accountant, spent.id(), null);
        assertThat(open(november)).isEqualTo(49_00);
        assertThat(payments.credits(accountant, operator)).hasSize(1);
        assertThat(verdict()).isNull();
    }

    @Test
    void a_credit_is_paid_back_once_never_more_than_there_is_and_the_refund_is_undone() {
        Recorded paid = pay("too-much", 60_00, october);
        PayerId payer = payments.credits(accountant, operator).getFirst().payer();

        assertThat(credits.refund(accountant, operator, refund("more", payer, 11_01)))
                .isInstanceOf(Refused.class);
        Recorded back = (Recorded) credits.refund(accountant, operator, refund("back", payer, 11_00));
        assertThat(credits.refund(accountant, operator, refund("back", payer, 11_00)))
                .isEqualTo(back);
        assertThat(payments.credits(accountant, operator)).isEmpty();
        assertThat(balance("530000")).isEqualTo(49_00);
        assertThat(ledgerReceivable()).isEqualTo(49_00);
        assertThat(history.list(accountant, operator, 0, 1).getFirst().signed()).isEqualTo(euros(-11_00));
        assertThat(payments.reverse(accountant, paid.id(), null)).isInstanceOf(Refused.class);

        payments.reverse(accountant, back.id(), null);
        assertThat(balance("530000")).isEqualTo(60_00);
        assertThat(payments.reverse(accountant, paid.id(), null)).isInstanceOf(Recorded.class);
        assertThat(verdict()).isNull();
    }

    @Test
    void what_a_credit_note_took_back_of_a_paid_invoice_is_a_credit() {
        pay("paid", 49_00, november);
        creditNotes.write(accountant, november);

        PayerCredit credit = payments.credits(accountant, operator).getFirst();

        assertThat(credit.amount()).isEqualTo(euros(49_00));
        assertThat(credits.refund(accountant, operator, refund("all", credit.payer(), 49_00)))
                .isInstanceOf(Recorded.class);
        assertThat(payments.credits(accountant, operator)).isEmpty();
    }

    @Test
    void eight_who_pay_a_credit_back_at_once_pay_no_more_than_there_is() throws Exception {
        pay("too-much", 60_00, october);
        PayerId payer = payments.credits(accountant, operator).getFirst().payer();
        List<Callable<PaymentOutcome>> wishes = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String key = "refund-" + n;
            wishes.add(() -> credits.refund(accountant, operator, refund(key, payer, 5_00)));
        }
        long paidBack = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<PaymentOutcome> outcome : threads.invokeAll(wishes)) {
                paidBack += outcome.get() instanceof Recorded ? 1 : 0;
            }
        }

        assertThat(paidBack).isEqualTo(2);
    }

    @Test
    void a_credit_is_the_books_business_not_the_desks() {
        pay("too-much", 60_00, october);
        PayerId payer = payments.credits(accountant, operator).getFirst().payer();
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller elsewhere = given.staff(Role.MANAGER, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));

        assertThatThrownBy(() -> credits.refund(desk, operator, refund("x", payer, 1_00)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> credits.refund(elsewhere, operator, refund("x", payer, 1_00)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> credits.spend(elsewhere, operator, "x", payer, november))
                .isInstanceOf(NotFoundException.class);
    }

    private static NewRefund refund(String key, PayerId payer, long minor) {
        return new NewRefund(key, payer, PaymentMethod.CASH, euros(minor), null);
    }

    @Test
    void the_same_wish_is_recorded_once() {
        Recorded first = pay("five", 20_00, november);
        Recorded second = pay("five", 20_00, november);

        assertThat(second).isEqualTo(first);
        assertThat(open(november)).isEqualTo(29_00);
    }

    @Test
    void eight_who_record_at_once_never_allocate_more_than_is_open() throws Exception {
        List<Callable<PaymentOutcome>> wishes = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String key = "at-once-" + n;
            wishes.add(() -> payments.record(accountant, operator, wish(key, 30_00, october, november)));
        }
        long recorded = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<PaymentOutcome> outcome : threads.invokeAll(wishes)) {
                recorded += outcome.get() instanceof Recorded ? 1 : 0;
            }
        }

        assertThat(recorded).isEqualTo(4);
        assertThat(open(october) + open(november)).isZero();
        assertThat(given.count(
                        "SELECT SUM(amount_minor) FROM payment_allocation WHERE invoice_id IN (?, ?)",
                        october.value(),
                        november.value()))
                .isEqualTo(98_00);
        assertThat(verdict()).isNull();
    }

    @Test
    void the_same_wish_by_eight_at_once_is_recorded_once() throws Exception {
        Callable<PaymentOutcome> wish = () -> payments.record(accountant, operator, wish("same", 10_00, november));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<PaymentOutcome> outcome : threads.invokeAll(java.util.Collections.nCopies(8, wish))) {
                assertThat(outcome.get()).isInstanceOf(Recorded.class);
            }
        }

        assertThat(open(november)).isEqualTo(39_00);
    }

    @Test
    void what_does_not_fit_is_refused_by_its_field() {
        InvoiceId another = anotherMembersInvoice();

        assertThatThrownBy(() -> pay("zero", 0, november)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> pay("mixed", 10_00, november, another)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> payments.record(
                        accountant,
                        operator,
                        new NewPayment(
                                "later", List.of(november), PaymentMethod.CASH, euros(1), today.plusDays(1), null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void the_desk_records_and_takes_back_only_her_own_and_others_see_nothing() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller elsewhere = given.staff(Role.MANAGER, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));
        Recorded hers = (Recorded) payments.record(desk, operator, wish("desk", 5_00, november));
        Recorded theirs = pay("office", 5_00, november);

        assertThat(payments.reverse(desk, hers.id(), null)).isInstanceOf(Recorded.class);
        assertThatThrownBy(() -> payments.reverse(desk, theirs.id(), null)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> payments.record(elsewhere, operator, wish("x", 1, november)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> payments.reverse(elsewhere, theirs.id(), null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> payments.record(given.staff(Role.TRAINER, operator), operator, wish("y", 1, november)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> outstanding.list(given.as(member), operator, "", null, 9))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_is_open_is_found_by_name_number_and_age() {
        given.insert("UPDATE open_item SET due_on = ? WHERE invoice_id = ?", today.minusDays(31), october.value());
        given.insert("UPDATE open_item SET due_on = ? WHERE invoice_id = ?", today, november.value());

        assertThat(outstanding.ages(accountant, operator).get(Age.UP_TO_60)).isEqualTo(new Outstanding.Sum(1, 49_00));
        assertThat(outstanding.ages(accountant, operator).get(Age.NOT_DUE)).isEqualTo(new Outstanding.Sum(1, 49_00));
        assertThat(found("", Age.UP_TO_60)).containsExactly(october);
        assertThat(found("", Age.NOT_DUE)).containsExactly(november);
        assertThat(found("", Age.OVER_60)).isEmpty();
        assertThat(found("2026-2", null)).containsExactly(november);
        assertThat(found("caillaud", null)).containsExactly(october, november);
        assertThat(found("%", null)).isEmpty();
    }

    private List<InvoiceId> found(String search, @org.jspecify.annotations.Nullable Age age) {
        return outstanding.list(accountant, operator, search, age, 9).stream()
                .map(OpenInvoice::invoice)
                .toList();
    }

    private InvoiceId anotherMembersInvoice() {
        billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 10_00), LocalDate.of(2026, 11, 2));
        return billed(YearMonth.of(2026, 11));
    }

    private Recorded pay(String key, long minor, InvoiceId... invoices) {
        return (Recorded) payments.record(accountant, operator, wish(key, minor, invoices));
    }

    private NewPayment wish(String key, long minor, InvoiceId... invoices) {
        return new NewPayment(key, List.of(invoices), PaymentMethod.CASH, euros(minor), today, null);
    }

    private static Money euros(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }

    private long open(InvoiceId invoice) {
        return given.count("SELECT open_minor FROM open_item WHERE invoice_id = ?", invoice.value());
    }

    private long balance(String account) {
        return given.count(
                "SELECT COALESCE(SUM(IF(account = ?, debit_minor - credit_minor, 0)), 0) FROM journal_line WHERE operator_id = ?",
                account,
                operator.value());
    }

    private long ledgerReceivable() {
        var account = new org.etabli.ledger.OperatorAccounts(operator).receivable(member, "EUR");
        return given.count(
                "SELECT COALESCE(SUM(IF(debit_account_id = ?, amount, -amount)), 0) FROM ledger_transfer"
                        + " WHERE debit_account_id = ? OR credit_account_id = ?",
                account.value(),
                account.value(),
                account.value());
    }

    private @org.jspecify.annotations.Nullable String verdict() {
        try (Connection connection = database.getConnection()) {
            return new JournalVerifier(connection).verify(operator.value(), "").broken();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
