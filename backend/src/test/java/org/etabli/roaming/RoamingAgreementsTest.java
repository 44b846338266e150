package org.etabli.roaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.roaming.RoamingFixtures.JANUARY;
import static org.etabli.roaming.RoamingFixtures.price;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.LocalDate;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.Quotes;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.resource.ResourceKind;
import org.etabli.roaming.AgreementOutcome.Done;
import org.etabli.roaming.AgreementOutcome.Refused;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(RoamingFixtures.class)
class RoamingAgreementsTest {

    @Autowired
    RoamingAgreements agreements;

    @Autowired
    RoamingFixtures roaming;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    Quotes quotes;

    @Autowired
    Phrasebook phrasebook;

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    OperatorId home;
    OperatorId host;
    Caller homeManager;
    Caller hostManager;
    ResourceId room;
    MemberId ines;

    @BeforeEach
    void a_member_of_one_operator_and_a_room_of_another() {
        clock.reset();
        home = given.anOperator();
        host = given.anOperator();
        homeManager = given.staff(Role.MANAGER, home);
        hostManager = given.staff(Role.MANAGER, host);
        room = given.aRoom(given.aVenue(host));
        given.costs(room, "HOUR", 9_00);
        ines = roaming.roamer(home, ResourceKind.ROOM, "MINUTES", 600L);
    }

    @Test
    void without_an_agreement_what_is_valid_everywhere_does_not_pay_and_the_quote_says_so() {
        QuotedReservation quote = quote(TUESDAY);

        assertThat(quote.isPaidByAllowance()).isFalse();
        assertThat(quote.notAgreed()).isNotNull();
        assertThat(reserve(TUESDAY).price().getAmountMinorLong()).isEqualTo(18_00);
    }

    @Test
    void under_an_agreement_in_force_it_pays_and_the_quote_says_whose_plan_does() {
        RoamingAgreement agreement = agreed(JANUARY, null);

        QuotedReservation quote = quote(TUESDAY);
        assertThat(quote.isPaidByAllowance()).isTrue();
        assertThat(quote.notAgreed()).isNull();
        assertThat(quote.allowance()).isNotNull().satisfies(pays -> {
            assertThat(pays.home()).isNotNull();
            assertThat(pays.home().since()).isEqualTo(JANUARY);
        });

        ReservationDetails reserved = reserve(TUESDAY);
        assertThat(reserved.price().isZero()).isTrue();
        assertThat(reserved.credit()).isNotNull().satisfies(credit -> {
            assertThat(credit.amount()).isEqualTo(120);
            assertThat(credit.under()).isEqualTo(agreement.id());
        });
        assertThat(left()).isEqualTo(480);
        changes.cancel(given.as(ines), reserved.id());
        assertThat(left()).isEqualTo(600);
    }

    @Test
    void a_booking_that_another_operators_allowance_pays_takes_no_more_statements() {
        ResourceId athome = given.aRoom(given.aVenue(home));
        given.costs(athome, "HOUR", 9_00);
        agreed(JANUARY, null);
        reserve(TUESDAY); // the host comes to know her
        reserve(athome, TUESDAY);

        int own = StatementCount.of(() -> reserve(athome, TUESDAY.plusDays(1)));
        int roamed = StatementCount.of(() -> reserve(room, TUESDAY.plusDays(1)));

        assertThat(roamed).isEqualTo(own);
    }

    @Test
    void the_day_of_the_visit_decides() {
        agreed(TUESDAY.plusDays(1), TUESDAY.plusDays(3));

        assertThat(quote(TUESDAY).isPaidByAllowance()).isFalse();
        assertThat(quote(TUESDAY.plusDays(1)).isPaidByAllowance()).isTrue();
        assertThat(quote(TUESDAY.plusDays(2)).isPaidByAllowance()).isTrue();
        assertThat(quote(TUESDAY.plusDays(3)).isPaidByAllowance()).isFalse();
    }

    @Test
    void an_agreement_is_one_way_and_for_its_kinds() {
        roaming.agreed(host, home, JANUARY, null, price(ResourceKind.ROOM, RoamingMeasure.HOUR, 600));
        roaming.agreed(home, host, JANUARY, null, price(ResourceKind.DESK, RoamingMeasure.DAY, 1400));

        assertThat(quote(TUESDAY).isPaidByAllowance()).isFalse();
    }

    @Test
    void a_proposal_pays_nothing_until_the_other_accepts_it() {
        Done proposed = (Done) propose(JANUARY, null);
        assertThat(quote(TUESDAY).isPaidByAllowance()).isFalse();

        assertThatThrownBy(() ->
                        agreements.accept(homeManager, proposed.agreement().id()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> agreements.accept(
                        given.staff(Role.ACCOUNTANT, host), proposed.agreement().id()))
                .isInstanceOf(NotAllowedException.class);
        assertThat(agreements.listOf(hostManager, host))
                .extracting(RoamingAgreement::state)
                .containsExactly(RoamingState.PROPOSED);
        agreements.accept(hostManager, proposed.agreement().id());
        agreements.accept(hostManager, proposed.agreement().id());

        assertThat(quote(TUESDAY).isPaidByAllowance()).isTrue();
        assertThat(agreements.decline(hostManager, proposed.agreement().id())).isInstanceOf(Refused.class);
    }

    @Test
    void what_ended_does_not_pay_any_more_but_what_was_reserved_stays() {
        RoamingAgreement agreement = agreed(JANUARY, null);
        ReservationDetails reserved = reserve(TUESDAY.plusDays(1));

        assertThat(agreements.end(hostManager, agreement.id(), TUESDAY)).isInstanceOf(Done.class);

        assertThat(quote(TUESDAY).isPaidByAllowance()).isFalse();
        assertThat(quote(TUESDAY.minusDays(1)).isPaidByAllowance()).isTrue();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM reservation WHERE id = ? AND roaming_id = ? AND price_minor = 0",
                        reserved.id().value(),
                        agreement.id().value()))
                .isEqualTo(1);
        assertThat(agreements.end(homeManager, agreement.id(), TUESDAY.plusDays(9)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void two_that_overlap_for_a_kind_are_refused_by_name() {
        agreed(JANUARY, LocalDate.of(2027, 1, 1));

        assertThat(refusal(propose(LocalDate.of(2026, 12, 31), null))).satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("roaming-overlap");
            assertThat(phrasebook.say(Locale.ENGLISH, refusal.reason())).contains("1 January", "rooms");
        });
        assertThat(propose(LocalDate.of(2027, 1, 1), null)).isInstanceOf(Done.class);
        assertThat(refusal(propose(LocalDate.of(2027, 6, 1), null)).rule()).isEqualTo("roaming-overlap");
    }

    @Test
    void what_is_declined_or_withdrawn_stands_in_no_way() {
        agreements.decline(
                hostManager, ((Done) propose(JANUARY, null)).agreement().id());
        agreements.withdraw(
                homeManager, ((Done) propose(JANUARY, null)).agreement().id());
        RoamingAgreement never = agreed(TUESDAY.plusDays(3), null);
        agreements.end(homeManager, never.id(), TUESDAY.plusDays(3));

        assertThat(propose(JANUARY, null)).isInstanceOf(Done.class);
    }

    @Test
    void for_a_third_operator_it_does_not_exist() {
        RoamingAgreement agreement = agreed(JANUARY, null);
        Caller other = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> agreements.listOf(other, home)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> agreements.end(other, agreement.id(), TUESDAY)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> agreements.accept(other, agreement.id())).isInstanceOf(NotFoundException.class);
    }

    private RoamingAgreement agreed(LocalDate from, @Nullable LocalDate end) {
        return roaming.agreed(home, host, from, end, price(ResourceKind.ROOM, RoamingMeasure.HOUR, 600));
    }

    private AgreementOutcome propose(LocalDate from, @Nullable LocalDate end) {
        return agreements.propose(
                homeManager, home, new ProposedAgreement(home, host, RoamingFixtures.roomsByTheHour(600), from, end));
    }

    private static Refusal refusal(AgreementOutcome outcome) {
        return ((Refused) outcome).refusal();
    }

    private QuotedReservation quote(LocalDate day) {
        return quotes.quote(given.as(ines), wanted(day));
    }

    private ReservationDetails reserve(LocalDate day) {
        return reserve(room, day);
    }

    private ReservationDetails reserve(ResourceId what, LocalDate day) {
        return ((Confirmed) reservations.request(given.as(ines), wanted(what, day))).reservation();
    }

    private RequestReservation wanted(LocalDate day) {
        return wanted(room, day);
    }

    private RequestReservation wanted(ResourceId what, LocalDate day) {
        return new RequestReservation(
                what, null, on(day, "14:00", "16:00"), ines, null, 0, RequestReservation.Payment.BEST);
    }

    private long left() {
        return given.count(
                "SELECT credits_posted - debits_posted - debits_pending FROM ledger_account a JOIN membership m"
                        + " ON m.id = a.owner_id WHERE m.member_id = ?",
                ines.value());
    }
}
