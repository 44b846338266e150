package org.etabli.membership;

import java.time.LocalDate;
import org.etabli.plan.PlanTerms;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed when a contract began, and how it ended.
 *
 * @param trialUntil the first day that is paid for, or null from the start
 * @param committedUntil the earliest day it may end, or null for any
 * @param restCredited it ended by a change: what was paid beyond its end is credited
 */
public record Commitment(
        @Nullable LocalDate trialUntil, @Nullable LocalDate committedUntil, boolean restCredited) {

    public static final Commitment NONE = new Commitment(null, null, false);

    /** Of a contract that begins on the day. */
    public static Commitment of(PlanTerms terms, LocalDate start) {
        LocalDate paidFrom = start.plusDays(terms.trialDays());
        return new Commitment(
                terms.trialDays() == 0 ? null : paidFrom,
                terms.minMonths() == 0 ? null : paidFrom.plusMonths(terms.minMonths()),
                false);
    }

    /** Of a contract that takes over from this one, without another trial: the longer minimum term holds. */
    Commitment andThen(PlanTerms terms, LocalDate start) {
        LocalDate until = terms.minMonths() == 0 ? null : start.plusMonths(terms.minMonths());
        boolean longer = committedUntil != null && (until == null || committedUntil.isAfter(until));
        return new Commitment(null, longer ? committedUntil : until, false);
    }
}
