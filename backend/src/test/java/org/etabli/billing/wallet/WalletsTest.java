package org.etabli.billing.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.billing.BillingFixtures;
import org.etabli.billing.BillingHistory;
import org.etabli.billing.JournalCheck;
import org.etabli.billing.NewRefund;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.billing.Payments;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Paying ahead, spending and giving back, over real connections. */
@EtabliTest
@Import(BillingFixtures.class)
class WalletsTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingHistory history;

    @Autowired
    org.etabli.database.Transactions transactions;

    @Autowired
    org.etabli.testing.TestClock clock;

    @Autowired
    Wallets wallets;

    @Autowired
    WalletStatements statements;

    @Autowired
    Payments payments;

    @Autowired
    JournalCheck journal;

    private OperatorId operator;
    private Caller accountant;
    private Caller ines;
    private PayerId payer;
    private InvoiceId first;
    private InvoiceId second;

    @BeforeEach
    void two_invoices_of_49_euros() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 9, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        MemberId member =
                billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 10, 1));
        given.affiliated(member, operator);
        ines = given.as(member);
        payer = BillingHistory.payerOf(operator, member);
        transactions.inOne(() -> history.bill(operator, YearMonth.of(2026, 10), accountant.member(), clock.instant()));
        transactions.inOne(() -> history.bill(operator, YearMonth.of(2026, 11), accountant.member(), clock.instant()));
        List<BillingHistory.Owed> owed = history.open(operator);
        first = owed.get(0).invoice();
        second = owed.get(1).invoice();
    }

    @Test
    void what_is_paid_ahead_settles_invoices_until_it_is_spent() {
        topUp("one", 60_00);

        assertThat(spend("first", first)).isInstanceOf(Recorded.class);
        assertThat(spend("second", second)).isInstanceOf(Recorded.class);
        assertThat(spend("third", second)).isEqualTo(new Refused(Refusal.byState("wallet-empty")));

        assertThat(open(first)).isZero();
        assertThat(open(second)).isEqualTo(38_00);
        assertThat(statements.movements(ines, payer, 9))
                .extracting(WalletMovement::amount)
                .containsExactly(euros(-11_00), euros(-49_00), euros(60_00));
        assertThat(statements.movements(ines, payer, 9))
                .extracting(WalletMovement::balance)
                .containsExactly(euros(0), euros(11_00), euros(60_00));
        balancesAre(0);
    }

    @Test
    void behind_an_invoice_stands_the_wallet_of_who_owes_it_whoever_looks() {
        topUp("one", 60_00);

        assertThat(statements.behind(ines, first)).contains(statements.get(ines, payer));
        assertThat(statements.behind(accountant, first)).contains(statements.get(ines, payer));
        assertThat(statements.behind(given.as(given.aMember()), first)).isEmpty();
    }

    @Test
    void she_may_pay_a_part_only() {
        topUp("one", 60_00);

        wallets.spend(ines, "part", first, euros(9_00));

        assertThat(open(first)).isEqualTo(40_00);
        balancesAre(51_00);
    }

    @Test
    void the_same_wish_twice_moves_money_once() {
        PaymentOutcome top = topUp("one", 60_00);
        assertThat(topUp("one", 60_00)).isEqualTo(top);
        PaymentOutcome spent = wallets.spend(ines, "part", first, euros(9_00));
        assertThat(wallets.spend(ines, "part", first, euros(9_00))).isEqualTo(spent);
        PaymentOutcome back = refund("back", 20_00);
        assertThat(refund("back", 20_00)).isEqualTo(back);

        balancesAre(31_00);
    }

    @Test
    void sixteen_spend_at_once_and_nothing_is_spent_twice() throws Exception {
        topUp("one", 50_00);
        List<Callable<PaymentOutcome>> wishes = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
            String key = "many-" + n;
            InvoiceId invoice = n % 2 == 0 ? first : second;
            wishes.add(n % 4 == 3 ? () -> refund(key, 7_00) : () -> wallets.spend(ines, key, invoice, euros(7_00)));
        }
        long went = 0;
        try (var clients = Executors.newFixedThreadPool(16)) {
            for (Future<PaymentOutcome> answer : clients.invokeAll(wishes)) {
                went += answer.get() instanceof Recorded ? 1 : 0;
            }
        }

        assertThat(went).isEqualTo(8);
        assertThat(given.count("SELECT balance_minor FROM wallet WHERE payer_id = ?", payer.value()))
                .isZero();
        balancesAre(0);
    }

    @Test
    void the_database_itself_keeps_a_wallet_from_going_below_nothing() {
        topUp("one", 10_00);

        assertThatThrownBy(() -> given.insert(
                        "UPDATE wallet SET balance_minor = balance_minor - 1001 WHERE payer_id = ?", payer.value()))
                .hasMessageContaining("wallet_never_negative");
    }

    @Test
    void more_than_there_is_does_not_go_back() {
        topUp("one", 10_00);

        assertThat(refund("back", 10_01)).isEqualTo(new Refused(Refusal.byState("more-than-wallet", euros(10_00))));
        balancesAre(10_00);
    }

    @Test
    void a_wrong_top_up_is_taken_back_and_not_once_it_was_spent() {
        Recorded wrong = (Recorded) topUp("one", 10_00);
        payments.reverse(accountant, wrong.id(), "typed twice");
        balancesAre(0);

        Recorded right = (Recorded) topUp("two", 10_00);
        Recorded spent = (Recorded) wallets.spend(ines, "part", first, euros(4_00));
        assertThat(payments.reverse(accountant, right.id(), null))
                .isEqualTo(new Refused(Refusal.byState("wallet-spent", euros(6_00))));
        payments.reverse(accountant, spent.id(), null);
        balancesAre(10_00);
        assertThat(open(first)).isEqualTo(49_00);
        payments.reverse(accountant, right.id(), null);
        balancesAre(0);
    }

    @Test
    void what_is_paid_ahead_is_no_credit_of_the_customer() {
        topUp("one", 10_00);

        assertThat(payments.credits(accountant, operator)).isEmpty();
    }

    @Test
    void it_is_booked_as_a_debt_of_the_operator_and_the_books_are_sound() {
        topUp("one", 60_00);
        spend("first", first);

        assertThat(given.count(
                        "SELECT SUM(credit_minor - debit_minor) FROM journal_line WHERE operator_id = ?"
                                + " AND account = '419100'",
                        operator.value()))
                .isEqualTo(11_00);
        assertThat(given.text(
                        "SELECT GROUP_CONCAT(CONCAT(e.journal, ' ', l.account, ' ', l.debit_minor, ' ', l.credit_minor)"
                                + " ORDER BY e.number, l.position SEPARATOR ', ') FROM journal_entry e JOIN journal_line l"
                                + " ON l.operator_id = e.operator_id AND l.entry_number = e.number"
                                + " WHERE e.operator_id = ? AND e.journal <> 'VE'",
                        operator.value()))
                .isEqualTo("CA 530000 6000 0, CA 419100 0 6000, OD 419100 4900 0, OD 411000 0 4900");
        assertThat(journal.verify(accountant, operator).broken()).isNull();
    }

    @Test
    void another_operator_and_another_member_see_and_move_nothing() {
        topUp("one", 60_00);
        Caller elsewhere = given.staff(Role.ACCOUNTANT, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));
        Caller other = given.as(given.aMember());
        Caller desk = given.staff(Role.FRONT_DESK, operator);

        assertThat(statements.of(elsewhere, ines.member())).isEmpty();
        assertThatThrownBy(() -> statements.movements(other, payer, 9)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> wallets.spend(other, "x", first, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> wallets.topUp(ines, operator, wanted("x", 1_00)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> wallets.refund(elsewhere, operator, back("x", 1_00)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> wallets.refund(desk, operator, back("x", 1_00)))
                .isInstanceOf(NotAllowedException.class);
        assertThat(wallets.topUp(desk, operator, wanted("desk", 1_00))).isInstanceOf(Recorded.class);
    }

    @Test
    void what_is_not_handed_over_or_too_much_is_refused() {
        assertThatThrownBy(() -> new NewTopUp("x", ines.member(), PaymentMethod.WALLET, euros(1_00), null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> wanted("x", 1_000_01)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> wanted("x", 0)).isInstanceOf(InvalidInputException.class);
    }

    /** The wallet, its movements, the journal and the ledger say the same. */
    private void balancesAre(long minor) {
        assertThat(statements.get(ines, payer).balance()).isEqualTo(euros(minor));
        assertThat(statements.movements(ines, payer, 99).stream()
                        .map(WalletMovement::amount)
                        .reduce(euros(0), Money::plus))
                .isEqualTo(euros(minor));
        assertThat(given.count(
                        "SELECT COALESCE(SUM(credit_minor - debit_minor), 0) FROM journal_line WHERE operator_id = ?"
                                + " AND account = '419100'",
                        operator.value()))
                .isEqualTo(minor);
        var account =
                org.etabli.ledger.Ledger.accountOf(payer.value(), "wallet EUR").value();
        assertThat(given.count(
                        "SELECT COALESCE(SUM(IF(credit_account_id = ?, amount, -amount)), 0) FROM ledger_transfer"
                                + " WHERE ? IN (debit_account_id, credit_account_id)",
                        account,
                        account))
                .isEqualTo(minor);
    }

    private PaymentOutcome topUp(String key, long minor) {
        return wallets.topUp(accountant, operator, wanted(key, minor));
    }

    private NewTopUp wanted(String key, long minor) {
        return new NewTopUp(key, ines.member(), PaymentMethod.CASH, euros(minor), null);
    }

    private PaymentOutcome spend(String key, InvoiceId invoice) {
        return wallets.spend(ines, key, invoice, null);
    }

    private PaymentOutcome refund(String key, long minor) {
        return wallets.refund(accountant, operator, back(key, minor));
    }

    private NewRefund back(String key, long minor) {
        return new NewRefund(key, payer, PaymentMethod.TRANSFER, euros(minor), null);
    }

    private long open(InvoiceId invoice) {
        return given.count("SELECT open_minor FROM open_item WHERE invoice_id = ?", invoice.value());
    }

    private static Money euros(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }
}
