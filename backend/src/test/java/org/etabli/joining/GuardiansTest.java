package org.etabli.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.member.Guardians;
import org.etabli.member.Guardianship;
import org.etabli.member.NewGuardian;
import org.etabli.membership.BuyPack;
import org.etabli.membership.NewContracts;
import org.etabli.membership.PackOutcome;
import org.etabli.membership.PackPurchases;
import org.etabli.plan.Plans;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Minors reserve machines and sign once somebody who answers for them has consented. */
@EtabliTest
class GuardiansTest {

    private static final LocalDate SIXTEEN = LocalDate.of(2010, 6, 1);
    private static final LocalDate EIGHTEEN_TODAY = LocalDate.of(2008, 11, 24);
    private static final NewGuardian MOTHER = new NewGuardian("Claire Caillaud", "claire@example.org", null);

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Guardians guardians;

    @Autowired
    Consents consents;

    @Autowired
    Reservations reservations;

    @Autowired
    NewContracts contracts;

    @Autowired
    PackPurchases packs;

    @Autowired
    Plans plans;

    OperatorId operator;
    VenueId venue;
    ResourceId laser;
    ResourceId room;
    Caller desk;
    MemberId ines;
    Caller her;

    @BeforeEach
    void a_member_of_sixteen() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        room = given.aRoom(venue);
        desk = given.staff(Role.FRONT_DESK, operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        her = given.as(ines);
        guardians.setBornOn(her, ines, SIXTEEN);
        clock.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void without_consent_a_machine_is_refused_and_a_room_is_not() {
        assertThat(reserve(laser, "10:00"))
                .isInstanceOfSatisfying(
                        ReservationOutcome.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::rule)
                                .contains("guardian-missing"));
        assertThat(reserve(room, "10:00")).isNotInstanceOf(ReservationOutcome.Refused.class);
    }

    @Test
    void behind_her_link_the_guardian_consents_and_takes_it_back() {
        guardians.name(her, ines, MOTHER);
        assertThat(mails("GUARDIAN_ASKED")).isEqualTo(1);
        String link = consents.issueLink(asked().id());

        assertThat(consents.decide(link, true).isConsented()).isTrue();
        consents.decide(link, true);
        clock.advance(Duration.ofSeconds(1));
        assertThat(reserve(laser, "10:00")).isNotInstanceOf(ReservationOutcome.Refused.class);

        consents.decide(link, false);
        clock.advance(Duration.ofSeconds(1));
        assertThat(reserve(laser, "14:00")).isInstanceOf(ReservationOutcome.Refused.class);
        consents.issueLink(asked().id());
        assertThat(consents.open(link)).isEmpty();
        assertThatThrownBy(() -> consents.decide(link, true)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void without_consent_she_signs_no_contract_and_buys_no_pack() {
        PlanId plan = given.aPlan(operator, "ROOM", "MINUTES", 60L);

        assertThat(contracts.refusal(ines, plans.get(plan), Fixtures.TUESDAY).map(Refusal::rule))
                .contains("guardian-consents-first");
        assertThat(packs.buy(desk, new BuyPack(MembershipId.next(), plan, ines, null)))
                .isInstanceOf(PackOutcome.Refused.class);
        consent();
        assertThat(contracts.refusal(ines, plans.get(plan), Fixtures.TUESDAY)).isEmpty();
        assertThat(packs.buy(desk, new BuyPack(MembershipId.next(), plan, ines, null)))
                .isInstanceOf(PackOutcome.Bought.class);
        assertThat(mails("GUARDIAN_TOLD")).isEqualTo(1);
    }

    @Test
    void at_eighteen_it_ends_by_itself() {
        guardians.setBornOn(desk, ines, EIGHTEEN_TODAY);
        clock.advance(Duration.ofSeconds(1));

        assertThat(reserve(laser, "10:00")).isNotInstanceOf(ReservationOutcome.Refused.class);
        guardians.setBornOn(desk, ines, EIGHTEEN_TODAY.plusDays(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(reserve(laser, "14:00")).isInstanceOf(ReservationOutcome.Refused.class);
        guardians.name(desk, ines, MOTHER);
        assertThat(guardians.answering(ines, EIGHTEEN_TODAY.plusYears(18))).isPresent();
        assertThat(guardians.answering(ines, EIGHTEEN_TODAY.plusYears(18).plusDays(1)))
                .isEmpty();
    }

    @Test
    void somebody_else_is_asked_anew_and_who_consented_is_not_asked_again() {
        consent();
        guardians.name(her, ines, new NewGuardian("Claire C.", "claire@example.org", "06 12 34 56 78"));
        assertThat(asked().isConsented()).isTrue();
        assertThat(mails("GUARDIAN_ASKED")).isEqualTo(1);

        guardians.name(her, ines, new NewGuardian("Jean Caillaud", "jean@example.org", null));
        assertThat(asked().isConsented()).isFalse();
        assertThat(mails("GUARDIAN_ASKED")).isEqualTo(2);
    }

    @Test
    void she_says_once_when_she_was_born_and_a_desk_sets_it_right() {
        assertThatThrownBy(() -> guardians.setBornOn(her, ines, SIXTEEN.minusYears(3)))
                .isInstanceOf(InvalidInputException.class);
        guardians.setBornOn(her, ines, SIXTEEN);
        guardians.setBornOn(desk, ines, SIXTEEN.minusYears(3));
        assertThat(guardians.bornOn(her, ines)).contains(SIXTEEN.minusYears(3));
        assertThatThrownBy(() -> guardians.setBornOn(desk, ines, LocalDate.of(2027, 1, 1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> guardians.name(her, ines, MOTHER)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nobody_answers_for_herself_and_strangers_see_nothing() {
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> guardians.name(her, ines, new NewGuardian("Inès", ines + "@example.org", null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> guardians.find(stranger, ines)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> guardians.setBornOn(stranger, ines, SIXTEEN)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> guardians.name(stranger, ines, MOTHER)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_reservation_asks_the_database_nothing_more_than_for_a_grown_up() {
        MemberId paul = given.aMember();
        given.affiliated(paul, operator);
        consent();
        reserve(laser, "08:00");
        int grownUp = StatementCount.of(() -> reserve(given.as(paul), paul, laser, "10:00"));
        int minor = StatementCount.of(() -> reserve(her, ines, laser, "12:00"));
        assertThat(minor).isEqualTo(grownUp);
    }

    private void consent() {
        guardians.name(her, ines, MOTHER);
        consents.decide(consents.issueLink(asked().id()), true);
        clock.advance(Duration.ofSeconds(1));
    }

    private Guardianship asked() {
        Optional<Guardianship> found = guardians.find(her, ines);
        return found.orElseThrow();
    }

    private ReservationOutcome reserve(ResourceId what, String from) {
        return reserve(her, ines, what, from);
    }

    private ReservationOutcome reserve(Caller caller, MemberId member, ResourceId what, String from) {
        String until = from.replace(":00", ":30");
        return reservations.request(
                caller,
                new RequestReservation(
                        what,
                        null,
                        Fixtures.on(Fixtures.TUESDAY, from, until),
                        member,
                        null,
                        0,
                        RequestReservation.Payment.BEST));
    }

    private long mails(String kind) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE kind = ? AND subject_id = ?",
                kind,
                asked().id().value());
    }
}
