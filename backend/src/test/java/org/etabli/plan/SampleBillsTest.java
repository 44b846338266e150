package org.etabli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Plan.Cycle;
import org.etabli.plan.PlanDraft.Included;
import org.etabli.resource.ResourceKind;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class SampleBillsTest {

    @Autowired
    Fixtures given;

    @Autowired
    SampleBills bills;

    private OperatorId operator;

    @BeforeEach
    void a_desk_for_8_a_half_day_and_a_room_for_9_an_hour() {
        operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        given.costs(given.aPool(venue, "DESK", given.aUnit(venue, "B4")), "HALF_DAY", 800);
        given.costs(given.aRoom(venue), "HOUR", 900);
    }

    @Test
    void what_is_included_costs_nothing_more_and_what_goes_beyond_is_priced() {
        SampleBill bill = bills.bill(operator, plan(20L, 240L, null), new SampleUse(22, 6, 0, null));

        // 105.00 + 2 half-days x 8.00 + 2 h x 9.00
        assertThat(bill.total()).isEqualTo(Money.parse("EUR 139.00"));
        assertThat(bill.lines()).hasSize(5);
    }

    @Test
    void the_plans_own_price_beyond_comes_before_the_list() {
        SampleBill bill = bills.bill(operator, plan(20L, 240L, Money.parse("EUR 5.50")), new SampleUse(20, 6, 0, null));

        // 105.00 + 2 h x 5.50
        assertThat(bill.total()).isEqualTo(Money.parse("EUR 116.00"));
    }

    @Test
    void without_limit_nothing_goes_beyond() {
        assertThat(bills.bill(operator, plan(null, 240L, null), new SampleUse(44, 0, 0, null))
                        .total())
                .isEqualTo(Money.parse("EUR 105.00"));
    }

    private static PlanDraft plan(Long halfDays, Long roomMinutes, Money roomOverage) {
        return new PlanDraft(
                "Résident",
                null,
                Money.parse("EUR 105"),
                Cycle.MONTH,
                null,
                List.of(
                        new Included(ResourceKind.DESK, Measure.HALF_DAYS, halfDays, false, null),
                        new Included(ResourceKind.ROOM, Measure.MINUTES, roomMinutes, false, roomOverage)),
                PlanTerms.NONE,
                new PlanSale(true, true, false, Set.of(), Set.of(), false));
    }
}
