package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.member.Members;
import org.etabli.member.NewVisitor;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.reservation.WalkInOffer.Length;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class WalkInsTest {

    @Autowired
    Fixtures given;

    @Autowired
    WalkIns walkIns;

    @Autowired
    Visitors visitors;

    @Autowired
    Attendance attendance;

    @Autowired
    Reservations reservations;

    @Autowired
    Members members;

    @Autowired
    TestClock clock;

    OperatorId operator;
    VenueId venue;
    ResourceId desks;
    Caller desk;

    @BeforeEach
    void tuesday_twelve_to_two() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        desks = given.aPool(venue, "DESK", given.aUnit(venue, "A1"), given.aUnit(venue, "A2"));
        given.costs(desks, "HOUR", 300);
        desk = given.staff(Role.FRONT_DESK, operator);
        clock.set(TUESDAY.atTime(LocalTime.of(13, 48)).atZone(TestClock.PARIS).toInstant());
    }

    @AfterEach
    void monday_again() {
        clock.reset();
    }

    @Test
    void an_hour_half_a_day_and_the_rest_of_the_day_have_their_price() {
        assertThat(offers())
                .extracting(WalkInOffer::length, offer -> offer.slot(), offer -> cents(offer.price()))
                .containsExactly(
                        tuple(Length.VISIT, on(TUESDAY, "13:45", "14:45"), 0L),
                        tuple(Length.HOUR, on(TUESDAY, "13:45", "14:45"), 300L),
                        tuple(Length.HALF_DAY, on(TUESDAY, "13:45", "17:45"), 1200L),
                        tuple(Length.DAY, on(TUESDAY, "13:45", "20:00"), 1875L));
    }

    @Test
    void what_costs_the_same_is_offered_at_its_longest() {
        ResourceId byTheHalfDay = given.aPool(given.aVenue(operator), "DESK", given.aUnit(venue, "B1"));
        given.costs(byTheHalfDay, "HALF_DAY", 900);
        VenueId other = new VenueId(java.util.UUID.fromString(
                given.text("SELECT venue_id FROM resource WHERE id = ?", byTheHalfDay.value())));

        assertThat(walkIns.offers(desk, other))
                .extracting(WalkInOffer::length, offer -> cents(offer.price()))
                .containsExactly(tuple(Length.VISIT, 0L), tuple(Length.HALF_DAY, 900L), tuple(Length.DAY, 1800L));
    }

    @Test
    void nothing_is_offered_while_it_is_closed_or_all_is_taken() {
        take(offer(Length.HOUR), somebody());
        take(offer(Length.HOUR), somebody());
        assertThat(offers()).isEmpty();

        clock.set(TUESDAY.atTime(LocalTime.of(21, 0)).atZone(TestClock.PARIS).toInstant());
        assertThat(offers()).isEmpty();
    }

    @Test
    void she_gets_a_free_desk_and_is_there_at_once() {
        ReservationDetails taken = taken(take(offer(Length.HALF_DAY), somebody()));

        assertThat(taken.status()).isEqualTo(ReservationStatus.CHECKED_IN);
        assertThat(cents(taken.price())).isEqualTo(1200);
        assertThat(given.text(
                        "SELECT created_by FROM reservation WHERE id = ?",
                        taken.id().value()))
                .isEqualTo(desk.member().toString());
    }

    @Test
    void a_visit_is_a_gift_that_owes_nothing() {
        ReservationDetails visit = taken(take(offer(Length.VISIT), somebody()));

        assertThat(visit.price().isZero()).isTrue();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM ledger_transfer WHERE reference_id = ?",
                        visit.id().value()))
                .isZero();
    }

    @Test
    void nobody_gives_herself_a_gift() {
        MemberId ines = somebody();
        RequestReservation gift = new RequestReservation(
                desks, null, on(TUESDAY, "14:00", "15:00"), ines, null, 0, Payment.COMPLIMENTARY);

        assertThatThrownBy(() -> reservations.request(given.as(ines), gift)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void the_last_desk_goes_to_one_of_two_who_click_at_once() throws Exception {
        taken(take(offer(Length.DAY), somebody()));
        WalkInOffer last = offer(Length.DAY);
        List<MemberId> two = List.of(somebody(), somebody());

        List<ReservationOutcome> outcomes = atOnce(two.stream()
                .map(member -> (Callable<ReservationOutcome>) () -> take(last, member))
                .toList());

        assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .singleElement()
                .satisfies(refused ->
                        assertThat(((Refused) refused).first().rule()).isEqualTo("no-desk-left"));
    }

    @Test
    void desks_that_click_at_once_give_different_places() throws Exception {
        ResourceId more = given.aPool(
                venue,
                "DESK",
                IntStream.range(0, 6).mapToObj(n -> given.aUnit(venue, "C" + n)).toArray(UnitId[]::new));
        given.costs(more, "HOUR", 300);
        WalkInOffer day = offer(Length.DAY);

        List<ReservationOutcome> outcomes = atOnce(IntStream.range(0, 8)
                .mapToObj(n -> somebody())
                .map(member -> (Callable<ReservationOutcome>) () -> take(day, member))
                .toList());

        assertThat(outcomes).hasSize(8).allMatch(Confirmed.class::isInstance);
        assertThat(outcomes).extracting(outcome -> taken(outcome).unit()).doesNotHaveDuplicates();
    }

    @Test
    void a_mistake_is_taken_back_at_no_cost_but_not_for_long() {
        ReservationDetails taken = taken(take(offer(Length.DAY), somebody()));

        assertThat(attendance.takeBack(desk, taken.id())).isInstanceOf(Confirmed.class);
        assertThat(given.text(
                        "SELECT status FROM reservation WHERE id = ?",
                        taken.id().value()))
                .isEqualTo("CANCELLED");
        assertThat(given.count(
                        "SELECT fee_minor FROM reservation WHERE id = ?",
                        taken.id().value()))
                .isZero();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM occupancy WHERE holder_id = ? AND active = 1",
                        taken.id().value()))
                .isZero();

        ReservationDetails another = taken(take(offer(Length.DAY), somebody()));
        clock.advance(java.time.Duration.ofMinutes(6));
        assertThat(attendance.takeBack(desk, another.id())).isInstanceOf(Refused.class);
    }

    @Test
    void a_visitor_is_known_by_her_name_alone_and_found_again() {
        MemberId zoe = visitors.welcome(desk, venue, new NewVisitor("Zoé", "Martin", " ", Locale.FRENCH));

        assertThat(taken(take(offer(Length.HOUR), zoe)).member()).isEqualTo(zoe);
        assertThat(members.search(desk, operator, venue, "zoé mar", 0, 5))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(zoe);
                    assertThat(found.email()).isNull();
                });
    }

    @Test
    void who_comes_from_elsewhere_in_the_network_keeps_her_account() {
        MemberId ines = given.aMember();
        String address = members.get(ines).email();

        assertThat(visitors.welcome(desk, venue, new NewVisitor("inès", "CAILLAUD", address, Locale.FRENCH)))
                .isEqualTo(ines);
        assertThat(members.isKnownTo(operator, ines)).isTrue();
        assertThatThrownBy(() -> visitors.welcome(desk, venue, new NewVisitor("Jean", "Petit", address, Locale.FRENCH)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void another_operators_desk_gives_nothing_here_and_meets_nobody() {
        WalkInOffer hour = offer(Length.HOUR);
        MemberId ines = somebody();
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> walkIns.offers(stranger, venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> walkIns.take(stranger, venue, hour, ines, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> walkIns.take(given.as(ines), venue, hour, ines, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> visitors.welcome(stranger, venue, new NewVisitor("Zoé", "Martin", null, Locale.FRENCH)))
                .isInstanceOf(NotFoundException.class);
    }

    private List<ReservationOutcome> atOnce(List<Callable<ReservationOutcome>> clicks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clicks.size())) {
            return threads.invokeAll(clicks).stream().map(WalkInsTest::answer).toList();
        }
    }

    private static ReservationOutcome answer(Future<ReservationOutcome> click) {
        try {
            return click.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private MemberId somebody() {
        MemberId member = given.aMember();
        given.affiliated(member, operator);
        return member;
    }

    private List<WalkInOffer> offers() {
        return walkIns.offers(desk, venue);
    }

    private WalkInOffer offer(Length length) {
        return offers().stream()
                .filter(offer -> offer.length() == length)
                .findFirst()
                .orElseThrow();
    }

    private ReservationOutcome take(WalkInOffer offer, MemberId member) {
        return walkIns.take(desk, venue, offer, member, null);
    }

    private static ReservationDetails taken(ReservationOutcome outcome) {
        assertThat(outcome).isInstanceOf(Confirmed.class);
        return ((Confirmed) outcome).reservation();
    }

    private static long cents(Money money) {
        assertThat(money.getCurrencyUnit()).isEqualTo(CurrencyUnit.EUR);
        return money.getAmountMinorLong();
    }
}
