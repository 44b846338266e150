package org.etabli.bench;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.etabli.bench.BookingBench.Way;

/** Prints the figures of the booking benchmark. */
final class BookingReport {

    private BookingReport() {}

    static void print(Map<Integer, Map<Way, Measured>> all, int oneWinner, Measured hotRoom) {
        System.out.printf(
                "%-8s %-9s %8s %9s %9s %7s %14s%n",
                "clients", "way", "per s", "p50 ms", "p99 ms", "ratio", "processor µs");
        all.forEach((clients, byWay) -> byWay.forEach((way, measured) -> System.out.printf(
                Locale.ROOT,
                "%-8d %-9s %8.0f %9.2f %9.2f %7.2f %14.0f%n",
                clients,
                word(way),
                measured.perSecond(),
                measured.millisAt(0.5),
                measured.millisAt(0.99),
                ratio(byWay, way),
                measured.processorMicros())));
        System.out.println("ratio: to the rows floor. processor: of client, server and MariaDB for one booking");
        System.out.printf("64 clients on one slot: exactly one success in %d of 100 rounds%n", oneWinner);
        System.out.printf(Locale.ROOT, "64 clients on one room: %.0f bookings per second%n", hotRoom.perSecond());
        System.out.printf(
                Locale.ROOT,
                "{\"clients\":{%s},\"oneWinnerRounds\":%d,\"hotRoomPerSecond\":%.0f,\"load\":\"%s\"}%n",
                all.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":" + json(entry.getValue()))
                        .collect(Collectors.joining(",")),
                oneWinner,
                hotRoom.perSecond(),
                BenchApplication.load());
    }

    private static String json(Map<Way, Measured> byWay) {
        return String.format(
                Locale.ROOT,
                "{\"serviceRatio\":%.3f,\"httpRatio\":%.3f,\"httpKeyRatio\":%.3f,%s}",
                ratio(byWay, Way.SERVICE),
                ratio(byWay, Way.HTTP),
                ratio(byWay, Way.HTTP_KEY),
                byWay.entrySet().stream()
                        .map(entry -> "\"" + word(entry.getKey()) + "\":"
                                + entry.getValue().json())
                        .collect(Collectors.joining(",")));
    }

    private static double ratio(Map<Way, Measured> byWay, Way way) {
        return byWay.get(way).perSecond() / byWay.get(Way.ROWS).perSecond();
    }

    private static String word(Way way) {
        return way == Way.HTTP_KEY ? "httpKey" : way.name().toLowerCase(Locale.ROOT);
    }
}
