package org.etabli.insight;

import java.util.List;

/**
 * A share over the steps of a period, the latest last.
 *
 * @param reference what the latest step is compared with: the whole period, or for today the same weekday a week ago
 */
public record Trend(List<Share> steps, Share reference) {

    static Trend of(Period period, List<Share> steps) {
        Share whole = steps.stream().reduce(Share.NOTHING, Share::plus);
        return new Trend(steps, period == Period.TODAY ? steps.get(steps.size() - 2) : whole);
    }

    public Share latest() {
        return steps.getLast();
    }

    /** In percentage points; 0 when one of the two says nothing. */
    public double change() {
        return latest().isKnown() && reference.isKnown() ? latest().percent() - reference.percent() : 0;
    }
}
