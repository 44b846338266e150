package org.etabli.ui.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Tells the screens that count minutes that another one has begun. */
@Service
public class LiveMinutes extends Ticks {

    LiveMinutes(Clock clock) {
        super("minutes", toNextMinute(clock.instant()), Duration.ofMinutes(1));
    }

    private static Duration toNextMinute(Instant now) {
        return Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }
}
