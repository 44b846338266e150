package org.etabli.billing.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.etabli.billing.BillingFixtures;
import org.etabli.billing.BillingHistory;
import org.etabli.billing.JournalCheck;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.billing.Payments;
import org.etabli.billing.document.DepositReceipts;
import org.etabli.billing.wallet.NewTopUp;
import org.etabli.billing.wallet.WalletStatements;
import org.etabli.billing.wallet.Wallets;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.ledger.Ledger;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Taking, giving back and keeping, over real connections. */
@EtabliTest
@Import({BillingFixtures.class, Integrity.class})
class DepositsTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingHistory history;

    @Autowired
    Transactions transactions;

    @Autowired
    TestClock clock;

    @Autowired
    Deposits deposits;

    @Autowired
    DepositReceipts receipts;

    @Autowired
    Wallets wallets;

    @Autowired
    WalletStatements walletStatements;

    @Autowired
    Payments payments;

    @Autowired
    JournalCheck journal;

    @Autowired
    Integrity integrity;

    private OperatorId operator;
    private Caller accountant;
    private Caller ines;
    private PayerId payer;
    private InvoiceId invoice;

    @BeforeEach
    void an_invoice_of_49_euros() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 9, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        MemberId member =
                billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 10, 1));
        given.affiliated(member, operator);
        ines = given.as(member);
        payer = BillingHistory.payerOf(operator, member);
        transactions.inOne(() -> history.bill(operator, YearMonth.of(2026, 10), accountant.member(), clock.instant()));
        invoice = history.open(operator).getFirst().invoice();
    }

    @Test
    void what_is_taken_is_given_back_in_parts_and_never_more() {
        DepositId key = taken("key", 60_00);

        assertThat(giveBack("a", key, 20_00)).isInstanceOf(Recorded.class);
        assertThat(giveBack("b", key, 40_01))
                .isEqualTo(new Refused(Refusal.byState("more-than-deposit", euros(40_00))));
        assertThat(giveBack("c", key, 40_00)).isInstanceOf(Recorded.class);

        assertThat(deposits.movements(ines, key))
                .extracting(DepositMovement::amount)
                .containsExactly(euros(-40_00), euros(-20_00), euros(60_00));
        heldIs(0);
        assertThat(deposits.of(ines, ines.member()))
                .extracting(Deposit::what, Deposit::amount, Deposit::held)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Clé du 3e", euros(60_00), euros(0)));
        assertThat(deposits.held(accountant, operator, "")).isEmpty();
    }

    @Test
    void its_owner_and_the_desk_print_a_receipt_and_nobody_else() throws IOException {
        DepositId key = taken("key", 60_00);
        giveBack("a", key, 20_00);

        try (PDDocument printed =
                Loader.loadPDF(receipts.pdf(ines, key, Locale.FRENCH).content())) {
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("Reçu de caution", "Clé du 3e", "Espèces", "60,00", "\u221220,00", "40,00")
                    .contains("Ce reçu n’est pas une facture");
        }
        assertThat(receipts.pdf(accountant, key, Locale.ENGLISH).name()).startsWith("deposit-receipt-");
        assertThatThrownBy(() -> receipts.pdf(given.as(given.aMember()), key, Locale.FRENCH))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void taking_it_makes_no_invoice_and_no_vat_and_no_credit_of_hers() {
        taken("key", 60_00);

        assertThat(given.count("SELECT COUNT(*) FROM invoice WHERE operator_id = ?", operator.value()))
                .isOne();
        assertThat(payments.credits(accountant, operator)).isEmpty();
        assertThat(entries()).isEqualTo("CA 530000 6000 0, CA 165000 0 6000");
    }

    @Test
    void what_is_kept_becomes_an_invoice_with_vat_that_it_pays() {
        DepositId key = taken("key", 60_00);

        deposits.keep(accountant, new DepositKeeping("lost", key, euros(36_00), "Clé perdue"));

        assertThat(given.text(
                        "SELECT CONCAT_WS(' ', v.net_minor, v.vat_minor, v.gross_minor, o.open_minor) FROM invoice v"
                                + " JOIN open_item o ON o.invoice_id = v.id WHERE v.operator_id = ? AND v.id <> ?",
                        operator.value(),
                        invoice.value()))
                .isEqualTo("3000 600 3600 0");
        assertThat(given.text(
                        "SELECT l.label FROM invoice v JOIN invoice_line l ON l.invoice_id = v.id"
                                + " WHERE v.operator_id = ? AND v.id <> ?",
                        operator.value(),
                        invoice.value()))
                .contains("Clé perdue", "Clé du 3e");
        assertThat(entries()).isEqualTo("CA 530000 6000 0, CA 165000 0 6000, OD 165000 3600 0, OD 411000 0 3600");
        heldIs(24_00);
    }

    @Test
    void it_settles_an_invoice_that_she_owes_already_as_far_as_it_goes() {
        DepositId key = taken("key", 60_00);

        deposits.settle(accountant, "part", key, invoice, euros(9_00));
        assertThat(open(invoice)).isEqualTo(40_00);
        deposits.settle(accountant, "rest", key, invoice, null);
        assertThat(open(invoice)).isZero();
        assertThat(deposits.settle(accountant, "more", key, invoice, null))
                .isEqualTo(new Refused(Refusal.byState("nothing-open")));

        heldIs(11_00);
    }

    @Test
    void it_comes_out_of_the_wallet_and_goes_back_there() {
        wallets.topUp(accountant, operator, new NewTopUp("one", ines.member(), PaymentMethod.CASH, euros(50_00), null));
        assertThat(take("dear", PaymentMethod.WALLET, 50_01))
                .isEqualTo(new Refused(Refusal.byState("more-than-wallet", euros(50_00))));

        take("key", PaymentMethod.WALLET, 30_00);
        assertThat(walletStatements.get(ines, payer).balance()).isEqualTo(euros(20_00));
        heldIs(30_00);
        DepositId key = NewDeposit.idOf(operator, "key");
        Recorded back = (Recorded)
                deposits.giveBack(accountant, new DepositReturn("a", key, PaymentMethod.WALLET, euros(25_00), null));
        assertThat(walletStatements.get(ines, payer).balance()).isEqualTo(euros(45_00));
        heldIs(5_00);
        assertThat(entries())
                .isEqualTo("CA 530000 5000 0, CA 419100 0 5000, OD 419100 3000 0, OD 165000 0 3000,"
                        + " OD 419100 0 2500, OD 165000 2500 0");

        wallets.spend(ines, "spend", invoice, euros(40_00));
        assertThat(payments.reverse(accountant, back.id(), null))
                .isEqualTo(new Refused(Refusal.byState("wallet-spent", euros(5_00))));
        heldIs(5_00);
    }

    @Test
    void the_same_wish_twice_moves_money_once() {
        PaymentOutcome taken = take("key", PaymentMethod.CASH, 60_00);
        assertThat(take("key", PaymentMethod.CASH, 60_00)).isEqualTo(taken);
        DepositId key = NewDeposit.idOf(operator, "key");
        PaymentOutcome back = giveBack("back", key, 20_00);
        assertThat(giveBack("back", key, 20_00)).isEqualTo(back);
        var keeping = new DepositKeeping("kept", key, euros(10_00), "Clé perdue");
        PaymentOutcome kept = deposits.keep(accountant, keeping);
        assertThat(deposits.keep(accountant, keeping)).isEqualTo(kept);
        PaymentOutcome paid = deposits.settle(accountant, "paid", key, invoice, euros(5_00));
        assertThat(deposits.settle(accountant, "paid", key, invoice, euros(5_00)))
                .isEqualTo(paid);

        heldIs(25_00);
    }

    @Test
    void eight_take_the_same_at_once_and_it_is_taken_once() throws Exception {
        List<Callable<PaymentOutcome>> wishes = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            wishes.add(() -> take("key", PaymentMethod.CASH, 60_00));
        }

        assertThat(recorded(wishes)).isEqualTo(8);
        heldIs(60_00);
    }

    @Test
    void eight_give_it_back_and_keep_it_at_once_and_no_more_goes_than_was_taken() throws Exception {
        DepositId key = taken("key", 50_00);
        List<Callable<PaymentOutcome>> wishes = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String wish = "many-" + n;
            wishes.add(
                    switch (n % 4) {
                        case 0 ->
                            () -> deposits.keep(accountant, new DepositKeeping(wish, key, euros(10_00), "Clé perdue"));
                        case 1 -> () -> deposits.settle(accountant, wish, key, invoice, euros(10_00));
                        default -> () -> giveBack(wish, key, 10_00);
                    });
        }

        assertThat(recorded(wishes)).isEqualTo(5);
        heldIs(0);
    }

    @Test
    void the_database_itself_keeps_a_deposit_between_nothing_and_what_was_taken() {
        DepositId key = taken("key", 10_00);

        for (int minor : List.of(-10_01, 1)) {
            assertThatThrownBy(() -> given.insert(
                            "UPDATE deposit SET held_minor = held_minor + ? WHERE id = ?", minor, key.value()))
                    .hasMessageContaining("deposit_never_more");
        }
    }

    @Test
    void whatever_was_wrong_is_taken_back_in_turn() {
        Recorded wrong = (Recorded) take("key", PaymentMethod.CASH, 60_00);
        DepositId key = NewDeposit.idOf(operator, "key");
        Recorded back = (Recorded) giveBack("back", key, 20_00);
        Recorded paid = (Recorded) deposits.settle(accountant, "paid", key, invoice, euros(9_00));

        assertThat(payments.reverse(accountant, wrong.id(), null))
                .isEqualTo(new Refused(Refusal.byState("deposit-spent", euros(31_00))));
        payments.reverse(accountant, paid.id(), null);
        assertThat(open(invoice)).isEqualTo(49_00);
        heldIs(40_00);
        payments.reverse(accountant, back.id(), null);
        heldIs(60_00);
        PaymentOutcome gone = payments.reverse(accountant, wrong.id(), "typed twice");
        assertThat(payments.reverse(accountant, wrong.id(), "typed twice")).isEqualTo(gone);
        heldIs(0);
    }

    @Test
    void another_operator_and_another_member_see_and_move_nothing() {
        DepositId key = taken("key", 60_00);
        Caller elsewhere = given.staff(Role.ACCOUNTANT, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));
        Caller other = given.as(given.aMember());
        Caller desk = given.staff(Role.FRONT_DESK, operator);

        assertThat(deposits.of(elsewhere, ines.member())).isEmpty();
        assertThatThrownBy(() -> deposits.get(other, key)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> deposits.movements(elsewhere, key)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> deposits.held(ines, operator, "")).isInstanceOf(NotFoundException.class);
        for (Caller stranger : List.of(elsewhere, ines)) {
            assertThatThrownBy(() -> deposits.giveBack(stranger, back("x", key, 1_00)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> deposits.keep(stranger, new DepositKeeping("x", key, euros(1_00), "x")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> deposits.settle(stranger, "x", key, invoice, null))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(deposits.giveBack(desk, back("desk", key, 1_00))).isInstanceOf(Recorded.class);
    }

    @Test
    void it_pays_no_invoice_of_somebody_else() {
        MemberId other = given.aMember();
        given.affiliated(other, operator);
        deposits.take(
                accountant(),
                operator,
                new NewDeposit("other", other, "Badge", PaymentMethod.CASH, euros(10_00), null));

        assertThatThrownBy(() -> deposits.settle(accountant, "x", NewDeposit.idOf(operator, "other"), invoice, null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_does_not_fit_is_refused_by_its_field() {
        refused("what", () -> wanted("x", " ", PaymentMethod.CASH, euros(1_00)));
        refused("amount", () -> wanted("x", "Clé", PaymentMethod.CASH, euros(0)));
        refused("amount", () -> wanted("x", "Clé", PaymentMethod.CASH, euros(5_000_01)));
        refused("method", () -> wanted("x", "Clé", PaymentMethod.CARD, euros(1_00)));
        refused(
                "amount",
                () -> deposits.take(
                        accountant, operator, wanted("x", "Clé", PaymentMethod.CASH, Money.of(CurrencyUnit.USD, 5))));
        refused(
                "method",
                () -> new DepositReturn("x", NewDeposit.idOf(operator, "x"), PaymentMethod.DEPOSIT, euros(1_00), null));
        refused("why", () -> new DepositKeeping("x", NewDeposit.idOf(operator, "x"), euros(1_00), ""));
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }

    /** At the desk too: who has never been billed is known to the front desk alone. */
    private Caller accountant() {
        return given.staff(Role.MANAGER, operator);
    }

    private static int recorded(List<Callable<PaymentOutcome>> wishes) throws Exception {
        int went = 0;
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (Future<PaymentOutcome> answer : clients.invokeAll(wishes)) {
                went += answer.get() instanceof Recorded ? 1 : 0;
            }
        }
        return went;
    }

    /** The deposits, the journal and the ledger say the same, and the books are sound. */
    private void heldIs(long minor) {
        assertThat(deposits.of(ines, ines.member()).stream().map(Deposit::held).reduce(euros(0), Money::plus))
                .isEqualTo(euros(minor));
        assertThat(given.count(
                        "SELECT COALESCE(SUM(credit_minor - debit_minor), 0) FROM journal_line WHERE operator_id = ?"
                                + " AND account = '165000'",
                        operator.value()))
                .isEqualTo(minor);
        var account = Ledger.accountOf(payer.value(), "deposits EUR").value();
        assertThat(given.count(
                        "SELECT COALESCE(SUM(IF(credit_account_id = ?, amount, -amount)), 0) FROM ledger_transfer"
                                + " WHERE ? IN (debit_account_id, credit_account_id)",
                        account,
                        account))
                .isEqualTo(minor);
        assertThat(integrity.contradictions()).isEmpty();
        assertThat(journal.verify(accountant, operator).broken()).isNull();
    }

    private String entries() {
        return given.text(
                "SELECT GROUP_CONCAT(CONCAT(e.journal, ' ', l.account, ' ', l.debit_minor, ' ', l.credit_minor)"
                        + " ORDER BY e.number, l.position SEPARATOR ', ') FROM journal_entry e JOIN journal_line l"
                        + " ON l.operator_id = e.operator_id AND l.entry_number = e.number"
                        + " WHERE e.operator_id = ? AND e.journal <> 'VE'",
                operator.value());
    }

    private DepositId taken(String key, long minor) {
        assertThat(take(key, PaymentMethod.CASH, minor)).isInstanceOf(Recorded.class);
        return NewDeposit.idOf(operator, key);
    }

    private PaymentOutcome take(String key, PaymentMethod method, long minor) {
        return deposits.take(accountant, operator, wanted(key, "Clé du 3e", method, euros(minor)));
    }

    private NewDeposit wanted(String key, String what, PaymentMethod method, Money amount) {
        return new NewDeposit(key, ines.member(), what, method, amount, null);
    }

    private PaymentOutcome giveBack(String key, DepositId deposit, long minor) {
        return deposits.giveBack(accountant, back(key, deposit, minor));
    }

    private static DepositReturn back(String key, DepositId deposit, long minor) {
        return new DepositReturn(key, deposit, PaymentMethod.CASH, euros(minor), null);
    }

    private long open(InvoiceId owed) {
        return given.count("SELECT open_minor FROM open_item WHERE invoice_id = ?", owed.value());
    }

    private static Money euros(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }
}
