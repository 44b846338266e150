package org.etabli.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import org.etabli.membership.AllowancePeriod;
import org.jspecify.annotations.Nullable;

/** What one filling of an allowance holds, as its account in the ledger counts it. */
final class Allotment {

    final AllowancePeriod period;
    final long granted;
    final Instant opened;
    long pending;
    long posted;

    /** All that was ever held, cancelled or not: it was never short of it at any moment. */
    private long taken;

    Allotment(AllowancePeriod period, long granted, Instant opened) {
        this.period = period;
        this.granted = granted;
        this.opened = opened;
    }

    /** Holds the amount; false when there is not so much. */
    boolean take(long amount) {
        if (taken + amount > granted) {
            return false;
        }
        taken += amount;
        pending += amount;
        return true;
    }

    /** Ends a hold: keeps so much of it and gives back the rest. */
    void settle(long amount, long kept) {
        pending -= amount;
        posted += kept;
    }

    String measure() {
        return period.allowance().measure().name();
    }

    @Nullable
    Instant expires() {
        var end = period.end();
        return end == null ? null : end.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
