package org.etabli.billing.instalment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.etabli.billing.instalment.NewInstalments.Part;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewInstalmentsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    100.00 | 3 | 33.33 33.33 33.34
                    49.00  | 2 | 24.50 24.50
                    49.00  | 3 | 16.33 16.33 16.34
                    10.00  | 6 | 1.66 1.66 1.66 1.66 1.66 1.70
                    0.05   | 2 | 0.02 0.03
                    0.05   | 3 | 0.01 0.01 0.03
                    612.47 | 4 | 153.11 153.11 153.11 153.14
                    """)
    void what_can_not_be_divided_is_in_the_last(String open, int count, String parts) {
        assertThat(NewInstalments.spread(eur(open), count, FIRST).stream()
                        .map(part -> part.amount().getAmount().toPlainString()))
                .containsExactly(parts.split(" "));
    }

    @Test
    void whatever_is_spread_is_the_whole_again_and_no_part_is_nothing() {
        Random dice = new Random(160);
        for (int n = 0; n < 2_000; n++) {
            int count = 2 + dice.nextInt(23);
            Money open = Money.ofMinor(CurrencyUnit.EUR, count + dice.nextInt(1_000_000));
            List<Part> parts = NewInstalments.spread(open, count, FIRST);

            assertThat(parts).hasSize(count).allMatch(part -> part.amount().isPositive());
            assertThat(parts.stream().map(Part::amount).reduce(Money::plus)).contains(open);
            assertThat(parts.getLast().amount().minus(parts.getFirst().amount()).getAmountMinorLong())
                    .isBetween(0L, count - 1L);
        }
    }

    @Test
    void a_month_without_that_day_has_it_on_its_last_one() {
        assertThat(NewInstalments.spread(eur("90.00"), 3, LocalDate.of(2027, 1, 31)).stream()
                        .map(Part::dueOn))
                .containsExactly(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31));
    }

    @Test
    void one_is_none_and_less_than_a_cent_each_is_nothing() {
        assertThatThrownBy(() -> NewInstalments.spread(eur("90.00"), 1, FIRST))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> NewInstalments.spread(eur("90.00"), 25, FIRST))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> NewInstalments.spread(eur("0.02"), 3, FIRST))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void days_are_in_order_and_amounts_above_zero() {
        Part first = new Part(FIRST, eur("10.00"));
        for (Part second : List.of(
                new Part(FIRST, eur("1.00")),
                new Part(FIRST.minusDays(1), eur("1.00")),
                new Part(FIRST.plusDays(1), eur("0.00")),
                new Part(FIRST.plusDays(1), eur("-1.00")))) {
            assertThatThrownBy(
                            () -> new NewInstalments(InvoiceId.next(), new ArrayList<>(Arrays.asList(first, second))))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }
}
