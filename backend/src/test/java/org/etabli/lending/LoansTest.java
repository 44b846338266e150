package org.etabli.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.lending.HandOut.Reserved;
import org.etabli.lending.HandOut.Wanted;
import org.etabli.lending.LoanDeposits.Way;
import org.etabli.lending.LoanOutcome.Done;
import org.etabli.lending.LoanOutcome.Refused;
import org.etabli.reservation.Alternative;
import org.etabli.reservation.Alternatives;
import org.etabli.reservation.Housekeeping;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(Integrity.class)
class LoansTest {

    private static final LocalDate MONDAY = LocalDate.ofInstant(MONDAY_NINE, TestClock.PARIS);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    Handovers handovers;

    @Autowired
    Returns returns;

    @Autowired
    Mistakes mistakes;

    @Autowired
    Pickups pickups;

    @Autowired
    LendingShelf shelf;

    @Autowired
    Alternatives alternatives;

    @Autowired
    LoanDeposits deposits;

    @Autowired
    Extensions extensions;

    @Autowired
    Loans loans;

    @Autowired
    Lending lending;

    @Autowired
    DueLoans due;

    @Autowired
    Reservations reservations;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    Integrity integrity;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private UnitId one;
    private ResourceId tablets;
    private Caller desk;
    private MemberId ines;

    @BeforeEach
    void two_tablets_with_a_deposit_of_80_euros() {
        clock.reset();
        operator = books.aLiableOperator(LocalDate.of(2026, 1, 1));
        venue = given.aVenue(operator);
        one = given.aUnit(venue, "TAB-1");
        tablets = given.with(
                given.aPool(venue, "EQUIPMENT", one, given.aUnit(venue, "TAB-2")), "max_minutes", 7 * 24 * 60);
        desk = given.staff(Role.FRONT_DESK, operator);
        lending.change(
                given.staff(Role.MANAGER, operator),
                tablets,
                new LendingTerms(euros(80_00), euros(2_50), "Housse, chargeur", "Pas de jeux"));
        ines = known();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_loan_spans_closed_nights_but_is_fetched_and_brought_back_in_opening_hours() {
        assertThat(reserve(ines, at(MONDAY, 10), at(MONDAY.plusDays(3), 18))).isInstanceOf(Confirmed.class);
        assertThat(reserve(known(), at(MONDAY, 10), at(MONDAY.plusDays(3), 21)))
                .isInstanceOfSatisfying(
                        ReservationOutcome.Refused.class,
                        no -> assertThat(no.first().rule()).isEqualTo("outside-opening-hours"));
    }

    @Test
    void it_waits_all_of_its_first_day_to_be_fetched() {
        ReservationDetails reserved = reserved(at(MONDAY, 10), at(MONDAY.plusDays(1), 18));
        clock.set(at(MONDAY, 19));
        housekeeping.releaseNoShows();

        assertThat(status(reserved)).isEqualTo("CONFIRMED");

        clock.set(at(MONDAY.plusDays(1), 8));
        housekeeping.releaseNoShows();
        assertThat(status(reserved)).isEqualTo("NO_SHOW");
    }

    @Test
    void what_is_reserved_goes_out_once_with_its_deposit_and_comes_back_with_all_of_it() {
        ReservationDetails reserved = reserved(at(MONDAY, 10), at(MONDAY.plusDays(2), 18));
        clock.set(at(MONDAY, 11));
        HandOut wish = new HandOut(LoanId.next(), new Reserved(reserved.id()), "Neuve", Way.CASH);

        Loan loan = done(handovers.handOut(desk, wish));
        assertThat(done(handovers.handOut(desk, wish)).id()).isEqualTo(loan.id());
        assertThat(handovers.handOut(desk, new HandOut(LoanId.next(), wish.what(), null, Way.CASH)))
                .satisfies(no -> refusedBy(no, "loan-out-already"));
        assertThat(loan.dueAt()).isEqualTo(reserved.slot().end());
        assertThat(held()).isEqualTo(80_00);

        clock.set(at(MONDAY.plusDays(2), 17));
        TakeBack back = new TakeBack(loan.id(), "Bien", null, null, false, Way.CASH);
        done(returns.takeBack(desk, back));
        done(returns.takeBack(desk, back));

        assertThat(held()).isZero();
        assertThat(charges()).isEqualTo(0);
        assertThat(status(reserved)).isEqualTo("COMPLETED");
        assertThat(loans.listOut(desk, venue)).isEmpty();
        assertThat(integrity.contradictions()).isEmpty();
    }

    @Test
    void damage_is_kept_of_the_deposit_to_the_cent_and_the_rest_and_each_day_late_are_charged() {
        Loan loan = out(ines, MONDAY.plusDays(1));
        clock.set(at(MONDAY.plusDays(3), 10));
        assertThat(returns.late(loan)).isEqualTo(euros(5_00));

        Loan back = done(returns.takeBack(
                desk, new TakeBack(loan.id(), "Écran fendu", "chargeur", euros(93_37), true, Way.CASH)));

        assertThat(back.kept()).isEqualTo(euros(80_00));
        assertThat(held()).isZero();
        assertThat(given.count(
                        "SELECT COALESCE(SUM(amount_minor), 0) FROM charge WHERE source = ?",
                        "loan-damage " + loan.id()))
                .isEqualTo(13_37);
        assertThat(given.count(
                        "SELECT COALESCE(SUM(amount_minor), 0) FROM charge WHERE source = ?", "loan-late " + loan.id()))
                .isEqualTo(5_00);
        assertThat(mistakes.undoReturn(desk, loan.id())).satisfies(no -> refusedBy(no, "loan-money-moved"));
    }

    @Test
    void of_two_desks_that_hand_out_the_same_piece_one_does() throws Exception {
        MemberId theo = known();
        clock.set(at(MONDAY, 11));

        List<LoanOutcome> both = together(
                () -> handovers.handOut(desk, wanted(ines, MONDAY.plusDays(1), one)),
                () -> handovers.handOut(desk, wanted(theo, MONDAY.plusDays(1), one)));

        assertThat(both).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(both).filteredOn(Refused.class::isInstance).hasSize(1);
        assertThat(held()).isEqualTo(80_00);
        assertThat(integrity.overlappingPairs()).isZero();

        ReservationDetails reserved = reservedBy(theo, at(MONDAY, 12), at(MONDAY.plusDays(2), 18));
        clock.set(at(MONDAY, 12));
        List<LoanOutcome> same = together(
                () -> handovers.handOut(desk, new HandOut(LoanId.next(), new Reserved(reserved.id()), null, Way.CASH)),
                () -> handovers.handOut(desk, new HandOut(LoanId.next(), new Reserved(reserved.id()), null, Way.CASH)));
        assertThat(same).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(held()).isEqualTo(160_00);
    }

    @Test
    void each_reminder_is_written_once_however_often_the_job_runs() throws Exception {
        Loan loan = out(ines, MONDAY.plusDays(3));
        assertThat(reminders(loan)).isZero();

        clock.set(at(MONDAY.plusDays(2), 9));
        together(() -> due.pass(), () -> due.pass());
        due.pass();
        assertThat(reminders(loan)).isEqualTo(1);

        clock.set(at(MONDAY.plusDays(4), 9));
        due.pass();
        due.pass();
        assertThat(reminders(loan)).isEqualTo(2);

        clock.set(at(MONDAY.plusDays(10), 9));
        due.pass();
        assertThat(reminders(loan)).isEqualTo(2);

        clock.set(at(MONDAY.plusDays(11), 9));
        due.pass();
        assertThat(reminders(loan)).isEqualTo(3);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE subject_id = ? AND kind = 'LOAN_OVERDUE'",
                        loan.id().value()))
                .isEqualTo(2);
    }

    @Test
    void who_is_late_borrows_nothing_else_and_what_is_not_back_is_promised_to_nobody() {
        Loan loan = out(ines, MONDAY);
        clock.set(at(MONDAY.plusDays(1), 9));
        due.pass();

        assertThat(loans.countOverdue(desk, venue)).isOne();
        assertThat(reserve(ines, at(MONDAY.plusDays(1), 10), at(MONDAY.plusDays(1), 12)))
                .isInstanceOfSatisfying(
                        ReservationOutcome.Refused.class,
                        no -> assertThat(no.first().rule()).isEqualTo("loan-overdue"));
        assertThat(handovers.handOut(desk, wanted(ines, MONDAY.plusDays(2), null)))
                .satisfies(no -> refusedBy(no, "loan-overdue"));
        MemberId theo = known();
        TimeSlot today = new TimeSlot(at(MONDAY.plusDays(1), 10), at(MONDAY.plusDays(1), 12));
        assertThat(reservations.request(given.as(theo), RequestReservation.of(tablets, loan.unit(), today, theo)))
                .isInstanceOf(ReservationOutcome.Refused.class);

        done(returns.takeBack(desk, new TakeBack(loan.id(), null, null, null, false, Way.CASH)));
        assertThat(reserve(ines, at(MONDAY.plusDays(1), 10), at(MONDAY.plusDays(1), 12)))
                .isInstanceOf(Confirmed.class);
    }

    @Test
    void it_is_kept_longer_unless_somebody_waits() {
        Loan loan = out(ines, MONDAY.plusDays(1));
        Caller her = given.as(ines);

        Loan longer = done(extensions.extend(her, loan.id(), MONDAY.plusDays(2)));
        assertThat(longer.dueAt()).isEqualTo(at(MONDAY.plusDays(2), 20));
        MemberId theo = known();
        reservations.request(
                given.as(theo),
                RequestReservation.of(
                        tablets,
                        loan.unit(),
                        new TimeSlot(at(MONDAY.plusDays(3), 10), at(MONDAY.plusDays(3), 12)),
                        theo));

        assertThat(extensions.extend(her, loan.id(), MONDAY.plusDays(4)))
                .satisfies(no -> refusedBy(no, "loan-awaited"));
        assertThat(loans.get(her, loan.id()).dueAt()).isEqualTo(at(MONDAY.plusDays(2), 20));
        assertThat(integrity.overlappingPairs()).isZero();
    }

    @Test
    void a_mistaken_hand_out_is_undone_on_its_day_with_the_deposit_given_back() {
        Loan loan = out(ines, MONDAY.plusDays(1));
        done(extensions.extend(desk, loan.id(), MONDAY.plusDays(2)));

        done(mistakes.undoHandOut(desk, loan.id(), Way.CASH));
        done(mistakes.undoHandOut(desk, loan.id(), Way.CASH));

        assertThat(held()).isZero();
        assertThat(loans.listOut(desk, venue)).isEmpty();
        assertThat(loans.listBack(desk, venue)).isEmpty();
        assertThat(integrity.contradictions()).isEmpty();

        Loan other = out(ines, MONDAY.plusDays(2));
        clock.set(at(MONDAY.plusDays(1), 9));
        assertThat(mistakes.undoHandOut(desk, other.id(), Way.CASH))
                .satisfies(no -> refusedBy(no, "loan-undo-too-late"));
    }

    @Test
    void what_waits_to_be_fetched_is_listed_until_it_is() {
        ReservationDetails reserved = reserved(at(MONDAY, 10), at(MONDAY.plusDays(1), 18));
        reservedBy(known(), at(MONDAY.plusDays(1), 10), at(MONDAY.plusDays(1), 18));

        assertThat(pickups.list(desk, venue))
                .extracting(pickup -> pickup.reservation().id())
                .containsExactly(reserved.id());

        clock.set(at(MONDAY, 10));
        Loan loan = done(
                handovers.handOut(desk, new HandOut(LoanId.next(), new Reserved(reserved.id()), null, Way.CHEQUE)));
        assertThat(pickups.list(desk, venue)).isEmpty();
        assertThat(loans.findOn(desk, reserved.id())).contains(loan);
        assertThat(deposits.wayOf(desk, loan)).contains(Way.CHEQUE);

        done(mistakes.undoHandOut(desk, loan.id(), Way.CHEQUE));
        assertThat(pickups.list(desk, venue)).hasSize(1);
        assertThat(loans.findOn(desk, reserved.id())).isEmpty();
    }

    @Test
    void the_shelf_tells_how_many_are_there_and_when_the_next_comes_back() {
        assertThat(onTheShelf().free()).hasSize(2);
        out(ines, MONDAY.plusDays(1));
        out(known(), MONDAY.plusDays(3));

        assertThat(onTheShelf().free()).isEmpty();
        assertThat(onTheShelf().freeAt()).isEqualTo(at(MONDAY.plusDays(1), 20));

        clock.set(at(MONDAY.plusDays(2), 9));
        assertThat(onTheShelf().free()).isEmpty();
        assertThat(onTheShelf().freeAt()).isEqualTo(at(MONDAY.plusDays(3), 20));
        clock.set(at(MONDAY.plusDays(4), 9));
        assertThat(onTheShelf().freeAt()).isNull();
    }

    @Test
    void what_is_due_at_midnight_is_due_on_the_day_that_ends() {
        Loan loan = out(ines, MONDAY.plusDays(1));
        given.insert(
                "UPDATE loan SET due_at = ? WHERE id = ?",
                at(MONDAY.plusDays(2), 0),
                loan.id().value());
        clock.set(at(MONDAY.plusDays(2), 9));

        assertThat(returns.late(loans.get(desk, loan.id()))).isEqualTo(euros(2_50));
    }

    @Test
    void who_can_not_have_it_is_offered_the_same_days_later() {
        out(ines, MONDAY.plusDays(1));
        out(known(), MONDAY.plusDays(1));
        MemberId theo = known();
        TimeSlot wanted = new TimeSlot(at(MONDAY, 14), at(MONDAY.plusDays(1), 18));

        var others = alternatives.find(given.as(theo), RequestReservation.of(tablets, null, wanted, theo), 1);

        assertThat(others)
                .extracting(Alternative::slot)
                .containsExactly(new TimeSlot(at(MONDAY.plusDays(2), 14), at(MONDAY.plusDays(3), 18)));
    }

    private Lendable onTheShelf() {
        return shelf.list(venue).getFirst();
    }

    @Test
    void another_operators_loans_do_not_exist_and_members_hand_out_nothing() {
        Loan loan = out(ines, MONDAY.plusDays(1));
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> loans.listOut(elsewhere, venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> loans.get(elsewhere, loan.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> returns.takeBack(elsewhere, new TakeBack(loan.id(), null, null, null, false, Way.CASH)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handovers.handOut(given.as(ines), wanted(ines, MONDAY.plusDays(1), null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> loans.listOut(given.staff(Role.ACCOUNTANT, operator), venue))
                .isInstanceOf(NotAllowedException.class);
        assertThat(loans.listOwn(given.as(ines))).hasSize(1);
    }

    private Loan out(MemberId member, LocalDate until) {
        clock.set(at(MONDAY, 11));
        return done(handovers.handOut(desk, wanted(member, until, null)));
    }

    private HandOut wanted(MemberId member, LocalDate until, @org.jspecify.annotations.Nullable UnitId unit) {
        return new HandOut(LoanId.next(), new Wanted(member, tablets, unit, until), null, Way.CASH);
    }

    private MemberId known() {
        MemberId member = given.aMember();
        given.affiliated(member, operator);
        return member;
    }

    private ReservationOutcome reserve(MemberId member, Instant from, Instant until) {
        return reservations.request(
                given.as(member), RequestReservation.of(tablets, null, new TimeSlot(from, until), member));
    }

    private ReservationDetails reserved(Instant from, Instant until) {
        return reservedBy(ines, from, until);
    }

    private ReservationDetails reservedBy(MemberId member, Instant from, Instant until) {
        return ((Confirmed) reserve(member, from, until)).reservation();
    }

    private String status(ReservationDetails reservation) {
        return given.text(
                "SELECT status FROM reservation WHERE id = ?", reservation.id().value());
    }

    private long held() {
        return given.count("SELECT COALESCE(SUM(held_minor), 0) FROM deposit WHERE operator_id = ?", operator.value());
    }

    private long charges() {
        return given.count("SELECT COUNT(*) FROM charge WHERE operator_id = ?", operator.value());
    }

    private long reminders(Loan loan) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE subject_id = ?",
                loan.id().value());
    }

    private static Loan done(LoanOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).loan();
    }

    private static void refusedBy(LoanOutcome outcome, String rule) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().rule()).isEqualTo(rule));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(TestClock.PARIS).toInstant();
    }

    private static Money euros(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.length)) {
            List<T> answers = new java.util.ArrayList<>();
            for (var answer : threads.invokeAll(List.of(calls), 60, java.util.concurrent.TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
