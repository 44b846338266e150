package org.etabli.billing.instalment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.billing.Age;
import org.etabli.billing.BilledMonth;
import org.etabli.billing.BillingHistory;
import org.etabli.billing.CollectedDebits;
import org.etabli.billing.CollectionOutcome;
import org.etabli.billing.CreditNotes;
import org.etabli.billing.CreditWish;
import org.etabli.billing.DirectDebits;
import org.etabli.billing.Invoices;
import org.etabli.billing.NewPayment;
import org.etabli.billing.OpenInvoice;
import org.etabli.billing.Outstanding;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.Payments;
import org.etabli.billing.dunning.Debtor;
import org.etabli.billing.dunning.Dunning;
import org.etabli.billing.dunning.DunningAct;
import org.etabli.billing.dunning.DunningLadder;
import org.etabli.billing.dunning.DunningLadders;
import org.etabli.billing.dunning.DunningLetters;
import org.etabli.billing.dunning.DunningStep;
import org.etabli.billing.instalment.InstalmentOutcome.Agreed;
import org.etabli.billing.instalment.InstalmentOutcome.Refused;
import org.etabli.billing.instalment.InstalmentPlan.State;
import org.etabli.billing.instalment.NewInstalments.Part;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An invoice over 49 € of Monday 23 November 2026, due on 23 December. */
@EtabliTest
@Import(BilledMonth.class)
class InstalmentsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);

    @Autowired
    Fixtures given;

    @Autowired
    BilledMonth month;

    @Autowired
    TestClock clock;

    @Autowired
    Instalments instalments;

    @Autowired
    Invoices invoices;

    @Autowired
    Outstanding outstanding;

    @Autowired
    Payments payments;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    Dunning dunning;

    @Autowired
    DunningLadders ladders;

    @Autowired
    DunningLetters letters;

    @Autowired
    DirectDebits debits;

    @Autowired
    CollectedDebits collected;

    @Autowired
    Integrity integrity;

    private OperatorId operator;
    private Caller accountant;
    private Caller ines;
    private PayerId payer;
    private InvoiceId invoice;

    @BeforeEach
    void an_invoice() {
        operator = month.anOperator(LocalDate.of(2026, 11, 1));
        MemberId member = month.aPayer();
        ines = given.as(member);
        payer = BillingHistory.payerOf(operator, member);
        accountant = given.staff(Role.ACCOUNTANT, operator);
        invoice = month.invoiceOf(accountant, month.bill(accountant, YearMonth.of(2026, 11)), member);
        ladders.set(accountant, operator, new DunningLadder(true, LocalDate.of(2026, 11, 1), 7, 15, 8, 10));
    }

    @AfterEach
    void sums_hold() {
        assertThat(integrity.contradictions()).isEmpty();
        clock.reset();
    }

    @Test
    void she_sees_when_how_much_is_due_and_what_is_next() {
        InstalmentPlan plan = agree(3);

        assertThat(plan.instalments())
                .containsExactly(
                        new Instalment(FIRST, eur("16.33"), eur("16.33")),
                        new Instalment(FIRST.plusMonths(1), eur("16.33"), eur("16.33")),
                        new Instalment(FIRST.plusMonths(2), eur("16.34"), eur("16.34")));
        assertThat(instalments.find(ines, invoice)).contains(plan);
        var summary = invoices.get(ines, invoice).summary();
        assertThat(summary.next()).isEqualTo(eur("16.33"));
        assertThat(summary.nextOn()).isEqualTo(FIRST);
        assertThat(summary.dueOn()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(summary.isSpread()).isTrue();
    }

    @Test
    void she_is_told_once() {
        agree(3);
        assertThat(refusal(3)).isEqualTo("instalments-agreed");

        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE kind = 'INSTALMENTS_AGREED' AND subject_id = ?"
                                + " AND recipient_id = ?",
                        invoice.value(),
                        ines.member().value()))
                .isEqualTo(1);
    }

    @Test
    void payments_fill_the_earliest_first_and_taken_back_they_are_open_again() {
        agree(3);
        PaymentId twenty = pay("20.00");
        assertThat(open()).containsExactly("0.00", "12.66", "16.34");
        assertThat(plan().next().map(Instalment::dueOn)).contains(FIRST.plusMonths(1));

        PaymentId rest = pay("29.00");
        assertThat(plan().state()).isEqualTo(State.PAID);
        assertThat(plan().next()).isEmpty();

        payments.reverse(accountant, rest, null);
        assertThat(open()).containsExactly("0.00", "12.66", "16.34");
        payments.reverse(accountant, twenty, null);
        assertThat(open()).containsExactly("16.33", "16.33", "16.34");
    }

    @Test
    void what_was_paid_before_the_agreement_and_is_taken_back_is_due_with_the_first() {
        PaymentId before = pay("19.00");
        agree(3); // 10.00 each
        payments.reverse(accountant, before, null);

        assertThat(open()).containsExactly("29.00", "10.00", "10.00");
        assertThat(invoices.get(ines, invoice).summary().next()).isEqualTo(eur("29.00"));
        assertThat(outstanding.ages(accountant, operator).get(Age.NOT_DUE)).isEqualTo(new Outstanding.Sum(1, 49_00));
    }

    @Test
    void a_credit_note_lowers_what_comes_first() {
        agree(2);
        creditNotes.write(accountant, new CreditWish(invoice, Map.of(1, 30_00L), "salle fermée"));

        assertThat(open()).containsExactly("0.00", "19.00");
    }

    @Test
    void only_what_is_open_and_nothing_else_is_agreed_on() {
        for (List<Part> wrong : List.of(
                List.of(new Part(FIRST, eur("20.00")), new Part(FIRST.plusDays(1), eur("28.99"))),
                List.of(new Part(FIRST, eur("20.00")), new Part(FIRST.plusDays(1), eur("29.01"))),
                List.of(new Part(LocalDate.of(2026, 11, 22), eur("20.00")), new Part(FIRST, eur("29.00"))),
                List.of(new Part(FIRST, eur("20.00")), new Part(FIRST.plusYears(3), eur("29.00"))))) {
            assertThatThrownBy(() -> instalments.agree(accountant, new NewInstalments(invoice, wrong)))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(instalments.find(accountant, invoice)).isEmpty();
        agree(2);
        assertThat(refusal(2)).isEqualTo("instalments-agreed");
        instalments.end(accountant, invoice);
        pay("49.00");
        assertThatThrownBy(() -> instalments.propose(accountant, invoice, 2, FIRST))
                .isInstanceOf(InvalidInputException.class);
        assertThat(instalments.agree(
                        accountant,
                        new NewInstalments(
                                invoice,
                                List.of(new Part(FIRST, eur("20.00")), new Part(FIRST.plusDays(1), eur("29.00"))))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().rule()).isEqualTo("nothing-open"));
    }

    @Test
    void eight_who_agree_at_once_agree_once() throws Exception {
        Callable<InstalmentOutcome> wish = () -> instalments.agree(accountant, wanted(3));
        int agreed = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<InstalmentOutcome> outcome : threads.invokeAll(Collections.nCopies(8, wish))) {
                agreed += outcome.get() instanceof Agreed ? 1 : 0;
            }
        }

        assertThat(agreed).isEqualTo(1);
    }

    @Test
    void only_who_bills_there_agrees_and_ends() {
        NewInstalments wanted = wanted(3);
        Caller other = given.staff(Role.ACCOUNTANT, given.anOperator());
        assertThatThrownBy(() -> instalments.agree(ines, wanted)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> instalments.agree(other, wanted)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> instalments.end(other, invoice)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> instalments.find(other, invoice)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> instalments.agree(given.staff(Role.TRAINER, operator), wanted))
                .isInstanceOf(NotAllowedException.class);
        assertThat(instalments.mayAgree(accountant, invoice)).isTrue();
        assertThat(instalments.mayAgree(ines, invoice)).isFalse();
    }

    @Test
    void reminders_look_at_the_instalment_and_not_at_the_invoice() {
        agree(3);
        on(LocalDate.of(2026, 12, 7));
        assertThat(dunning.list(accountant, operator)).isEmpty();

        on(LocalDate.of(2026, 12, 8));
        Debtor late = only();
        assertThat(late.open()).isEqualTo(eur("16.33"));
        assertThat(late.overdueSince()).isEqualTo(FIRST);
        assertThat(late.brokenPlan()).isNull();
        assertThat(plan().state()).isEqualTo(State.LATE);

        on(LocalDate.of(2027, 1, 10));
        assertThat(only().open()).isEqualTo(eur("32.66"));
        assertThat(only().invoices()).isEqualTo(1);
        assertThat(letters.preview(accountant, operator, payer, DunningStep.FRIENDLY, java.util.Locale.FRENCH)
                        .orElseThrow()
                        .invoices())
                .hasSize(2);
    }

    @Test
    void an_agreement_counts_as_broken_eleven_days_late() {
        agree(3);
        on(FIRST.plusDays(10));
        assertThat(only().brokenPlan()).isNull();
        on(FIRST.plusDays(11));
        assertThat(only().brokenPlan()).isEqualTo(invoice);

        instalments.end(accountant, invoice);
        assertThat(dunning.list(accountant, operator)).isEmpty(); // due on 23 December again
        on(LocalDate.of(2026, 12, 24));
        assertThat(only().open()).isEqualTo(eur("49.00"));
        assertThat(only().brokenPlan()).isNull();
    }

    @Test
    void to_agree_and_to_pay_what_is_overdue_ends_the_reminders() {
        on(LocalDate.of(2026, 12, 30));
        dunning.takeNow(accountant, operator, payer);
        assertThat(only().step()).isEqualTo(DunningStep.FRIENDLY);

        assertThat(instalments.agree(
                        accountant,
                        new NewInstalments(invoice, NewInstalments.spread(eur("49.00"), 2, LocalDate.of(2027, 1, 5)))))
                .isInstanceOf(Agreed.class);
        assertThat(dunning.list(accountant, operator)).isEmpty();
        assertThat(dunning.acts(accountant, operator, payer).getFirst().kind()).isEqualTo(DunningAct.Kind.SPREAD);

        on(LocalDate.of(2027, 1, 12));
        dunning.takeNow(accountant, operator, payer);
        assertThat(only().step()).isEqualTo(DunningStep.FRIENDLY);
        pay("24.50");
        assertThat(dunning.list(accountant, operator)).isEmpty();
        assertThat(dunning.acts(accountant, operator, payer).getFirst().kind()).isEqualTo(DunningAct.Kind.SETTLED);
        assertThat(given.count("SELECT COUNT(*) FROM dunning_case WHERE payer_id = ?", payer.value()))
                .isZero();
    }

    @Test
    void each_part_is_in_its_own_age_and_the_invoice_is_found_under_both() {
        agree(3);
        on(FIRST.plusDays(40)); // 16 January: two are overdue
        Map<Age, Outstanding.Sum> ages = outstanding.ages(accountant, operator);
        assertThat(ages.get(Age.UP_TO_60)).isEqualTo(new Outstanding.Sum(1, 16_33));
        assertThat(ages.get(Age.UP_TO_30)).isEqualTo(new Outstanding.Sum(1, 16_33));
        assertThat(ages.get(Age.NOT_DUE)).isEqualTo(new Outstanding.Sum(1, 16_34));
        for (Age age : List.of(Age.UP_TO_60, Age.UP_TO_30, Age.NOT_DUE)) {
            assertThat(outstanding.list(accountant, operator, "", age, 10))
                    .extracting(OpenInvoice::invoice)
                    .containsExactly(invoice);
        }
        assertThat(outstanding.list(accountant, operator, "", Age.OVER_60, 10)).isEmpty();
        OpenInvoice row = outstanding.of(accountant, operator, payer).getFirst();
        assertThat(row.dueOn()).isEqualTo(FIRST);
        assertThat(row.next()).isEqualTo(eur("16.33"));
        assertThat(row.open()).isEqualTo(eur("49.00"));
    }

    @Test
    void the_bank_debits_each_when_it_falls_due_and_never_twice() {
        mandate();
        agree(3);
        assertThat(debit("2026-12-04")).isNull(); // nothing due yet
        assertThat(debit("2026-12-07")).isEqualTo(eur("16.33"));
        assertThat(debit("2026-12-08")).isNull(); // the first is on its way
        assertThat(debit("2027-01-07")).isEqualTo(eur("16.33")); // not the first again
        assertThat(debit("2027-01-08")).isNull();

        on(LocalDate.of(2027, 1, 8));
        debits.list(accountant, operator).forEach(each -> collected.record(accountant, each.id()));
        assertThat(open()).containsExactly("0.00", "0.00", "16.34");
        assertThat(debit("2027-01-11")).isNull();
        assertThat(debit("2027-02-08")).isEqualTo(eur("16.34"));
        on(LocalDate.of(2027, 2, 8));
        debits.list(accountant, operator).forEach(each -> collected.record(accountant, each.id()));
        assertThat(plan().state()).isEqualTo(State.PAID);
    }

    @Test
    void a_debit_that_came_back_is_debited_with_the_next() {
        mandate();
        agree(3);
        assertThat(debit("2026-12-07")).isEqualTo(eur("16.33"));
        on(LocalDate.of(2026, 12, 8));
        debits.list(accountant, operator).forEach(each -> collected.record(accountant, each.id()));
        PaymentId debit = new PaymentId(Ids.parse(given.text(
                "SELECT CAST(id AS CHAR) FROM payment WHERE operator_id = ? AND reverses_id IS NULL",
                operator.value())));
        payments.reverse(accountant, debit, "provision insuffisante");
        assertThat(open()).containsExactly("16.33", "16.33", "16.34");

        assertThat(debit("2027-01-07")).isEqualTo(eur("32.66"));
    }

    @Test
    void ended_all_that_is_open_can_be_debited_and_while_it_is_nothing_can_be_agreed() {
        mandate();
        agree(3);
        assertThat(debit("2026-12-07")).isEqualTo(eur("16.33"));
        on(LocalDate.of(2026, 12, 8));
        debits.list(accountant, operator).forEach(each -> collected.record(accountant, each.id()));
        instalments.end(accountant, invoice);

        assertThat(debit("2026-12-23")).isEqualTo(eur("32.67"));
        assertThat(refusal(2)).isEqualTo("invoice-being-debited");
    }

    private void mandate() {
        given.insert(
                "UPDATE billing_identity SET creditor_id = 'FR29ZZZ600112' WHERE operator_id = ?", operator.value());
        given.insert("UPDATE catalogue_revision SET revision = revision + 1");
        given.insert("UPDATE payer SET pays_by = 'MANDATE' WHERE operator_id = ?", operator.value());
        given.insert(
                "INSERT INTO mandate (id, payer_id, reference, holder, iban, signed_on) VALUES (?, ?, ?, 'Inès Œuvré',"
                        + " 'FR7630006000011234567890189', '2025-01-01')",
                Ids.next(),
                payer.value(),
                "ETB-" + payer.toString().substring(20));
    }

    /** What the file for that day comes to; null where there is nothing to debit. */
    private @org.jspecify.annotations.Nullable Money debit(String day) {
        return debits.prepare(accountant, operator, LocalDate.parse(day), null)
                        instanceof CollectionOutcome.Prepared prepared
                ? prepared.total()
                : null;
    }

    private NewInstalments wanted(int count) {
        return new NewInstalments(invoice, instalments.propose(accountant, invoice, count, FIRST));
    }

    private InstalmentPlan agree(int count) {
        return ((Agreed) instalments.agree(accountant, wanted(count))).plan();
    }

    private String refusal(int count) {
        return ((Refused) instalments.agree(
                        accountant,
                        new NewInstalments(
                                invoice, instalments.propose(accountant, invoice, count, LocalDate.of(2027, 3, 1)))))
                .refusal()
                .rule();
    }

    private InstalmentPlan plan() {
        return instalments.find(accountant, invoice).orElseThrow();
    }

    private List<String> open() {
        return plan().instalments().stream()
                .map(each -> each.open().getAmount().toPlainString())
                .toList();
    }

    private PaymentId pay(String amount) {
        NewPayment payment = new NewPayment(
                UUID.randomUUID().toString(),
                List.of(invoice),
                PaymentMethod.CASH,
                eur(amount),
                outstanding.today(operator),
                null);
        return ((PaymentOutcome.Recorded) payments.record(accountant, operator, payment)).id();
    }

    private Debtor only() {
        List<Debtor> all = dunning.list(accountant, operator);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void on(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(TestClock.PARIS).toInstant().plus(Duration.ofMinutes(1)));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
