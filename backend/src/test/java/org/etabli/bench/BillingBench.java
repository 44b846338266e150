package org.etabli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.etabli.billing.BilledCrowd;
import org.etabli.kernel.BillingRunId;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A billing run over 2,000 and over 20,000 memberships: preview and commit, beside a raw JDBC batch that writes the same
 * rows in the same transactions, on one MariaDB with durable commits; and the memory that stays alive while it runs. With
 * {@code --kills N} it is killed so often instead, and what it leaves is verified.
 */
public final class BillingBench {

    private static final int[] SIZES = {2_000, 20_000};
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 2);
    private static final int PART = 100;
    private static final long LOOKS_EVERY_MILLIS = 100;

    private final ConfigurableApplicationContext application;

    private BillingBench(ConfigurableApplicationContext application) {
        this.application = application;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("--kills")) {
            KilledBilling.run(SIZES[1], Integer.parseInt(arguments[1]));
            return;
        }
        BenchApplication.run(application -> new BillingBench(application).run());
    }

    private record Seconds(double preview, double commit) {
        double both() {
            return preview + commit;
        }
    }

    private void run() throws Exception {
        for (int n = 0; n < 3; n++) { // until the compiler has seen the whole path
            service(2_000);
            raw(2_000);
        }
        System.out.printf(
                "%-8s %-8s %10s %10s %10s %8s %9s%n",
                "members", "way", "preview s", "commit s", "inv./s", "ratio", "alive MB");
        List<String> json = new ArrayList<>();
        for (int size : SIZES) {
            Seconds raw = new Seconds(0, 0);
            Seconds service = new Seconds(0, 0);
            for (int round = 0; round < ROUNDS; round++) {
                raw = sum(raw, raw(size));
                service = sum(service, service(size));
            }
            long alive = alive(size);
            double ratio = service.both() / raw.both();
            print(size, "raw", raw, 1, 0);
            print(size, "service", service, ratio, alive);
            json.add(String.format(
                    Locale.ROOT,
                    "\"%d\":{\"rawPreview\":%.2f,\"rawCommit\":%.2f,\"preview\":%.2f,\"commit\":%.2f,\"ratio\":%.2f,\"aliveMb\":%d}",
                    size,
                    raw.preview() / ROUNDS,
                    raw.commit() / ROUNDS,
                    service.preview() / ROUNDS,
                    service.commit() / ROUNDS,
                    ratio,
                    alive));
        }
        System.out.println("{\"members\":{" + String.join(",", json) + "}}");
    }

    private Seconds service(int members) {
        BilledCrowd crowd = new BilledCrowd(application, members);
        long begin = System.nanoTime();
        BillingRunId run = crowd.prepare();
        long prepared = System.nanoTime();
        crowd.issue(run);
        return seconds(begin, prepared, System.nanoTime());
    }

    private Seconds raw(int members) throws Exception {
        RawBilling raw =
                new RawBilling(BenchApplication.pool(application), new BilledCrowd(application, members).operator());
        long begin = System.nanoTime();
        raw.prepare();
        long prepared = System.nanoTime();
        raw.issue(PART);
        return seconds(begin, prepared, System.nanoTime());
    }

    /** The most that was still in use after a collection, in megabytes, while a run was prepared and issued. */
    private long alive(int members) throws InterruptedException {
        BilledCrowd crowd = new BilledCrowd(application, members);
        AtomicBoolean running = new AtomicBoolean(true);
        long[] most = new long[1];
        Thread looking = Thread.ofPlatform().start(() -> {
            Runtime memory = Runtime.getRuntime();
            while (running.get()) {
                System.gc();
                most[0] = Math.max(most[0], memory.totalMemory() - memory.freeMemory());
                try {
                    Thread.sleep(LOOKS_EVERY_MILLIS);
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        });
        crowd.issue(crowd.prepare());
        running.set(false);
        looking.join();
        return most[0] / 1_000_000;
    }

    private static void print(int size, String way, Seconds seconds, double ratio, long alive) {
        System.out.printf(
                Locale.ROOT,
                "%-8d %-8s %10.2f %10.2f %10.0f %8.2f %9s%n",
                size,
                way,
                seconds.preview() / ROUNDS,
                seconds.commit() / ROUNDS,
                size * ROUNDS / seconds.commit(),
                ratio,
                alive == 0 ? "" : Long.toString(alive));
    }

    private static Seconds seconds(long begin, long prepared, long end) {
        return new Seconds((prepared - begin) / 1e9, (end - prepared) / 1e9);
    }

    private static Seconds sum(Seconds one, Seconds other) {
        return new Seconds(one.preview() + other.preview(), one.commit() + other.commit());
    }
}
