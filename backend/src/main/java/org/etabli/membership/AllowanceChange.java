package org.etabli.membership;

/**
 * What a change of contract does to one filling of an allowance, in the measure's units.
 *
 * @param before what it holds in all, or would
 * @param after what it holds in all then; never less than what is used
 * @param used of it, spent or promised: what was reserved stays
 */
public record AllowanceChange(AllowancePeriod period, long before, long after, long used) {

    public long left() {
        return after - used;
    }
}
