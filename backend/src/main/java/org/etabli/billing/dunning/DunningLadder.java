package org.etabli.billing.dunning;

import java.time.LocalDate;
import org.etabli.kernel.Input;
import org.jspecify.annotations.Nullable;

/**
 * After how many days each step follows the one before.
 *
 * @param active whether steps are taken by themselves
 * @param startsOn what was due before is reminded by nobody
 * @param friendlyDays after the day the oldest invoice was due; {@code formalDays} after the friendly reminder
 * @param graceDays from the formal notice to the suspension
 * @param brokenDays how late an instalment is before the agreement counts as broken
 */
public record DunningLadder(
        boolean active, LocalDate startsOn, int friendlyDays, int formalDays, int graceDays, int brokenDays) {

    private static final int LONGEST = 90;

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    public DunningLadder {
        Input.chosen("startsOn", startsOn);
        friendlyDays = Input.within("friendlyDays", friendlyDays, 1, LONGEST);
        formalDays = Input.within("formalDays", formalDays, 1, LONGEST);
        graceDays = Input.within("graceDays", graceDays, 1, LONGEST);
        brokenDays = Input.within("brokenDays", brokenDays, 1, LONGEST);
    }

    /** What is proposed to an operator that has set none. */
    static DunningLadder proposed(LocalDate today) {
        return new DunningLadder(false, today, 7, 15, 8, 10);
    }

    /**
     * When a step is due.
     *
     * @param since the day the oldest invoice was due for the first step, the day of the step before for the others
     * @param heldUntil nothing happens before, or null
     */
    LocalDate dueOn(DunningStep step, LocalDate since, @Nullable LocalDate heldUntil) {
        LocalDate due = since.plusDays(
                switch (step) {
                    case FRIENDLY -> friendlyDays;
                    case FORMAL -> formalDays;
                    case SUSPENDED -> graceDays;
                });
        return heldUntil != null && heldUntil.isAfter(due) ? heldUntil : due;
    }
}
