package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etabli.billing.BilledMonth;
import org.etabli.billing.CheckoutOutcome.Open;
import org.etabli.billing.CheckoutOutcome.Refused;
import org.etabli.billing.CheckoutState.Standing;
import org.etabli.billing.Checkouts;
import org.etabli.billing.OnlineSales;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.gift.GiftCard;
import org.etabli.billing.gift.GiftCards;
import org.etabli.billing.gift.GiftDelivery;
import org.etabli.billing.gift.GiftPost;
import org.etabli.billing.gift.GiftRedemption;
import org.etabli.billing.gift.GiftShop;
import org.etabli.billing.gift.NewGiftOrder;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CheckoutId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.StripeServer;
import org.etabli.testing.TakesCards;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Gift cards from the public site to the mailbox and the wallet. */
@EtabliTest
@Import(BilledMonth.class)
class GiftShopTest implements TakesCards {

    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

    @Autowired
    Fixtures given;

    @Autowired
    BilledMonth month;

    @Autowired
    GiftShop shop;

    @Autowired
    GiftPost post;

    @Autowired
    GiftCards cards;

    @Autowired
    GiftRedemption redemption;

    @Autowired
    Checkouts checkouts;

    @Autowired
    OnlineSales sales;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    @Autowired
    HttpSurface http;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private Caller accountant;
    private LocalDate today;

    @BeforeEach
    void an_operator_that_takes_cards() {
        month.anOperator(LocalDate.of(2026, 11, 1));
        operator = month.operator();
        accountant = given.staff(Role.ACCOUNTANT, operator);
        sales.set(accountant, operator, true, null);
        today = shop.today(operator);
    }

    @AfterEach
    void on_time_again() {
        clock.reset();
    }

    @Test
    void a_card_that_is_paid_for_is_mailed_with_a_code_that_fills_a_wallet_once() {
        CheckoutId checkout = order(UUID.randomUUID(), null, today);
        assertThat(sold()).isEmpty();
        pay(checkout);
        pay(checkout);

        MailContent mail = only("Un bon cadeau de");
        assertThat(mail.source()).contains("bon-cadeau.pdf", "application/pdf");
        String code = code(mail);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE payload LIKE ? OR payload LIKE ?",
                        "%" + code + "%",
                        "%" + code.replace("-", "") + "%"))
                .isZero();
        assertThat(redemption.redeem(given.as(month.aPayer()), code)).isInstanceOf(PaymentOutcome.Recorded.class);
        assertThat(redemption.redeem(given.as(month.aPayer()), code)).isInstanceOf(PaymentOutcome.Refused.class);
        assertThat(sold())
                .singleElement()
                .satisfies(card -> assertThat(card.state()).isEqualTo(GiftCard.State.REDEEMED));
    }

    @Test
    void a_mail_that_is_written_again_makes_the_code_before_it_worthless() {
        pay(order(UUID.randomUUID(), null, today));
        String first = code(only("Un bon cadeau de"));
        given.insert(
                "UPDATE outbox_message SET sent_at = NULL, next_attempt_at = created_at WHERE kind = 'GIFT_CARD'"
                        + " AND recipient_id = ?",
                card());
        given.insert("DELETE FROM mailbox_message WHERE recipient_id = ?", card());
        String second = code(only("Un bon cadeau de"));

        assertThat(second).isNotEqualTo(first);
        assertThat(redemption.redeem(given.as(month.aPayer()), first)).isInstanceOf(PaymentOutcome.Refused.class);
        assertThat(redemption.redeem(given.as(month.aPayer()), second)).isInstanceOf(PaymentOutcome.Recorded.class);
    }

    @Test
    void a_surprise_leaves_on_its_day_and_the_buyer_hears_of_it_at_once() {
        pay(order(UUID.randomUUID(), "leo@example.org", today.plusDays(3)));

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).startsWith("Votre bon cadeau de"));
        post.sendDue();
        assertThat(mails()).hasSize(1);
        clock.advance(Duration.ofDays(3));
        post.sendDue();
        post.sendDue();

        assertThat(mails()).hasSize(2);
        assertThat(only("Un bon cadeau de").source()).contains("leo@example.org");
    }

    @Test
    void what_went_back_to_the_card_before_it_was_told_is_no_gift() {
        CheckoutId checkout = order(UUID.randomUUID(), null, today);
        STRIPE.pay(checkout.toString());
        hear(STRIPE.refunded(checkout.toString()));
        hear(STRIPE.event("checkout.session.completed", checkout.toString()));
        hear(STRIPE.refunded(checkout.toString()));

        assertThat(sold())
                .singleElement()
                .satisfies(card -> assertThat(card.state()).isEqualTo(GiftCard.State.GIVEN_BACK));
        assertThat(mails()).isEmpty();
        assertThat(inFund()).isZero();
    }

    @Test
    void what_is_paid_twice_goes_back_and_there_is_one_card() {
        UUID wish = UUID.randomUUID();
        CheckoutId first = order(wish, null, today);
        assertThat(order(wish, null, today)).isEqualTo(first);
        clock.advance(Duration.ofHours(2));
        CheckoutId second = order(wish, null, today);
        pay(first);
        pay(second);

        assertThat(sold()).hasSize(1);
        assertThat(checkouts.state(second).standing()).isEqualTo(Standing.PAID_TWICE);
        assertThat(checkouts.again(first)).isInstanceOf(Refused.class);
        assertThat(inFund()).isEqualTo(50_00);
    }

    @Test
    void who_never_pays_leaves_no_name_in_the_books() {
        order(UUID.randomUUID(), null, today);

        assertThat(given.count(
                        "SELECT COUNT(*) FROM payer WHERE operator_id = ? AND name = 'Maud Texereau'",
                        operator.value()))
                .isZero();
    }

    @Test
    void a_sum_a_day_or_an_address_that_does_not_fit_is_said_by_its_field() {
        assertField("amount", () -> wish(UUID.randomUUID(), 4, null, today));
        assertField("amount", () -> wish(UUID.randomUUID(), 501, null, today));
        assertField("recipientEmail", () -> wish(UUID.randomUUID(), 50, "nowhere", today));
        assertField("deliverOn", () -> order(UUID.randomUUID(), null, today.minusDays(1)));
        assertField("deliverOn", () -> order(UUID.randomUUID(), null, today.plusDays(400)));
        sales.set(accountant, operator, false, null);
        assertThat(shop.sellers()).noneMatch(seller -> seller.id().equals(operator));
        assertThatThrownBy(() -> order(UUID.randomUUID(), null, today)).isInstanceOf(NotFoundException.class);
    }

    private static void assertField(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    private NewGiftOrder wish(UUID id, int euros, @Nullable String email, LocalDate on) {
        return new NewGiftOrder(
                id,
                operator,
                Money.of(CurrencyUnit.EUR, euros),
                "Maud Texereau",
                "maud@example.org",
                new GiftDelivery("Léo", email, "Bon anniversaire !", on),
                Locale.FRENCH);
    }

    private CheckoutId order(UUID id, @Nullable String email, LocalDate on) {
        return ((Open) shop.order(wish(id, 50, email, on), "browser " + id)).id();
    }

    private void pay(CheckoutId checkout) {
        STRIPE.pay(checkout.toString());
        hear(STRIPE.event("checkout.session.completed", checkout.toString()));
    }

    private List<GiftCard> sold() {
        return cards.list(accountant, operator, "", 9);
    }

    private UUID card() {
        return sold().getFirst().id();
    }

    private long inFund() {
        return given.count(
                "SELECT COALESCE(SUM(IF((reverses_id IS NULL) <> paid_out, amount_minor, -amount_minor)), 0)"
                        + " FROM payment WHERE operator_id = ? AND fund = 'GIFT'",
                operator.value());
    }

    private List<MailSummary> mails() {
        Mails.sendAll(dispatch);
        return mailbox.list(given.as(new MemberId(card())));
    }

    private MailContent only(String subject) {
        MailSummary found = mails().stream()
                .filter(mail -> mail.subject().replace('\u00a0', ' ').startsWith(subject))
                .findFirst()
                .orElseThrow();
        return mailbox.get(given.as(new MemberId(card())), found.id());
    }

    private static String code(MailContent mail) {
        Matcher found = CODE.matcher(mail.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private int hear(String message) {
        return http.anybody()
                .tell(
                        "/hooks/stripe",
                        message,
                        "Stripe-Signature",
                        StripeServer.signature(message, StripeServer.SECRET, clock.instant()))
                .status();
    }
}
