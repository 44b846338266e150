package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.etabli.billing.VatSplit.Gross;
import org.junit.jupiter.api.Test;

class GrossPricesTest {

    @Test
    void the_sum_is_rounded_once_and_the_largest_remainders_get_what_is_left() {
        // 1.01 × 1.2 = 1.212 each, 3.636 together
        assertThat(GrossPrices.of(List.of(101L, 101L, 101L), 2000)).containsExactly(122L, 121L, 121L);
        assertThat(GrossPrices.of(List.of(1000L), 550)).containsExactly(1055L);
        assertThat(GrossPrices.of(List.of(7L, 8L), 0)).containsExactly(7L, 8L);
    }

    @Test
    void the_split_takes_exactly_the_agreed_prices_out_again() {
        Random random = new Random(17);
        for (int round = 0; round < 20_000; round++) {
            int rate = List.of(2000, 1000, 550, 210).get(random.nextInt(4));
            List<Long> nets = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(each -> (long) random.nextInt(5_000))
                    .toList();

            VatSplit split = VatSplit.of(GrossPrices.of(nets, rate).stream()
                    .map(gross -> new Gross(gross, rate))
                    .toList());

            assertThat(split.lineNets()).isEqualTo(nets);
        }
    }
}
