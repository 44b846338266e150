package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etabli.billing.VatSplit.Gross;
import org.etabli.billing.VatSplit.RateTotal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatSplitTest {

    /** By hand: net = gross × 10000 / (10000 + rate). */
    @ParameterizedTest
    @CsvSource({
        "18000, 2000, 15000, 3000", // 180.00 / 1.2
        "4900, 2000, 4083, 817", // 40.8333…
        "2900, 2000, 2417, 483", // 24.1666…
        "10, 2000, 8, 2", // 0.08333…
        "3, 2000, 3, 0", // 0.025 is half a cent up: 0.03
        "1, 2000, 1, 0", // 0.00833…
        "1000, 550, 948, 52", // 9.4786…
        "1055, 550, 1000, 55", // exactly 10.00
        "999, 1000, 908, 91", // 9.0818…
        "11, 1000, 10, 1", // exactly 0.10
        "12345, 210, 12091, 254", // 120.9108…
        "4900, 0, 4900, 0",
        "0, 2000, 0, 0",
        "-4900, 2000, -4083, -817", // a credit note mirrors its invoice
        "-3, 2000, -3, 0"
    })
    void the_net_of_a_rate_is_rounded_half_up_and_vat_is_the_rest(long gross, int rate, long net, long vat) {
        assertThat(VatSplit.of(List.of(new Gross(gross, rate))).totals().get(rate))
                .isEqualTo(new RateTotal(net, vat, gross));
    }

    /** Exact nets in brackets; the line with the largest remainder gets the cent that is left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2000 | 100 100 100 | 84 83 83", // 83.33 each, 250 together
                "2000 | 4900 2900 450 | 4083 2417 375", // [4083.33, 2416.67, 375.00] = 6875
                "2000 | 1 1 1 1 1 1 | 1 1 1 1 1 0", // [0.8333…] × 6 = 5
                "550 | 1000 1000 | 948 948", // [947.87] × 2 = 1895.73 → 1896
                "2000 | 18000 -9000 | 15000 -7500",
                "2000 | 1000 -1 | 834 -1", // [833.33, -0.83] = 832.5 → 833; remainders .33 and .17
                "0 | 7 8 9 | 7 8 9"
            })
    void line_nets_add_up_to_the_net_of_their_rate(int rate, String gross, String nets) {
        List<Gross> lines =
                numbers(gross).map(amount -> new Gross(amount, rate)).toList();

        assertThat(VatSplit.of(lines).lineNets()).isEqualTo(numbers(nets).toList());
    }

    @Test
    void each_rate_of_a_document_is_rounded_by_itself() {
        VatSplit split = VatSplit.of(
                List.of(new Gross(4900, 2000), new Gross(1000, 550), new Gross(500, 0), new Gross(2900, 2000)));

        // 20 %: 78.00 / 1.2 = 65.00; 5.5 %: 10.00 / 1.055 = 9.4787
        assertThat(split.totals())
                .containsEntry(2000, new RateTotal(6500, 1300, 7800))
                .containsEntry(550, new RateTotal(948, 52, 1000))
                .containsEntry(0, new RateTotal(500, 0, 500));
        assertThat(split.net()).isEqualTo(7948);
        assertThat(split.vat()).isEqualTo(1352);
        assertThat(split.lineNets()).containsExactly(4083L, 948L, 500L, 2417L);
    }

    @Test
    void nothing_is_lost_or_made_in_ten_thousand_documents() {
        Random random = new Random(293);
        int[] rates = {0, 210, 550, 1000, 2000};
        for (int n = 0; n < 10_000; n++) {
            List<Gross> lines = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(i -> new Gross(random.nextInt(40_000) - 5_000, rates[random.nextInt(rates.length)]))
                    .toList();
            VatSplit split = VatSplit.of(lines);

            assertThat(split.net() + split.vat())
                    .isEqualTo(lines.stream().mapToLong(Gross::amount).sum());
            assertThat(split.lineNets().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(split.net());
            for (int place = 0; place < lines.size(); place++) {
                Gross line = lines.get(place);
                assertThat(Math.abs(split.lineNets().get(place) - VatSplit.net(line.amount(), line.rate())))
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private static Stream<Long> numbers(String text) {
        return Arrays.stream(text.strip().split(" ")).map(Long::valueOf);
    }
}
