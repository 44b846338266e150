package org.etabli.authorisation;

import org.etabli.kernel.Input;

/**
 * Near its end an authorisation is prolonged for who has used what asks for it.
 *
 * @param hours 1 to 1000
 * @param within the last so many months, 1 to 24
 * @param months by which it is prolonged, 1 to 120
 */
public record RenewalRule(int hours, int within, int months) {

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    public RenewalRule {
        Input.within("renewalHours", hours, 1, 1000);
        Input.within("renewalWithin", within, 1, PracticeRule.LONGEST);
        Input.within("renewalMonths", months, 1, 120);
    }

    int minutes() {
        return hours * 60;
    }
}
