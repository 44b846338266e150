package org.etabli.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Takes the VAT out of prices that include it. For each rate of a document the net total is gross / (1 + rate), rounded
 * half up to the minor unit, and VAT is the rest (CGI ann. II art. 242 nonies A: amounts per rate). Line nets are rounded
 * so that they add up to it: those with the largest remainders get the units that are left.
 *
 * @param lineNets in the order of the lines
 * @param totals by rate
 */
record VatSplit(List<Long> lineNets, SortedMap<Integer, RateTotal> totals) {

    private static final int WHOLE = 10_000;

    /** A line: its amount with VAT in minor units, and the rate in hundredths of a percent. */
    record Gross(long amount, int rate) {}

    record RateTotal(long net, long vat, long gross) {}

    static VatSplit of(List<Gross> lines) {
        Map<Integer, List<Integer>> placesByRate = new TreeMap<>();
        IntStream.range(0, lines.size())
                .forEach(place -> placesByRate
                        .computeIfAbsent(lines.get(place).rate(), none -> new ArrayList<>())
                        .add(place));
        Long[] nets = new Long[lines.size()];
        SortedMap<Integer, RateTotal> totals = new TreeMap<>();
        placesByRate.forEach((rate, places) -> {
            long gross = places.stream()
                    .mapToLong(place -> lines.get(place).amount())
                    .sum();
            long net = net(gross, rate);
            totals.put(rate, new RateTotal(net, gross - net, gross));
            share(lines, places, rate, net, nets);
        });
        return new VatSplit(List.of(nets), totals);
    }

    /** Half up, away from zero for what is negative: a credit note mirrors its invoice to the unit. */
    static long net(long gross, int rate) {
        return BigDecimal.valueOf(gross)
                .multiply(BigDecimal.valueOf(WHOLE))
                .divide(BigDecimal.valueOf(WHOLE + rate), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    long net() {
        return totals.values().stream().mapToLong(RateTotal::net).sum();
    }

    long vat() {
        return totals.values().stream().mapToLong(RateTotal::vat).sum();
    }

    private static void share(List<Gross> lines, List<Integer> places, int rate, long net, Long[] nets) {
        long left = net;
        for (int place : places) {
            nets[place] = Math.floorDiv(Math.multiplyExact(lines.get(place).amount(), (long) WHOLE), WHOLE + rate);
            left -= nets[place];
        }
        List<Integer> byRemainder = places.stream()
                .sorted(Comparator.comparing((Integer place) ->
                                Math.floorMod(lines.get(place).amount() * WHOLE, WHOLE + rate))
                        .reversed())
                .toList();
        for (int index = 0; index < left; index++) {
            nets[byRemainder.get(index)]++;
        }
    }
}
