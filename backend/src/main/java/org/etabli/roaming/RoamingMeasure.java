package org.etabli.roaming;

import java.time.ZoneId;
import org.etabli.kernel.TimeSlot;
import org.etabli.plan.Measure;

/** What operators settle by, between themselves. */
public enum RoamingMeasure {
    MINUTE(Measure.MINUTES, 1),
    HOUR(Measure.MINUTES, 60),
    /** Two half-days, as allowances count them. */
    DAY(Measure.HALF_DAYS, 2);

    private final Measure counted;
    private final int whole;

    RoamingMeasure(Measure counted, int whole) {
        this.counted = counted;
        this.whole = whole;
    }

    /** What is counted: minutes or half-days. */
    public Measure counted() {
        return counted;
    }

    /** How many of what is counted the price is for. */
    public int whole() {
        return whole;
    }

    /** How much of what is counted a slot takes on the venue's wall clock. */
    public long of(TimeSlot slot, ZoneId zone) {
        return counted.of(slot, zone);
    }
}
