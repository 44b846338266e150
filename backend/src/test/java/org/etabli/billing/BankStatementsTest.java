package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.billing.bank.BankLine;
import org.etabli.billing.bank.BankLines;
import org.etabli.billing.bank.BankStatements;
import org.etabli.billing.bank.ImportOutcome;
import org.etabli.billing.bank.ImportOutcome.Imported;
import org.etabli.billing.bank.ImportOutcome.KnownAlready;
import org.etabli.billing.bank.LineOutcome;
import org.etabli.billing.bank.LineState;
import org.etabli.billing.bank.Suggestion;
import org.etabli.billing.bank.Suggestion.Why;
import org.etabli.kernel.BankLineId;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Transfers: what is certain is matched, everything else is left for a person. */
@EtabliTest
@Import(BillingFixtures.class)
class BankStatementsTest {

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
    BankStatements statements;

    @Autowired
    BankLines lines;

    @Autowired
    Payments payments;

    private OperatorId operator;
    private Caller accountant;
    private InvoiceId october;
    private InvoiceId november;

    @BeforeEach
    void two_invoices_of_one_payer() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 10, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        MemberId member =
                billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 10, 1));
        assertThat(member).isNotNull();
        october = billed(YearMonth.of(2026, 10));
        november = billed(YearMonth.of(2026, 11));
    }

    @Test
    void a_transfer_is_matched_when_number_amount_and_payer_are_certain_and_nothing_else_is() {
        Imported done = (Imported) statements.take(accountant, operator, transfers());

        assertThat(done.lines()).isEqualTo(4);
        assertThat(done.matched()).isEqualTo(1);
        assertThat(open(october)).isZero();
        assertThat(open(november)).isEqualTo(49_00);
        BankLine matched = list(LineState.MATCHED).getFirst();
        assertThat(matched.payments().getFirst().invoices()).containsExactly("2026-1");
        assertThat(list(LineState.OPEN))
                .extracting(BankLine::amount)
                .containsExactly(euros(20_00), euros(49_00), euros(12_40));
    }

    @Test
    void the_same_file_again_changes_nothing_also_by_eight_at_once() throws Exception {
        Callable<ImportOutcome> wish = () -> statements.take(accountant, operator, transfers());
        int imported = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<ImportOutcome> outcome : threads.invokeAll(Collections.nCopies(8, wish))) {
                imported += outcome.get() instanceof Imported ? 1 : 0;
            }
        }

        assertThat(imported).isEqualTo(1);
        assertThat(statements.take(accountant, operator, transfers())).isInstanceOf(KnownAlready.class);
        assertThat(statements.list(accountant, operator)).hasSize(1);
        assertThat(given.count("SELECT COUNT(*) FROM payment WHERE operator_id = ?", operator.value()))
                .isEqualTo(1);
    }

    @Test
    void what_another_file_told_of_is_left_out() {
        statements.take(accountant, operator, transfers());
        byte[] longer = new String(transfers(), StandardCharsets.UTF_8)
                .replace("RELEVE-20261120", "RELEVE-SEMAINE")
                .replace("B-4", "B-5")
                .getBytes(StandardCharsets.UTF_8);

        Imported done = (Imported) statements.take(accountant, operator, longer);

        assertThat(done.known()).isEqualTo(3);
        assertThat(done.lines()).isEqualTo(1);
    }

    @Test
    void a_part_is_suggested_and_matched_by_hand_and_the_rest_stays_open() {
        statements.take(accountant, operator, transfers());
        BankLine part = list(LineState.OPEN).getFirst();

        List<Suggestion> suggested = lines.suggest(accountant, part.id());
        assertThat(suggested.getFirst().number()).isEqualTo("2026-2");
        assertThat(suggested.getFirst().why()).contains(Why.NUMBER, Why.NAME).doesNotContain(Why.AMOUNT);
        match(part.id(), Map.of(november, euros(20_00)));

        assertThat(open(november)).isEqualTo(29_00);
        assertThat(list(LineState.OPEN)).hasSize(2);
    }

    @Test
    void a_transfer_is_split_over_invoices_and_what_is_too_much_is_a_credit() {
        statements.take(accountant, operator, other("49.00", "120.00"));
        BankLine whole = list(LineState.OPEN).getFirst();

        assertThatThrownBy(() -> match(whole.id(), Map.of(october, euros(49_00))))
                .isInstanceOf(InvalidInputException.class);
        Map<InvoiceId, Money> parts = new LinkedHashMap<>();
        parts.put(october, euros(49_00));
        parts.put(november, euros(71_00));
        match(whole.id(), parts);

        assertThat(open(october) + open(november)).isZero();
        assertThat(payments.credits(accountant, operator))
                .extracting(PayerCredit::amount)
                .containsExactly(euros(22_00));
        assertThat(list(LineState.MATCHED).getFirst().payments()).hasSize(1);
    }

    @Test
    void a_decision_is_undone_and_taken_again() {
        statements.take(accountant, operator, transfers());
        BankLine matched = list(LineState.MATCHED).getFirst();

        lines.undo(accountant, matched.id());
        assertThat(open(october)).isEqualTo(49_00);
        match(matched.id(), Map.of(november, euros(49_00)));
        assertThat(open(november)).isZero();

        BankLineId fee = list(LineState.OPEN).getLast().id();
        assertThat(lines.match(accountant, fee, Map.of(october, euros(12_40)))).isInstanceOf(LineOutcome.Refused.class);
        lines.notOurs(accountant, fee);
        assertThat(list(LineState.NOT_OURS)).hasSize(1);
        assertThat(lines.notOurs(accountant, fee)).isInstanceOf(LineOutcome.Refused.class);
        lines.undo(accountant, fee);
        assertThat(list(LineState.NOT_OURS)).isEmpty();
    }

    @Test
    void eight_who_match_one_line_at_once_record_it_once() throws Exception {
        statements.take(accountant, operator, transfers());
        BankLineId part = list(LineState.OPEN).getFirst().id();
        Callable<LineOutcome> wish = () -> lines.match(accountant, part, Map.of(november, euros(20_00)));
        int decided = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<LineOutcome> outcome : threads.invokeAll(Collections.nCopies(8, wish))) {
                decided += outcome.get() instanceof LineOutcome.Decided ? 1 : 0;
            }
        }

        assertThat(decided).isEqualTo(1);
        assertThat(open(november)).isEqualTo(29_00);
    }

    @Test
    void what_is_no_bank_file_or_not_ours_is_refused() {
        for (byte[] bad : List.of(
                sample("reads-a-file.xml"),
                "<Document/>".getBytes(StandardCharsets.UTF_8),
                "a,b,c".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[BankStatements.LARGEST + 1],
                other("FR7630006000011234567890189", "FR7630004000031234567890143"),
                other("49.00", "4e9"),
                other("2026-11-20</Dt>", "2027-01-20</Dt>"))) {
            assertThatThrownBy(() -> statements.take(accountant, operator, bad))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(statements.list(accountant, operator)).isEmpty();
    }

    @Test
    void for_others_it_does_not_exist() {
        statements.take(accountant, operator, transfers());
        BankLineId line = list(LineState.OPEN).getFirst().id();
        Caller elsewhere = given.staff(Role.MANAGER, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));

        assertThatThrownBy(() -> statements.take(elsewhere, operator, transfers()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lines.list(elsewhere, operator, LineState.OPEN, 9))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lines.suggest(elsewhere, line)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lines.match(elsewhere, line, Map.of(november, euros(20_00))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lines.notOurs(elsewhere, line)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> lines.undo(elsewhere, line)).isInstanceOf(NotFoundException.class);
    }

    private InvoiceId billed(YearMonth month) {
        BillingRunId run = ((Accepted) runs.prepare(accountant, operator, month)).run();
        runs.commit(accountant, run);
        issuance.issueAll();
        return items.issued(accountant, run, 0, 1).getFirst().invoice();
    }

    private void match(BankLineId line, Map<InvoiceId, Money> parts) {
        assertThat(lines.match(accountant, line, parts)).isInstanceOf(LineOutcome.Decided.class);
    }

    private List<BankLine> list(LineState state) {
        return lines.list(accountant, operator, state, 99);
    }

    private static byte[] transfers() {
        return sample("transfers.camt.053.001.02.xml");
    }

    /** The sample with something else in it. */
    private static byte[] other(String what, String instead) {
        return new String(transfers(), StandardCharsets.UTF_8)
                .replace(what, instead)
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] sample(String name) {
        try (var file =
                Objects.requireNonNull(BankStatementsTest.class.getClassLoader().getResourceAsStream("bank/" + name))) {
            return file.readAllBytes();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Money euros(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }

    private long open(InvoiceId invoice) {
        return given.count("SELECT open_minor FROM open_item WHERE invoice_id = ?", invoice.value());
    }
}
