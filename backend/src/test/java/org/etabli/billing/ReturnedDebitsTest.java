package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.billing.CollectionOutcome.Prepared;
import org.etabli.billing.CollectionOutcome.Refused;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.billing.bank.BankLine;
import org.etabli.billing.bank.BankLines;
import org.etabli.billing.bank.BankStatements;
import org.etabli.billing.bank.ImportOutcome.Imported;
import org.etabli.billing.bank.LineOutcome;
import org.etabli.billing.bank.LineState;
import org.etabli.billing.bank.Mandate;
import org.etabli.billing.bank.MandateState;
import org.etabli.billing.bank.Mandates;
import org.etabli.billing.bank.NewMandate;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MandateId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Direct debits as the bank tells of them: credited as a whole or one by one, rejected, returned; and mandates. */
@EtabliTest
@Import(BillingFixtures.class)
class ReturnedDebitsTest {

    /** A Thursday. */
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    private static final NewMandate SIGNED =
            new NewMandate("Inès Caillaud", "FR76 3000 6000 0112 3456 7890 189", null, LocalDate.of(2026, 11, 2));

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingRuns runs;

    @Autowired
    Issuance issuance;

    @Autowired
    DirectDebits debits;

    @Autowired
    CollectedDebits collected;

    @Autowired
    Payments payments;

    @Autowired
    BankStatements statements;

    @Autowired
    BankLines lines;

    @Autowired
    Mandates mandates;

    @Autowired
    BillingIdentities identities;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private Caller accountant;
    private MemberId ines;
    private MemberId noe;
    private BillingRunId run;

    @BeforeEach
    void two_who_signed_a_mandate() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        identities.change(
                accountant,
                operator,
                new BankDetails("FR7630006000011234567890189", "AGRIFRPP", "FR29ZZZ600112", "pain.008.001.08"));
        ines = billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 11, 1));
        noe = billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 11, 1));
        mandates.enter(accountant, ines, operator, SIGNED);
        mandates.enter(given.as(noe), noe, operator, SIGNED);
        run = ((Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant, run);
        issuance.issueAll();
    }

    @AfterEach
    void today() {
        clock.set(TestClock.MONDAY_NINE);
    }

    @Test
    void one_credit_for_a_whole_file_records_each_debit_of_it() {
        CollectionId id = prepare();
        onTheDay();

        Imported done = take(batch(id, "98.00"));

        assertThat(done.matched()).isEqualTo(1);
        assertThat(open()).isZero();
        assertThat(collected.record(accountant, id).recorded()).isZero();
        assertThat(debits.list(accountant, operator).getFirst().recorded()).isTrue();
        assertThat(payments()).isEqualTo(2);
    }

    @Test
    void a_file_that_was_recorded_by_hand_is_recognised_and_not_recorded_again() {
        CollectionId id = prepare();
        onTheDay();
        collected.record(accountant, id);

        assertThat(take(batch(id, "98.00")).matched()).isEqualTo(1);

        assertThat(payments()).isEqualTo(2);
    }

    @Test
    void a_credit_that_is_not_the_whole_file_is_left_for_a_person() {
        CollectionId id = prepare();
        onTheDay();

        assertThat(take(batch(id, "97.00")).left()).isEqualTo(1);
        assertThat(open()).isEqualTo(98_00);
    }

    @Test
    void a_batch_is_undone_and_can_be_recorded_again() {
        CollectionId id = prepare();
        onTheDay();
        take(batch(id, "98.00"));
        BankLine line = lines.list(accountant, operator, LineState.MATCHED, 9).getFirst();

        assertThat(lines.undo(accountant, line.id())).isInstanceOf(LineOutcome.Decided.class);
        assertThat(open()).isEqualTo(98_00);
        assertThat(collected.record(accountant, id).recorded()).isEqualTo(2);
        assertThat(open()).isZero();
    }

    @Test
    void single_credits_are_known_by_their_ids() {
        CollectionId id = prepare();
        onTheDay();
        String file = text("credits.camt.054.001.08.xml")
                .replace("@E2E-1@", endToEnd(id, ines))
                .replace("@E2E-2@", endToEnd(id, noe));

        Imported done = take(file);

        assertThat(done.lines()).isEqualTo(2);
        assertThat(done.matched()).isEqualTo(2);
        assertThat(open()).isZero();
    }

    @Test
    void a_reject_before_the_day_opens_the_invoice_to_the_next_collection_and_the_batch_still_matches() {
        CollectionId id = prepare();

        Imported done = take(rejects(id, ines, "AM04"));

        assertThat(done.returned()).isEqualTo(1);
        assertThat(done.unknown()).isEqualTo(1);
        assertThat(mandate(ines).state()).isEqualTo(MandateState.VALID);
        assertThat(mandate(ines).isFirst()).isTrue();
        onTheDay();
        assertThat(take(batch(id, "49.00")).matched()).isEqualTo(1);
        assertThat(open()).isEqualTo(49_00);
        var again = (Prepared) debits.prepare(accountant, operator, DAY.plusDays(4), null);
        assertThat(again.count()).isEqualTo(1);
        assertThat(new String(debits.file(accountant, again.id()), StandardCharsets.UTF_8))
                .contains("<SeqTp>FRST</SeqTp>");
    }

    @Test
    void a_whole_file_that_the_bank_rejected_opens_all_of_it() {
        CollectionId id = prepare();

        Imported done = take(text("whole-file-rejected.pain.002.001.03.xml").replace("@MESSAGE@", message(id)));

        assertThat(done.returned()).isEqualTo(2);
        assertThat(((Prepared) debits.prepare(accountant, operator, DAY, null)).count())
                .isEqualTo(2);
    }

    @Test
    void a_disputed_debit_is_reversed_with_its_reason_and_suspends_the_mandate() {
        CollectionId id = prepare();
        onTheDay();
        collected.record(accountant, id);
        clock.set(DAY.plusDays(5).atTime(9, 0).atZone(TestClock.PARIS).toInstant());

        Imported done = take(returned(id, ines, "MD06"));

        assertThat(done.returned()).isEqualTo(1);
        assertThat(open()).isEqualTo(49_00);
        assertThat(given.text(
                        "SELECT note FROM payment WHERE operator_id = ? AND reverses_id IS NOT NULL", operator.value()))
                .isEqualTo("MD06");
        assertThat(mandate(ines))
                .returns(MandateState.SUSPENDED, Mandate::state)
                .returns("MD06", Mandate::code)
                .returns(false, Mandate::isFirst);
        assertThat(debits.prepare(accountant, operator, LocalDate.of(2027, 1, 4), null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> mandates.resume(given.as(ines), mandate(ines).id()))
                .isInstanceOf(NotFoundException.class);
        mandates.resume(accountant, mandate(ines).id());
        assertThat(debits.prepare(accountant, operator, LocalDate.of(2027, 1, 4), null))
                .isInstanceOf(Prepared.class);
    }

    @Test
    void an_unknown_mandate_is_suspended_and_the_invoice_is_paid_otherwise() {
        CollectionId id = prepare();

        take(rejects(id, ines, "MD01"));

        assertThat(mandate(ines).state()).isEqualTo(MandateState.SUSPENDED);
        assertThat(payments.record(
                        accountant,
                        operator,
                        new NewPayment(
                                "cash",
                                List.of(invoice(ines)),
                                PaymentMethod.CASH,
                                Money.ofMinor(CurrencyUnit.EUR, 49_00),
                                LocalDate.of(2026, 11, 23),
                                null)))
                .isInstanceOf(PaymentOutcome.Recorded.class);
    }

    @Test
    void a_return_that_two_files_tell_of_is_taken_back_once() {
        CollectionId id = prepare();
        onTheDay();
        collected.record(accountant, id);
        clock.set(DAY.plusDays(5).atTime(9, 0).atZone(TestClock.PARIS).toInstant());
        take(rejects(id, ines, "AC04"));

        assertThat(take(returned(id, ines, "AC04")).left()).isZero();

        assertThat(payments()).isEqualTo(3);
        assertThat(open()).isEqualTo(49_00);
        assertThat(toldOfReturns(ines)).isEqualTo(1);
        assertThat(toldOfReturns(noe)).isZero();
    }

    @Test
    void nobody_writes_to_a_debtor_who_has_died() {
        CollectionId id = prepare();

        assertThat(take(rejects(id, ines, "MD07")).returned()).isEqualTo(1);

        assertThat(toldOfReturns(ines)).isZero();
    }

    private long toldOfReturns(MemberId member) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE kind = 'DEBIT_RETURNED' AND recipient_id = ?",
                member.value());
    }

    @Test
    void a_debit_that_a_person_took_back_can_be_debited_again() {
        CollectionId id = prepare();
        onTheDay();
        collected.record(accountant, id);
        PaymentId paid = new PaymentId(java.util.UUID.fromString(given.text(
                "SELECT payment_id FROM collection_item WHERE invoice_id = ?",
                invoice(ines).value())));

        payments.reverse(accountant, paid, "revenu impayé");

        var again = (Prepared) debits.prepare(accountant, operator, DAY.plusDays(4), null);
        assertThat(again.count()).isEqualTo(1);
        assertThat(new String(debits.file(accountant, again.id()), StandardCharsets.UTF_8))
                .contains("<SeqTp>RCUR</SeqTp>");
    }

    @Test
    void who_discards_and_who_records_at_once_never_both_succeed() throws Exception {
        CollectionId id = prepare();
        onTheDay();
        Callable<Object> record = () -> collected.record(accountant, id);
        Callable<Object> discard = () -> {
            debits.discard(accountant, id);
            return "";
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Object> done : threads.invokeAll(List.of(record, discard, record, discard, record, discard))) {
                try {
                    done.get();
                } catch (java.util.concurrent.ExecutionException gone) {
                    assertThat(gone).hasCauseInstanceOf(NotFoundException.class);
                }
            }
        }

        boolean discarded =
                given.count("SELECT COUNT(*) FROM collection WHERE id = ? AND discarded_at IS NOT NULL", id.value())
                        == 1;
        assertThat(payments()).isEqualTo(discarded ? 0 : 2);
    }

    @Test
    void what_was_paid_before_the_bank_debited_it_is_the_payers_credit() {
        CollectionId id = prepare();
        onTheDay();
        payments.record(
                accountant,
                operator,
                new NewPayment(
                        "desk",
                        List.of(invoice(ines)),
                        PaymentMethod.CASH,
                        Money.ofMinor(CurrencyUnit.EUR, 49_00),
                        DAY,
                        null));

        CollectedDebits.Outcome outcome = collected.record(accountant, id);

        assertThat(outcome).isEqualTo(new CollectedDebits.Outcome(1, 1));
        assertThat(payments.credits(accountant, operator)).hasSize(1);
    }

    @Test
    void one_billing_run_is_debited_alone() {
        assertThat(debits.runs(accountant, operator))
                .extracting(DirectDebits.Billed::run)
                .containsExactly(run);
        assertThat(debits.prepare(accountant, operator, DAY, BillingRunId.next()))
                .isInstanceOf(Refused.class);
        assertThat(((Prepared) debits.prepare(accountant, operator, DAY, run)).count())
                .isEqualTo(2);
    }

    @Test
    void a_mandate_is_entered_checked_and_revoked() {
        Mandate first = mandate(ines);
        assertThat(first.reference())
                .startsWith("ETB-")
                .isNotEqualTo(mandate(noe).reference());

        MandateId second = mandates.enter(given.as(ines), ines, operator, SIGNED);
        assertThat(mandates.of(given.as(ines), ines))
                .extracting(Mandate::state)
                .containsExactly(MandateState.VALID, MandateState.REVOKED);
        mandates.revoke(given.as(ines), second);
        assertThat(paysBy(ines)).isEqualTo("TRANSFER");
        mandates.restore(given.as(ines), second);
        assertThat(paysBy(ines)).isEqualTo("MANDATE");

        assertThatThrownBy(() -> new NewMandate("I", "FR7630006000011234567890188", null, DAY))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        no -> assertThat(no.field()).isEqualTo("iban"));
        assertThatThrownBy(() -> new NewMandate("I", SIGNED.iban(), "AGRI", DAY))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        no -> assertThat(no.field()).isEqualTo("bic"));
        assertThatThrownBy(() -> mandates.enter(
                        accountant,
                        ines,
                        operator,
                        new NewMandate("I", SIGNED.iban(), null, LocalDate.of(2023, 11, 1))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new BankDetails(SIGNED.iban(), null, "FR28ZZZ600112", "pain.008.001.02"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_mandate_lapses_36_months_after_its_last_debit() {
        given.insert(
                "UPDATE mandate SET signed_on = '2023-11-22' WHERE id = ?",
                mandate(ines).id().value());
        assertThat(mandate(ines).state()).isEqualTo(MandateState.LAPSED);
        given.insert(
                "UPDATE mandate SET signed_on = '2023-11-23' WHERE id = ?",
                mandate(ines).id().value());
        assertThat(mandate(ines).state()).isEqualTo(MandateState.VALID);
    }

    @Test
    void a_mandate_is_nobody_elses() {
        MandateId hers = mandate(ines).id();
        Caller elsewhere = given.staff(Role.MANAGER, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));

        for (Caller other : List.of(given.as(noe), elsewhere)) {
            assertThat(mandates.of(other, ines)).isEmpty();
            assertThat(mandates.creditors(other, ines)).isEmpty();
            assertThatThrownBy(() -> mandates.revoke(other, hers)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> mandates.enter(other, ines, operator, SIGNED))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    private CollectionId prepare() {
        return ((Prepared) debits.prepare(accountant, operator, DAY, null)).id();
    }

    private void onTheDay() {
        clock.set(DAY.atTime(9, 0).atZone(TestClock.PARIS).toInstant());
    }

    private Imported take(String file) {
        return (Imported) statements.take(accountant, operator, file.getBytes(StandardCharsets.UTF_8));
    }

    private static String batch(CollectionId id, String amount) {
        return text("batch.camt.053.001.08.xml")
                .replace("@GROUP@", plain(id) + "F")
                .replace("@AMOUNT@", amount);
    }

    private String rejects(CollectionId id, MemberId whose, String code) {
        return text("rejects.pain.002.001.10.xml")
                .replace("@MESSAGE@", message(id))
                .replace("@GROUP@", plain(id) + "F")
                .replace("@E2E@", endToEnd(id, whose))
                .replace("@CODE@", code);
    }

    private String returned(CollectionId id, MemberId whose, String code) {
        return text("return.camt.053.001.08.xml")
                .replace("@E2E@", endToEnd(id, whose))
                .replace("@CODE@", code);
    }

    private String endToEnd(CollectionId id, MemberId whose) {
        return given.text(
                "SELECT end_to_end_id FROM collection_item WHERE collection_id = ? AND payer_id = ?",
                id.value(),
                Payers.idOf(operator, whose).value());
    }

    private static String plain(CollectionId id) {
        return id.toString().replace("-", "");
    }

    private static String message(CollectionId id) {
        return "ETB" + plain(id);
    }

    private static String text(String sample) {
        return new String(BankStatementsTest.sample(sample), StandardCharsets.UTF_8);
    }

    private Mandate mandate(MemberId whose) {
        return mandates.of(accountant, whose).getFirst();
    }

    private String paysBy(MemberId whose) {
        return given.text(
                "SELECT pays_by FROM payer WHERE id = ?",
                Payers.idOf(operator, whose).value());
    }

    private InvoiceId invoice(MemberId whose) {
        return new InvoiceId(java.util.UUID.fromString(given.text(
                "SELECT invoice_id FROM open_item WHERE payer_id = ?",
                Payers.idOf(operator, whose).value())));
    }

    private long open() {
        return given.count("SELECT SUM(open_minor) FROM open_item WHERE operator_id = ?", operator.value());
    }

    private long payments() {
        return given.count("SELECT COUNT(*) FROM payment WHERE operator_id = ?", operator.value());
    }
}
