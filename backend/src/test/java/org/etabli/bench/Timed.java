package org.etabli.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long one thing took, again and again, and how much it brought. */
final class Timed {

    private final List<Long> nanos = new ArrayList<>();
    private ProcessorTime processor = ProcessorTime.NONE;
    private int compressed;
    private int raw;

    void add(long took, ProcessorTime used) {
        nanos.add(took);
        processor = processor.plus(used);
    }

    /** @param bytes compressed as they travelled, and raw */
    void add(long took, int[] bytes, ProcessorTime used) {
        add(took, used);
        compressed = bytes[0];
        raw = bytes[1];
    }

    int compressed() {
        return compressed;
    }

    int raw() {
        return raw;
    }

    double millisAt(double quantile) {
        Collections.sort(nanos);
        return nanos.get((int) Math.min(nanos.size() - 1, nanos.size() * quantile)) / 1e6;
    }

    /** Milliseconds of a processor each time. */
    double processorMillis() {
        return processor.total() / 1e6 / nanos.size();
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"p50\":%.2f,\"p99\":%.2f,\"processorMillis\":%.2f,\"compressed\":%d,\"bytes\":%d}",
                millisAt(0.5),
                millisAt(0.99),
                processorMillis(),
                compressed,
                raw);
    }
}
