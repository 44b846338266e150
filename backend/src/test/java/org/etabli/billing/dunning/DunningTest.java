package org.etabli.billing.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.etabli.billing.BilledMonth;
import org.etabli.billing.NewPayment;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.Payments;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
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

/** An invoice of 23 November is due on 23 December; the ladder is 7, 15 and 8 days. */
@EtabliTest
@Import(BilledMonth.class)
class DunningTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Autowired
    Fixtures given;

    @Autowired
    BilledMonth month;

    @Autowired
    TestClock clock;

    @Autowired
    Dunning dunning;

    @Autowired
    DunningLadders ladders;

    @Autowired
    DunningLetters letters;

    @Autowired
    DunningRound round;

    @Autowired
    Payments payments;

    @Autowired
    Reservations reservations;

    private OperatorId operator;
    private Caller accountant;
    private MemberId ines;
    private InvoiceId invoice;

    @BeforeEach
    void an_invoice_that_nobody_pays() {
        operator = month.anOperator(FIRST);
        ines = month.aPayer();
        accountant = given.staff(Role.ACCOUNTANT, operator);
        invoice = month.invoiceOf(accountant, month.bill(accountant, YearMonth.of(2026, 11)), ines);
        ladders.set(accountant, operator, new DunningLadder(true, FIRST, 7, 15, 8, 10));
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void each_step_is_taken_on_its_day_and_once() {
        days(37); // 30 December
        round.takeDue();
        round.takeDue();
        assertThat(only().step()).isEqualTo(DunningStep.FRIENDLY);
        assertThat(only().nextOn()).isEqualTo(LocalDate.of(2027, 1, 14));

        days(14);
        round.takeDue();
        assertThat(only().step()).isEqualTo(DunningStep.FRIENDLY);
        days(1);
        round.takeDue();
        assertThat(only().step()).isEqualTo(DunningStep.FORMAL);
        days(8);
        round.takeDue();
        assertThat(only().step()).isEqualTo(DunningStep.SUSPENDED);
        assertThat(sent()).isEqualTo(3);
    }

    @Test
    void by_many_at_once_a_step_is_taken_once() throws Exception {
        days(37);
        Callable<Integer> work = round::takeDue;
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(Stream.generate(() -> work).limit(8).toList())
                    .forEach(each -> assertThat(each).isDone());
        }

        assertThat(only().step()).isEqualTo(DunningStep.FRIENDLY);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void who_is_suspended_can_not_reserve_and_who_pays_can_at_once() {
        ResourceId room = given.aRoom(given.aVenue(operator));
        assertThat(reserve(room, "09:00", "10:00")).isInstanceOf(Confirmed.class);
        suspend();

        ReservationOutcome refused = reserve(room, "10:00", "11:00");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        ReservationOutcome.Refused.class,
                        no -> assertThat(no.first().rule()).isEqualTo("unpaid"));

        payments.record(
                accountant,
                operator,
                new NewPayment(
                        "all-" + invoice,
                        List.of(invoice),
                        PaymentMethod.TRANSFER,
                        Money.of(CurrencyUnit.EUR, 49),
                        LocalDate.of(2026, 11, 23),
                        null));
        assertThat(reserve(room, "10:00", "11:00")).isInstanceOf(Confirmed.class);
        assertThat(dunning.list(accountant, operator)).isEmpty();
    }

    @Test
    void a_part_of_it_opens_nothing() {
        suspend();
        payments.record(
                accountant,
                operator,
                new NewPayment(
                        "part-" + invoice,
                        List.of(invoice),
                        PaymentMethod.CASH,
                        Money.of(CurrencyUnit.EUR, 20),
                        LocalDate.of(2026, 11, 23),
                        null));

        assertThat(only().isSuspended()).isTrue();
        assertThat(only().open()).isEqualTo(Money.of(CurrencyUnit.EUR, 29));
        assertThat(suspensions()).isEqualTo(1);
    }

    @Test
    void a_step_that_is_skipped_leaves_no_letter_and_is_restored() {
        days(37);
        PayerId payer = only().payer();
        assertThat(dunning.skip(accountant, operator, payer)).isTrue();
        assertThat(only().step()).isEqualTo(DunningStep.FRIENDLY);
        assertThat(sent()).isZero();

        assertThat(dunning.unskip(accountant, operator, payer)).isTrue();
        assertThat(only().step()).isNull();
    }

    @Test
    void what_is_held_waits_and_says_why() {
        days(37);
        PayerId payer = only().payer();
        LocalDate until = LocalDate.of(2027, 1, 20);
        dunning.hold(accountant, operator, payer, until, "échéancier");
        round.takeDue();
        assertThat(only().step()).isNull();
        assertThat(only().heldReason()).isEqualTo("échéancier");
        assertThat(only().nextOn()).isEqualTo(until);
        assertThatThrownBy(() -> dunning.hold(accountant, operator, payer, LocalDate.of(2026, 12, 1), "trop tôt"))
                .isInstanceOf(InvalidInputException.class);

        dunning.release(accountant, operator, payer);
        round.takeDue();
        assertThat(only().step()).isEqualTo(DunningStep.FRIENDLY);
    }

    @Test
    void who_is_let_in_is_left_in_peace_for_a_while() {
        suspend();
        PayerId payer = only().payer();
        assertThat(dunning.letIn(accountant, operator, payer, "promesse")).isTrue();
        assertThat(dunning.letIn(accountant, operator, payer, "promesse")).isFalse();
        round.takeDue();

        assertThat(only().step()).isEqualTo(DunningStep.FORMAL);
        assertThat(suspensions()).isZero();
        assertThat(dunning.acts(accountant, operator, payer))
                .extracting(DunningAct::kind)
                .contains(DunningAct.Kind.LIFTED, DunningAct.Kind.HELD);
    }

    @Test
    void letters_say_what_is_owed_what_follows_and_between_professionals_what_the_law_adds() {
        days(37);
        PayerId payer = only().payer();
        given.insert("UPDATE payer SET siren = '404833048' WHERE id = ?", payer.value());
        ladders.setText(accountant, operator, DunningStep.FORMAL, Locale.ENGLISH, "Please, do pay.");

        DunningLetter friendly =
                letters.write(payer, DunningStep.FRIENDLY, Locale.FRENCH).orElseThrow();
        DunningLetter formal = letters.preview(accountant, operator, payer, DunningStep.FORMAL, Locale.ENGLISH)
                .orElseThrow();
        assertThat(friendly.subject()).startsWith("Petit rappel");
        assertThat(friendly.closing()).noneMatch(said -> said.contains("40"));
        assertThat(formal.body()).containsExactly("Please, do pay.");
        assertThat(formal.closing())
                .anyMatch(said -> said.contains("7 January"))
                .anyMatch(said -> said.contains("40"));
        assertThat(formal.invoices()).extracting(DunningLetter.Owed::number).containsExactly("2026-1");
    }

    @Test
    void for_others_nothing_of_it_exists() {
        days(37);
        PayerId payer = only().payer();
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());
        assertThatThrownBy(() -> dunning.list(elsewhere, operator)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> dunning.skip(elsewhere, operator, payer)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> letters.preview(elsewhere, operator, payer, DunningStep.FORMAL, Locale.FRENCH))
                .isInstanceOf(NotFoundException.class);
    }

    private void suspend() {
        days(37);
        PayerId payer = only().payer();
        for (int n = 0; n < 3; n++) {
            assertThat(dunning.takeNow(accountant, operator, payer)).isTrue();
        }
        assertThat(dunning.takeNow(accountant, operator, payer)).isFalse();
    }

    private Debtor only() {
        List<Debtor> debtors = dunning.list(accountant, operator);
        assertThat(debtors).hasSize(1);
        return debtors.getFirst();
    }

    private ReservationOutcome reserve(ResourceId room, String from, String to) {
        clock.reset();
        return reservations.request(given.as(ines), RequestReservation.of(room, null, on(TUESDAY, from, to), ines));
    }

    private void days(int count) {
        clock.advance(Duration.ofDays(count));
    }

    private long sent() {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE kind = 'PAYMENT_REMINDER' AND recipient_id = ?",
                ines.value());
    }

    private long suspensions() {
        return given.count(
                "SELECT COUNT(*) FROM affiliation WHERE member_id = ? AND suspended_on IS NOT NULL", ines.value());
    }
}
