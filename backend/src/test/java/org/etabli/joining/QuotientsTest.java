package org.etabli.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.joining.QuotientDeclaration.State;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.membership.Memberships;
import org.etabli.plan.TariffGroup;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** From a quotient on a certificate to the prices of its band, and back. */
@EtabliTest
class QuotientsTest {

    private static final byte[] PDF = "%PDF-1.7 an attestation".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 11, 1);

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Clock time;

    @Autowired
    Quotients quotients;

    @Autowired
    QuotientBands bands;

    @Autowired
    QuotientRows rows;

    @Autowired
    Documents documents;

    @Autowired
    DocumentSweep sweep;

    @Autowired
    Memberships memberships;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    OperatorId operator;
    Caller manager;
    Caller desk;
    MemberId ines;
    Caller her;

    @BeforeEach
    void an_operator_with_two_bands() {
        operator = given.anOperator();
        given.aVenue(operator);
        manager = given.staff(Role.MANAGER, operator);
        desk = given.staff(Role.FRONT_DESK, operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        her = given.as(ines);
        bands.set(
                manager,
                operator,
                List.of(
                        new QuotientBand(600, 1000, TariffGroup.SOCIAL_B),
                        new QuotientBand(0, 600, TariffGroup.SOCIAL)));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void her_prices_follow_when_staff_confirm_and_lapse_at_the_day() {
        QuotientDeclaration declared = quotients.declare(her, operator, 599, PDF);
        assertThat(group(Fixtures.TUESDAY)).isNull();
        assertThat(quotients.listWaiting(desk, operator)).containsExactly(declared);
        assertThat(quotients.paper(desk, declared.id()).content()).isEqualTo(PDF);

        quotients.confirm(desk, declared.id(), NEXT_YEAR);
        quotients.confirm(desk, declared.id(), NEXT_YEAR.plusMonths(2));

        assertThat(group(Fixtures.TUESDAY)).isEqualTo(TariffGroup.SOCIAL);
        assertThat(group(NEXT_YEAR.minusDays(1))).isEqualTo(TariffGroup.SOCIAL);
        assertThat(group(NEXT_YEAR)).isNull();
        assertThat(quotients.listWaiting(desk, operator)).isEmpty();
        assertThat(mails("QUOTIENT_CONFIRMED")).isEqualTo(1);
    }

    @Test
    void declared_again_before_the_answer_the_later_counts() {
        quotients.declare(her, operator, 300, PDF);
        QuotientDeclaration later = quotients.declare(her, operator, 600, PDF);

        assertThat(quotients.listOf(her, ines)).containsExactly(later);
        quotients.confirm(desk, later.id(), NEXT_YEAR);
        assertThat(group(Fixtures.TUESDAY)).isEqualTo(TariffGroup.SOCIAL_B);
    }

    @Test
    void refused_she_is_told_why_and_pays_as_before() {
        QuotientDeclaration declared = quotients.declare(her, operator, 300, PDF);
        quotients.refuse(desk, declared.id(), "L’attestation date de 2024.");

        assertThat(quotients.listOf(her, ines)).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(State.REFUSED);
            assertThat(each.reason()).isEqualTo("L’attestation date de 2024.");
        });
        assertThat(group(Fixtures.TUESDAY)).isNull();
        assertThat(mails("QUOTIENT_REFUSED")).isEqualTo(1);
    }

    @Test
    void confirmed_quotients_follow_when_bands_change() {
        quotients.confirm(desk, quotients.declare(her, operator, 580, PDF).id(), NEXT_YEAR);

        bands.set(manager, operator, List.of(new QuotientBand(500, null, TariffGroup.SOCIAL_C)));
        assertThat(group(Fixtures.TUESDAY)).isEqualTo(TariffGroup.SOCIAL_C);
        bands.set(manager, operator, List.of(new QuotientBand(0, 500, TariffGroup.SOCIAL)));
        assertThat(group(Fixtures.TUESDAY)).isNull();
    }

    @Test
    void she_is_told_once_a_month_before_unless_she_declared_it_anew() {
        quotients.confirm(desk, quotients.declare(her, operator, 580, PDF).id(), NEXT_YEAR);
        QuotientReminders reminders = new QuotientReminders(rows, transactions, events, time);

        reminders.remind();
        assertThat(mails("QUOTIENT_ENDS")).isZero();
        clock.set(NEXT_YEAR.minusDays(20).atTime(9, 0).atZone(TestClock.PARIS).toInstant());
        reminders.remind();
        reminders.remind();
        assertThat(mails("QUOTIENT_ENDS")).isEqualTo(1);

        MemberId paul = given.aMember();
        given.affiliated(paul, operator);
        quotients.confirm(
                desk, quotients.declare(given.as(paul), operator, 100, PDF).id(), NEXT_YEAR.plusMonths(3));
        clock.set(NEXT_YEAR
                .plusMonths(2)
                .plusDays(20)
                .atTime(9, 0)
                .atZone(TestClock.PARIS)
                .toInstant());
        quotients.declare(given.as(paul), operator, 120, PDF);
        reminders.remind();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE kind = 'QUOTIENT_ENDS' AND recipient_id = ?",
                        paul.value()))
                .isZero();
    }

    @Test
    void the_paper_is_thrown_away_once_it_has_done_its_work() {
        QuotientDeclaration declared = quotients.declare(her, operator, 300, PDF);
        sweep.sweep();
        assertThat(documents.get(declared.id().value())).isEqualTo(PDF);
        quotients.confirm(desk, declared.id(), NEXT_YEAR);

        clock.advance(Duration.ofDays(31));
        sweep.sweep();
        assertThatThrownBy(() -> quotients.paper(desk, declared.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> documents.get(declared.id().value())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        assertThatThrownBy(() -> quotients.declare(her, operator, 1000, PDF)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> quotients.declare(her, operator, -1, PDF)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> quotients.declare(her, operator, 1, "no".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(InvalidInputException.class);
        QuotientDeclaration declared = quotients.declare(her, operator, 300, PDF);
        assertThatThrownBy(() -> quotients.confirm(desk, declared.id(), LocalDate.of(2026, 11, 23)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> bands.set(
                        manager,
                        operator,
                        List.of(
                                new QuotientBand(0, 600, TariffGroup.SOCIAL),
                                new QuotientBand(599, null, TariffGroup.SOCIAL_B))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new QuotientBand(600, 600, TariffGroup.SOCIAL))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void another_operator_sees_nothing_and_only_managers_set_bands() {
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());
        QuotientDeclaration declared = quotients.declare(her, operator, 300, PDF);

        assertThat(quotients.listOf(stranger, ines)).isEmpty();
        assertThatThrownBy(() -> quotients.listWaiting(stranger, operator)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> quotients.paper(stranger, declared.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> quotients.confirm(stranger, declared.id(), NEXT_YEAR))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> quotients.confirm(her, declared.id(), NEXT_YEAR))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bands.set(stranger, operator, List.of())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> bands.set(desk, operator, List.of())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> quotients.declare(given.as(given.aMember()), operator, 300, PDF))
                .isInstanceOf(NotFoundException.class);
    }

    private @Nullable TariffGroup group(LocalDate day) {
        return memberships.standing(ines, operator, day).group();
    }

    private long mails(String kind) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE kind = ? AND recipient_id = ?", kind, ines.value());
    }
}
