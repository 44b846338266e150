package org.etabli.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A clock that stands where the test put it; by default on Monday 23 November 2026, 9:00 in Paris. */
@Component
@Primary
public class TestClock extends Clock {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final Instant MONDAY_NINE =
            ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, PARIS).toInstant();

    private volatile Instant now = MONDAY_NINE;

    public void set(Instant moment) {
        now = moment;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void reset() {
        now = MONDAY_NINE;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(@Nullable ZoneId zone) {
        throw new UnsupportedOperationException("the zone comes from the venue");
    }
}
