package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.membership.Membership;
import org.etabli.plan.Fee;
import org.etabli.plan.Plan;
import org.etabli.plan.PlanSale;
import org.etabli.plan.PlanTerms;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProrationTest {

    private static final MemberId INES = MemberId.next();

    /** By hand: fee × days left / days of the period, rounded half up to the currency's smallest unit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR 180.00 | MONTH | 2026-11-01 | 2026-11-16 | EUR 90.00", // 15 of 30 days
                "EUR 180.00 | MONTH | 2026-10-01 | 2026-10-16 | EUR 92.90", // 16 of 31: 92.9032…
                "EUR 49.00 | MONTH | 2026-11-01 | 2026-11-30 | EUR 1.63", // 1 of 30: 1.6333…
                "EUR 49.00 | MONTH | 2026-11-01 | 2026-11-02 | EUR 47.37", // 29 of 30: 47.3666…
                "EUR 49.00 | MONTH | 2027-02-01 | 2027-02-15 | EUR 24.50", // 14 of 28
                "EUR 49.00 | MONTH | 2028-02-01 | 2028-02-15 | EUR 25.34", // 15 of 29: 25.3448…
                "EUR 0.31 | MONTH | 2026-10-01 | 2026-10-17 | EUR 0.15", // 15 of 31: exactly 0.15
                "EUR 0.45 | MONTH | 2026-11-01 | 2026-11-30 | EUR 0.02", // 1 of 30: 0.015 is half a cent, up
                "EUR 0.44 | MONTH | 2026-11-01 | 2026-11-30 | EUR 0.01", // 0.01466…
                "EUR 100.00 | MONTH | 2026-01-31 | 2026-03-15 | EUR 51.61", // from 28 February, 16 of 31: 51.6129…
                "EUR 1200.00 | YEAR | 2026-01-01 | 2026-07-01 | EUR 604.93", // 184 of 365: 604.9315…
                "CHF 195.00 | MONTH | 2026-11-01 | 2026-11-11 | CHF 130.00", // 20 of 30
                "CHF 195.05 | MONTH | 2026-10-01 | 2026-10-11 | CHF 132.13", // 21 of 31: 132.1306…
                "JPY 15000 | MONTH | 2026-10-01 | 2026-10-12 | JPY 9677", // 20 of 31: 9677.4…
                "JPY 15001 | MONTH | 2026-11-01 | 2026-11-16 | JPY 7501" // half of it: 7500.5, up
            })
    void the_unused_days_of_a_period_are_worth(
            String fee, Plan.Cycle cycle, LocalDate began, LocalDate change, String worth) {
        List<Membership> contracts = List.of(contract(fee, cycle, began, change), contract(fee, cycle, change, null));

        var unused = Proration.of(contracts, YearMonth.from(change), LocalDate.of(2020, 1, 1))
                .orElseThrow()
                .unused();

        assertThat(unused).isEqualTo(Money.parse(worth));
    }

    private static Membership contract(String fee, Plan.Cycle cycle, LocalDate from, LocalDate until) {
        Plan plan = new Plan(
                PlanId.next(),
                OperatorId.next(),
                Name.of("Résident"),
                List.of(new Fee(LocalDate.MIN, Money.parse(fee), true)),
                cycle,
                null,
                List.of(),
                PlanTerms.NONE,
                new PlanSale(true, true, false, Set.of(), Set.of(), false));
        return Membership.simple(MembershipId.next(), INES, plan, null, from, until, false);
    }
}
