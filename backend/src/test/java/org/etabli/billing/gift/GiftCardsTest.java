package org.etabli.billing.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.billing.BillingFixtures;
import org.etabli.billing.BillingHistory;
import org.etabli.billing.JournalCheck;
import org.etabli.billing.PaymentHistory;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.billing.Payments;
import org.etabli.billing.RecordedPayment;
import org.etabli.billing.wallet.WalletStatements;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.etabli.web.TooManyRequestsException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class GiftCardsTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    GiftCards cards;

    @Autowired
    GiftRedemption redemption;

    @Autowired
    WalletStatements wallets;

    @Autowired
    Payments payments;

    @Autowired
    PaymentHistory history;

    @Autowired
    JournalCheck journal;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private Caller accountant;
    private Caller ines;

    @BeforeEach
    void an_operator_and_a_member() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        ines = given.as(given.aMember());
    }

    @AfterEach
    void on_time_again() {
        clock.reset();
    }

    @Test
    void it_is_sold_to_somebody_without_an_account_and_fills_the_wallet_of_who_has_the_code() {
        GiftSale sale = sell("one", 40_00);

        assertThat(redemption.redeem(ines, typed(sale).toLowerCase().replace("-", " ")))
                .isInstanceOf(Recorded.class);

        assertThat(walletMinor(ines)).isEqualTo(40_00);
        assertThat(cards.list(accountant, operator, "maud", 9))
                .singleElement()
                .satisfies(card -> assertThat(card.state()).isEqualTo(GiftCard.State.REDEEMED));
    }

    @Test
    void no_vat_is_booked_and_what_is_sold_is_owed_until_it_is_redeemed() {
        GiftSale sale = sell("one", 40_00);
        assertThat(booked("419700")).isEqualTo(40_00);

        redemption.redeem(ines, typed(sale));

        assertThat(booked("419700")).isZero();
        assertThat(booked("467000")).isZero();
        assertThat(booked("419100")).isEqualTo(40_00);
        assertThat(booked("445710")).isZero();
        assertThat(booked("530000")).isEqualTo(-40_00);
        assertThat(journal.verify(accountant, operator).broken()).isNull();
    }

    @Test
    void of_the_code_only_a_hash_is_kept_and_it_is_told_once() {
        GiftSale sale = sell("one", 40_00);
        GiftSale again = sell("one", 40_00);

        assertThat(again.code()).isNull();
        assertThat(again.number()).isEqualTo(sale.number());
        assertThat(typed(sale).replace("-", "")).hasSize(20);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM gift_card WHERE operator_id = ? AND code_hash = UNHEX(SHA2(?, 256))",
                        operator.value(),
                        typed(sale).replace("-", "")))
                .isEqualTo(1);
    }

    @Test
    void eight_members_at_once_redeem_it_once() throws Exception {
        GiftSale sale = sell("one", 40_00);
        List<Callable<PaymentOutcome>> wishes = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            Caller each = given.as(given.aMember());
            wishes.add(() -> redemption.redeem(each, typed(sale)));
        }
        long went = 0;
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (Future<PaymentOutcome> answer : clients.invokeAll(wishes)) {
                went += answer.get() instanceof Recorded ? 1 : 0;
            }
        }

        assertThat(went).isEqualTo(1);
        assertThat(booked("419100")).isEqualTo(40_00);
    }

    @Test
    void she_may_send_it_twice_and_another_one_comes_too_late() {
        GiftSale sale = sell("one", 40_00);
        PaymentOutcome first = redemption.redeem(ines, typed(sale));

        assertThat(redemption.redeem(ines, typed(sale))).isEqualTo(first);
        assertThat(redemption.redeem(given.as(given.aMember()), typed(sale)))
                .isEqualTo(new Refused(Refusal.byState("gift-redeemed")));
        assertThat(cards.giveBack(accountant, sale.id(), PaymentMethod.CASH))
                .isEqualTo(new Refused(Refusal.byState("gift-redeemed")));
        assertThat(walletMinor(ines)).isEqualTo(40_00);
    }

    @Test
    void given_back_it_opens_nothing_any_more() {
        GiftSale sale = sell("one", 40_00);
        PaymentOutcome back = cards.giveBack(accountant, sale.id(), PaymentMethod.CASH);

        assertThat(cards.giveBack(accountant, sale.id(), PaymentMethod.CASH)).isEqualTo(back);
        assertThat(redemption.redeem(ines, typed(sale))).isEqualTo(new Refused(Refusal.byRule("gift-unknown")));
        assertThat(booked("419700")).isZero();
        assertThat(booked("530000")).isZero();
        assertThat(journal.verify(accountant, operator).broken()).isNull();
    }

    @Test
    void after_its_last_day_it_is_told_and_can_still_be_given_back() {
        GiftSale sale = sell("one", 40_00);
        clock.advance(Duration.ofDays(367));

        assertThat(redemption.redeem(ines, typed(sale)))
                .isEqualTo(new Refused(Refusal.byState("gift-expired", sale.expiresOn())));
        assertThat(cards.giveBack(accountant, sale.id(), PaymentMethod.TRANSFER))
                .isInstanceOf(Recorded.class);
    }

    @Test
    void its_payments_are_not_taken_back_behind_its_back() {
        GiftSale sale = sell("one", 40_00);
        redemption.redeem(ines, typed(sale));

        for (RecordedPayment payment : history.list(accountant, operator, 0, 9)) {
            assertThat(payments.reverse(accountant, payment.id(), null))
                    .isEqualTo(new Refused(Refusal.byRule("gift-is-taken-back-there")));
        }
        assertThat(payments.credits(accountant, operator)).isEmpty();
    }

    @Test
    void guessing_is_stopped_after_ten_tries() {
        for (int n = 0; n < 10; n++) {
            assertThat(redemption.redeem(ines, "GUESS-" + n)).isEqualTo(new Refused(Refusal.byRule("gift-unknown")));
        }

        assertThatThrownBy(() -> redemption.redeem(ines, "GUESS-11")).isInstanceOf(TooManyRequestsException.class);
        clock.advance(Duration.ofMinutes(61));
        assertThat(redemption.redeem(ines, "GUESS-12")).isInstanceOf(Refused.class);
    }

    @Test
    void who_does_not_work_there_sells_sees_and_gives_back_nothing() {
        GiftSale sale = sell("one", 40_00);
        Caller elsewhere = given.staff(Role.ACCOUNTANT, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));
        Caller desk = given.staff(Role.FRONT_DESK, operator);

        assertThatThrownBy(() -> cards.list(elsewhere, operator, "", 9)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sell(ines, operator, wanted("x", 1_00))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cards.giveBack(elsewhere, sale.id(), PaymentMethod.CASH))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cards.giveBack(desk, sale.id(), PaymentMethod.CASH))
                .isInstanceOf(NotAllowedException.class);
        assertThat(sell(desk, operator, wanted("desk", 1_00)).code()).isNotNull();
    }

    private GiftSale sell(String key, long minor) {
        return sell(accountant, operator, wanted(key, minor));
    }

    private static NewGiftCard wanted(String key, long minor) {
        return new NewGiftCard(key, PaymentMethod.CASH, Money.ofMinor(CurrencyUnit.EUR, minor), "Maud Texereau");
    }

    private static String typed(GiftSale sale) {
        return Objects.requireNonNull(sale.code());
    }

    private long walletMinor(Caller whose) {
        return wallets.get(whose, BillingHistory.payerOf(operator, whose.member()))
                .balance()
                .getAmountMinorLong();
    }

    /** What stands on the credit side of the account. */
    private long booked(String account) {
        return given.count(
                "SELECT COALESCE(SUM(credit_minor - debit_minor), 0) FROM journal_line WHERE operator_id = ? AND account = ?",
                operator.value(),
                account);
    }

    private GiftSale sell(Caller caller, OperatorId where, NewGiftCard card) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return cards.sell(caller, where, card, GiftDelivery.byHand("Léo", today), java.util.Locale.FRENCH);
    }
}
