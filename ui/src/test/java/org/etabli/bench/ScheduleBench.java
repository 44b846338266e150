package org.etabli.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.etabli.EtabliApplication;
import org.etabli.bench.PlannerVisit.Part;
import org.etabli.identity.Logins;
import org.etabli.reservation.Reservations;
import org.etabli.testing.Fixtures;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A day of 200 rooms with 1,000 reservations, one reader: the raw query, the day as JSON with authentication, and the
 * planning's first paint in its three requests. In turn, on one MariaDB; bytes as they travel, compressed.
 */
public final class ScheduleBench {

    private static final long WARM_UP_MILLIS = Long.getLong("bench.warmup", 40_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int TIMES = Integer.getInteger("bench.times", 40);
    private static final String PASSWORD = "planning-of-the-day";

    private final Map<String, Timed> all = new LinkedHashMap<>();
    private final BenchDay day;
    private final DataSource pool;
    private final HttpClientOnASocket api;
    private final PlannerVisit visit;

    private ScheduleBench(ConfigurableApplicationContext application) throws Exception {
        Fixtures given = application.getBean(Fixtures.class);
        pool = BenchApplication.pool(application);
        day = new BenchDay(given, new BenchWorld(given, pool, 1), application.getBean(Reservations.class));
        int port = BenchApplication.port(application);
        api = new HttpClientOnASocket(port, BenchApplication.token(application, day.desk), "Accept-Encoding: gzip\r\n");
        application.getBean(Logins.class).setPassword(day.desk, PASSWORD);
        visit = new PlannerVisit(port, "day=" + Fixtures.TUESDAY);
        visit.signIn(given.text("SELECT email FROM member WHERE id = ?", day.desk.value()), PASSWORD);
    }

    public static void main(String[] arguments) {
        BenchApplication.run(EtabliApplication.class, application -> new ScheduleBench(application).run());
    }

    private void run() throws Exception {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < WARM_UP_MILLIS * 1_000_000) {
            round(3);
        }
        all.clear();
        for (int round = 0; round < ROUNDS; round++) {
            round(TIMES);
        }
        print();
    }

    private void round(int times) throws Exception {
        for (int n = 0; n < times; n++) {
            time("query", () -> new int[] {day.readPlainly(pool) == 1_000 ? 0 : fail("not the whole day"), 0});
        }
        for (int n = 0; n < times; n++) {
            time("json", this::json);
        }
        for (int n = 0; n < times; n++) {
            time("page", () -> bytes(visit.page()));
            Part[] start = new Part[1];
            time("start", () -> bytes(start[0] = visit.start()));
            time("view", () -> bytes(visit.view(start[0])));
        }
    }

    private int[] json() throws Exception {
        var answer = api.get(day.path());
        return answer.status() == 200
                ? new int[] {answer.wire(), PlannerVisit.unzipped(answer.body()).length}
                : new int[] {fail(answer.text()), 0};
    }

    private static int[] bytes(Part part) {
        return new int[] {part.bytes(), part.text().getBytes(StandardCharsets.UTF_8).length};
    }

    private static int fail(String why) {
        throw new IllegalStateException(why);
    }

    private void time(String what, Callable<int[]> work) throws Exception {
        Timed timed = all.computeIfAbsent(what, none -> new Timed());
        ProcessorTime before = ProcessorTime.soFar();
        long begin = System.nanoTime();
        int[] bytes = work.call();
        timed.add(System.nanoTime() - begin, bytes, ProcessorTime.soFar().minus(before));
    }

    private void print() {
        System.out.printf("%-8s %9s %9s %12s %12s   %s%n", "what", "p50 ms", "p99 ms", "compressed", "raw bytes", "is");
        Map<String, String> meanings = Map.of(
                "query", "the least that the database must do",
                "json", "GET /api/v1/reservations of the day, for a desk",
                "page", "the planning's document",
                "start", "the start of its user interface",
                "view", "all that the planning shows");
        all.forEach((what, timed) -> System.out.printf(
                Locale.ROOT,
                "%-8s %9.2f %9.2f %12d %12d   %s%n",
                what,
                timed.millisAt(0.5),
                timed.millisAt(0.99),
                timed.compressed(),
                timed.raw(),
                meanings.get(what)));
        double paint = all.get("page").millisAt(0.5)
                + all.get("start").millisAt(0.5)
                + all.get("view").millisAt(0.5);
        System.out.printf(Locale.ROOT, "first paint: %.2f ms in three requests%n", paint);
        System.out.printf(
                Locale.ROOT,
                "{%s,\"firstPaintMillis\":%.2f,\"load\":\"%s\"}%n",
                all.entrySet().stream()
                        .map(entry ->
                                "\"" + entry.getKey() + "\":" + entry.getValue().json())
                        .collect(Collectors.joining(",")),
                paint,
                BenchApplication.load());
    }
}
