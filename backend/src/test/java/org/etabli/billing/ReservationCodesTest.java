package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Coupon;
import org.etabli.plan.CouponSettings;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.Housekeeping;
import org.etabli.reservation.MoveReservation;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.Quotes;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The room costs 9.00 an hour. */
@EtabliTest
@Import(BillingFixtures.class)
class ReservationCodesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final TimeSlot TWO_HOURS = on(TUESDAY, "14:00", "16:00");

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    Attendance attendance;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    Quotes quotes;

    @Autowired
    CouponSettings settings;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId room;
    private MemberId ines;

    @BeforeEach
    void a_room_for_money() {
        clock.reset();
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        given.costs(room, "HOUR", 900);
        ines = given.aMember();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void the_quote_shows_the_code_as_a_line_and_the_reservation_costs_what_was_quoted() {
        make("RENTREE", 20, null, null, null);

        QuotedReservation quote = quotes.quote(given.as(ines), wanted(" rentree "));

        assertThat(quote.isPossible()).isTrue();
        assertThat(quote.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("EUR 18.00", "EUR -3.60");
        assertThat(quote.dueNow()).isEqualTo(Money.parse("EUR 14.40"));
        assertThat(used("RENTREE")).isZero();
        assertThat(reserved("rentree").price()).isEqualTo(Money.parse("EUR 14.40"));
        assertThat(used("RENTREE")).isEqualTo(1);
    }

    @Test
    void an_amount_never_takes_off_more_than_the_price() {
        make("CADEAU", null, Money.parse("EUR 60"), null, null);

        assertThat(reserved("CADEAU").price().isZero()).isTrue();
    }

    @Test
    void the_charge_is_the_lower_price_and_mentions_what_was_taken_off() {
        make("RENTREE", 20, null, null, null);
        ReservationId id = reserved("RENTREE").id();

        clock.set(TWO_HOURS.start());
        attendance.checkIn(given.as(ines), id);
        clock.advance(Duration.ofHours(1));
        attendance.checkOut(given.as(ines), id);

        assertThat(given.count("SELECT SUM(amount_minor) FROM charge WHERE operator_id = ?", operator.value()))
                .isEqualTo(14_40);
        assertThat(given.text("SELECT label FROM charge WHERE operator_id = ?", operator.value()))
                .contains("billing.charge.reservation.coupon", "RENTREE", "EUR 3.60");
    }

    @Test
    void each_refusal_has_its_own_rule_and_leaves_the_room_free() {
        makeBetween("FINI", TODAY.minusDays(9), TODAY);
        makeBetween("BIENTOT", TODAY.plusDays(1), null);
        settings.create(
                manager(),
                new Coupon(Ids.next(), operator, "CARNETS", 10, null, true, true, false, TODAY, null, null, null, 0));
        make("UNEFOIS", 10, null, null, 1);
        make("DERNIER", 10, null, 1, null);

        assertThat(rule(reserve("INCONNU"))).isEqualTo("coupon-unknown");
        assertThat(rule(reserve("FINI"))).isEqualTo("coupon-expired");
        assertThat(rule(reserve("BIENTOT"))).isEqualTo("coupon-too-early");
        assertThat(rule(reserve("CARNETS"))).isEqualTo("coupon-for-other-things");
        assertThat(quoted("CARNETS")).isEqualTo("coupon-for-other-things");
        assertThat(given.count("SELECT COUNT(*) FROM reservation WHERE member_id = ?", ines.value()))
                .isZero();

        reserved("UNEFOIS");
        assertThat(rule(reserve(ines, on(TUESDAY, "16:00", "17:00"), "UNEFOIS")))
                .isEqualTo("coupon-used-by-you");
        reserve(given.aMember(), on(TUESDAY, "09:00", "10:00"), "DERNIER");
        assertThat(rule(reserve(ines, on(TUESDAY, "16:00", "17:00"), "DERNIER")))
                .isEqualTo("coupon-used-up");
        assertThat(reserve(ines, on(TUESDAY, "16:00", "17:00"), null)).isInstanceOf(Confirmed.class);
    }

    @Test
    void where_there_is_nothing_to_pay_the_code_is_kept_for_another_time() {
        make("RENTREE", 20, null, null, null);
        ResourceId free = given.aRoom(venue);
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        given.affiliated(ines, operator);

        assertThat(rule(reservations.request(
                        given.as(ines),
                        RequestReservation.of(free, null, TWO_HOURS, ines).with("RENTREE"))))
                .isEqualTo("coupon-nothing-to-pay");
        assertThat(rule(reservations.request(
                        desk,
                        new RequestReservation(
                                room, null, TWO_HOURS, ines, null, 0, Payment.COMPLIMENTARY, "RENTREE"))))
                .isEqualTo("coupon-nothing-to-pay");
        assertThat(used("RENTREE")).isZero();
    }

    @Test
    void with_a_code_it_is_paid_in_money_although_an_allowance_would_cover_it() {
        make("RENTREE", 50, null, null, null);
        given.joins(ines, given.aPlan(operator, "ROOM", "MINUTES", 600L));

        ReservationDetails made = reserved("RENTREE");

        assertThat(made.credit()).isNull();
        assertThat(made.price()).isEqualTo(Money.parse("EUR 9.00"));
    }

    @Test
    void cancelled_without_a_fee_it_is_given_back_and_with_one_it_is_not() {
        given.with(room, "free_cancel_minutes", 24 * 60);
        given.with(room, "late_cancel_percent", 50);
        make("DERNIER", 50, null, 1, null);

        ReservationId first = reserved("DERNIER").id();
        changes.cancel(given.as(ines), first);
        changes.cancel(given.as(ines), first);
        assertThat(used("DERNIER")).isZero();

        ReservationId second = reserved("DERNIER").id();
        clock.set(TWO_HOURS.start().minus(Duration.ofHours(1)));
        changes.cancel(given.as(ines), second);
        assertThat(used("DERNIER")).isEqualTo(1);
        assertThat(given.count("SELECT amount_minor FROM charge WHERE operator_id = ?", operator.value()))
                .isEqualTo(4_50);
    }

    @Test
    void a_hold_that_runs_out_gives_it_back() {
        make("DERNIER", 50, null, 1, null);
        reservations.hold(given.as(ines), wanted("DERNIER"));
        assertThat(used("DERNIER")).isEqualTo(1);

        clock.advance(Reservations.HOLD.plusSeconds(1));
        housekeeping.expireHolds();

        assertThat(used("DERNIER")).isZero();
    }

    @Test
    void it_goes_with_the_reservation_that_moves_even_when_it_has_ended_since() {
        make("RENTREE", 20, null, 1, null);
        given.joins(ines, given.aPlan(operator, "ROOM", "MINUTES", 600L));
        ReservationId id = reserved("RENTREE").id();
        settings.end(
                manager(),
                operator,
                settings.list(manager(), operator).getFirst().id(),
                TODAY.plusDays(1));
        clock.advance(Duration.ofHours(15));
        MoveReservation later = new MoveReservation(id, on(TUESDAY, "13:00", "16:00"), null);

        QuotedReservation quote = quotes.quoteMove(given.as(ines), later);
        Confirmed moved = (Confirmed) changes.move(given.as(ines), later);

        assertThat(quote.dueNow()).isEqualTo(Money.parse("EUR 21.60"));
        assertThat(quote.isPaidByAllowance()).isFalse();
        assertThat(moved.reservation().price()).isEqualTo(Money.parse("EUR 21.60"));
        assertThat(given.count("SELECT amount_minor FROM coupon_visit WHERE reservation_id = ?", id.value()))
                .isEqualTo(5_40);
        changes.cancel(given.as(ines), id);
        assertThat(used("RENTREE")).isZero();
    }

    @Test
    void of_many_who_use_the_last_one_at_once_one_wins_and_nobody_else_has_a_desk() throws Exception {
        make("DERNIER", 50, null, 1, 1);
        ResourceId desks = given.aPool(
                venue,
                "DESK",
                IntStream.range(0, 8).mapToObj(n -> given.aUnit(venue, "A" + n)).toArray(UnitId[]::new));
        given.costs(desks, "HOUR", 900);
        List<Callable<ReservationOutcome>> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            MemberId someone = given.aMember();
            all.add(() -> reservations.request(
                    given.as(someone),
                    RequestReservation.of(desks, null, TWO_HOURS, someone).with("DERNIER")));
        }

        assertThat(won(all)).isEqualTo(1);
        assertThat(used("DERNIER")).isEqualTo(1);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM coupon_visit v JOIN coupon c ON c.id = v.coupon_id"
                                + " WHERE c.operator_id = ?",
                        operator.value()))
                .isEqualTo(1);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM reservation WHERE resource_id = ? AND status = 'CONFIRMED'",
                        desks.value()))
                .isEqualTo(1);
    }

    @Test
    void one_person_who_uses_it_from_many_places_at_once_uses_it_once() throws Exception {
        make("UNEFOIS", 50, null, null, 1);
        List<Callable<ReservationOutcome>> all = IntStream.range(9, 15)
                .<Callable<ReservationOutcome>>mapToObj(hour -> () ->
                        reserve(ines, on(TUESDAY, "%02d:00".formatted(hour), "%02d:00".formatted(hour + 1)), "UNEFOIS"))
                .toList();

        assertThat(won(all)).isEqualTo(1);
        assertThat(used("UNEFOIS")).isEqualTo(1);
    }

    @Test
    void over_http_it_is_quoted_reserved_and_refused_with_its_reason() {
        make("RENTREE", 20, null, null, 1);
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "resourceId", room.toString(),
                "start", "2026-11-24T14:00:00+01:00",
                "end", "2026-11-24T16:00:00+01:00",
                "coupon", "RENTREE"));

        var quote = api.as(ines).post("/quotes", wanted, "Accept-Language", "fr");
        assertThat(quote.body().path("dueNow").path("amount").asString()).isEqualTo("14.40");
        assertThat(quote.body().path("lines").path(1).path("why").asString()).isEqualTo("Code RENTREE");
        assertThat(api.as(ines).post("/reservations", wanted).status()).isEqualTo(201);

        wanted.putAll(Map.of("start", "2026-11-24T16:00:00+01:00", "end", "2026-11-24T17:00:00+01:00"));
        var again = api.as(ines).post("/reservations", wanted, "Accept-Language", "fr");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().path("rule").asString()).isEqualTo("coupon-used-by-you");
        wanted.put("coupon", "X".repeat(31));
        assertThat(api.as(ines).post("/reservations", wanted).status()).isEqualTo(400);
    }

    private int won(List<Callable<ReservationOutcome>> all) throws Exception {
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var outcome : threads.invokeAll(all)) {
                won += outcome.get() instanceof Confirmed ? 1 : 0;
            }
        }
        return won;
    }

    private ReservationDetails reserved(String code) {
        return ((Confirmed) reserve(code)).reservation();
    }

    private ReservationOutcome reserve(String code) {
        return reserve(ines, TWO_HOURS, code);
    }

    private ReservationOutcome reserve(MemberId member, TimeSlot slot, @Nullable String code) {
        return reservations.request(
                given.as(member),
                RequestReservation.of(room, null, slot, member).with(code));
    }

    private RequestReservation wanted(String code) {
        return RequestReservation.of(room, null, TWO_HOURS, ines).with(code);
    }

    private String quoted(String code) {
        return quotes.quote(given.as(ines), wanted(code)).refusals().stream()
                .map(Refusal::rule)
                .findFirst()
                .orElse("none");
    }

    private long used(String code) {
        return given.count("SELECT used FROM coupon WHERE operator_id = ? AND code = ?", operator.value(), code);
    }

    private void make(
            String code,
            @Nullable Integer percent,
            @Nullable Money amount,
            @Nullable Integer uses,
            @Nullable Integer each) {
        settings.create(
                manager(),
                new Coupon(
                        Ids.next(), operator, code, percent, amount, false, false, true, TODAY, null, uses, each, 0));
    }

    private void makeBetween(String code, LocalDate from, @Nullable LocalDate until) {
        settings.create(
                manager(),
                new Coupon(Ids.next(), operator, code, 10, null, false, false, true, from, until, null, null, 0));
    }

    private Caller manager() {
        return given.staff(Role.MANAGER, operator);
    }

    private static String rule(ReservationOutcome outcome) {
        return ((Refused) outcome).first().rule();
    }
}
