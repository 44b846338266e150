package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.membership.TariffGroups;
import org.etabli.plan.PriceRule;
import org.etabli.plan.PriceRule.Percent;
import org.etabli.plan.PriceRules;
import org.etabli.plan.TariffGroup;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The room costs 9.00 an hour, students pay 30 % less. */
@EtabliTest
@Import(StatementCount.class)
class PricedReservationsTest {

    private static final TimeSlot TWO_HOURS = on(TUESDAY, "10:00", "12:00");

    @Autowired
    Fixtures given;

    @Autowired
    Reservations reservations;

    @Autowired
    Quotes quotes;

    @Autowired
    TariffGroups groups;

    @Autowired
    PriceRules rules;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    MemberId ines;
    Caller desk;

    @BeforeEach
    void a_rule_for_students() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        given.costs(room, "HOUR", 900);
        ines = given.aMember();
        given.affiliated(ines, operator);
        desk = given.staff(Role.FRONT_DESK, operator);
        rules.set(
                given.staff(Role.MANAGER, operator),
                new PriceRule(
                        Ids.next(),
                        operator,
                        "Étudiants",
                        TariffGroup.STUDENT,
                        null,
                        null,
                        EnumSet.allOf(DayOfWeek.class),
                        0,
                        PriceRule.WHOLE_DAY,
                        Duration.ZERO,
                        new Percent(-30),
                        LocalDate.of(2026, 1, 1),
                        null),
                false);
    }

    @Test
    void a_student_pays_her_price_and_is_told_why_line_by_line() {
        groups.set(desk, ines, operator, TariffGroup.STUDENT, null);

        QuotedReservation quote = quotes.quote(given.as(ines), RequestReservation.of(room, null, TWO_HOURS, ines));
        assertThat(quote.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("EUR 18.00", "EUR -5.40");
        assertThat(quote.lines().getLast().why().arguments()).contains("Étudiants", 30);

        Confirmed confirmed =
                (Confirmed) reservations.request(given.as(ines), RequestReservation.of(room, null, TWO_HOURS, ines));
        assertThat(confirmed.reservation().price()).isEqualTo(Money.parse("EUR 12.60"));
    }

    @Test
    void the_group_ends_on_its_day_and_holds_at_its_operator_only() {
        groups.set(desk, ines, operator, TariffGroup.STUDENT, TUESDAY);
        assertThat(price()).isEqualTo("EUR 18.00");

        groups.set(desk, ines, operator, TariffGroup.STUDENT, TUESDAY.plusDays(1));
        assertThat(price()).isEqualTo("EUR 12.60");

        Caller stranger = given.staff(Role.FRONT_DESK, given.anOperator());
        assertThatThrownBy(() -> groups.set(stranger, ines, operator, null, null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void once_the_allowance_is_used_up_the_plans_own_price_counts() {
        PlanId plan = given.aPlan(operator, "ROOM", "MINUTES", 60L);
        given.insert("UPDATE allowance SET overage_minor = 500 WHERE plan_id = ?", plan.value());
        given.joins(ines, plan);

        assertThat(price()).isEqualTo("EUR 10.00");
    }

    @Test
    void an_allowance_is_spent_at_the_plans_venues_only() {
        PlanId plan = given.aPlan(operator, "ROOM", "MINUTES", 600L);
        given.joins(ines, plan);
        assertThat(paidByAllowance()).isTrue();

        given.insert(
                "INSERT INTO plan_venue (plan_id, venue_id) VALUES (?, ?)",
                plan.value(),
                given.aVenue(operator).value());

        assertThat(paidByAllowance()).isFalse();
    }

    @Test
    void groups_and_rules_cost_the_booking_no_statement() {
        RequestReservation plain = RequestReservation.of(room, null, on(TUESDAY, "08:00", "09:00"), ines);
        RequestReservation asStudent = RequestReservation.of(room, null, on(TUESDAY, "14:00", "15:00"), ines);
        reservations.request(given.as(ines), RequestReservation.of(room, null, on(TUESDAY, "17:00", "18:00"), ines));
        int before = StatementCount.of(() -> reservations.request(given.as(ines), plain));

        groups.set(desk, ines, operator, TariffGroup.STUDENT, null);
        int after = StatementCount.of(() -> reservations.request(given.as(ines), asStudent));

        assertThat(after).isEqualTo(before);
    }

    private String price() {
        return quotes.quote(given.as(ines), RequestReservation.of(room, null, TWO_HOURS, ines))
                .price()
                .toString();
    }

    private boolean paidByAllowance() {
        return quotes.quote(given.as(ines), RequestReservation.of(room, null, TWO_HOURS, ines))
                .isPaidByAllowance();
    }
}
