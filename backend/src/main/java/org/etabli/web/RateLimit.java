package org.etabli.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets a key through so many times in a window of time, on this node; the window begins with its first request. Keys that
 * are not heard of are forgotten.
 */
public final class RateLimit {

    private static final long KEYS = 100_000;

    private final int times;
    private final Duration window;
    private final Clock clock;
    private final Cache<String, Count> counts;

    public RateLimit(int times, Duration window, Clock clock) {
        this.times = times;
        this.window = window;
        this.clock = clock;
        this.counts =
                Caffeine.newBuilder().maximumSize(KEYS).expireAfterWrite(window).build();
    }

    /** @throws TooManyRequestsException when the key was let through too often */
    public void pass(String key) {
        Instant now = clock.instant();
        Count count = counts.asMap().merge(key, new Count(now, 1), (known, first) -> known.and(now, window));
        if (count.seen() > times) {
            throw new TooManyRequestsException(
                    Duration.between(now, count.since().plus(window)));
        }
    }

    private record Count(Instant since, int seen) {

        Count and(Instant now, Duration window) {
            return now.isBefore(since.plus(window)) ? new Count(since, seen + 1) : new Count(now, 1);
        }
    }
}
