package org.etabli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * What some clients got done in a stretch of time.
 *
 * @param processor what it took of the processors, which says more than the clock where others use them, too
 * @param latencies of every operation, in nanoseconds, sorted
 */
record Measured(long operations, double seconds, ProcessorTime processor, long[] latencies) {

    interface Operation {
        void run(int client, long number) throws Exception;
    }

    /** Lets so many clients, each on a thread of its own, do the operation for so long. */
    static Measured run(int clients, long millis, LongSupplier numbers, Operation operation)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            ProcessorTime before = ProcessorTime.soFar();
            long begin = System.nanoTime();
            long end = begin + millis * 1_000_000;
            List<Callable<long[]>> work = new ArrayList<>();
            for (int c = 0; c < clients; c++) {
                int client = c;
                work.add(() -> oneClient(client, end, numbers, operation));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> done : threads.invokeAll(work)) {
                all.add(done.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            ProcessorTime processor = ProcessorTime.soFar().minus(before);
            long[] latencies =
                    all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Measured(latencies.length, seconds, processor, latencies);
        }
    }

    private static long[] oneClient(int client, long end, LongSupplier numbers, Operation operation) throws Exception {
        long[] latencies = new long[1 << 12];
        int count = 0;
        for (long before = System.nanoTime(); before < end; ) {
            operation.run(client, numbers.getAsLong());
            long after = System.nanoTime();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, count * 2);
            }
            latencies[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(latencies, count);
    }

    static Measured sum(List<Measured> parts) {
        return new Measured(
                parts.stream().mapToLong(Measured::operations).sum(),
                parts.stream().mapToDouble(Measured::seconds).sum(),
                parts.stream().map(Measured::processor).reduce(ProcessorTime.NONE, ProcessorTime::plus),
                parts.stream()
                        .flatMapToLong(part -> Arrays.stream(part.latencies()))
                        .sorted()
                        .toArray());
    }

    double perSecond() {
        return operations / seconds;
    }

    double millisAt(double quantile) {
        return latencies.length == 0
                ? 0
                : latencies[(int) Math.min(latencies.length - 1, latencies.length * quantile)] / 1e6;
    }

    /** Microseconds of a processor for one operation, the database's share included. */
    double processorMicros() {
        return operations == 0 ? 0 : processor.total() / 1e3 / operations;
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"perSecond\":%.0f,\"p50\":%.2f,\"p99\":%.2f,\"processorMicros\":%.0f,\"databaseMicros\":%.0f}",
                perSecond(),
                millisAt(0.5),
                millisAt(0.99),
                processorMicros(),
                operations == 0 ? 0 : processor.database() / 1e3 / operations);
    }
}
