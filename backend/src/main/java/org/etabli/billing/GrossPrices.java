package org.etabli.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the VAT on prices that were agreed without it, so that {@link VatSplit} takes the same net prices out again: the sum
 * is rounded once, half up, and the lines with the largest remainders get the minor units that are left.
 */
final class GrossPrices {

    private static final int WHOLE = 10_000;

    private GrossPrices() {}

    /**
     * @param nets in minor units, not negative
     * @param rate in hundredths of a percent
     * @return in the order of the nets
     */
    static List<Long> of(List<Long> nets, int rate) {
        long total = nets.stream().mapToLong(Long::longValue).sum();
        long[] gross = nets.stream().mapToLong(net -> scaled(net, rate) / WHOLE).toArray();
        long left = BigDecimal.valueOf(scaled(total, rate), 4)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()
                - Arrays.stream(gross).sum();
        IntStream.range(0, gross.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer place) -> scaled(nets.get(place), rate) % WHOLE)
                        .reversed())
                .limit(left)
                .forEach(place -> gross[place]++);
        return Arrays.stream(gross).boxed().toList();
    }

    private static long scaled(long net, int rate) {
        return Math.multiplyExact(net, (long) WHOLE + rate);
    }
}
