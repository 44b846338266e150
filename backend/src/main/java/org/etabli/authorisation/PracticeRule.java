package org.etabli.authorisation;

import org.etabli.kernel.Input;

/**
 * So many hours at machines within the last months earn an authorisation.
 *
 * @param hours 1 to 1000
 * @param months 1 to 24, for sessions are kept two years
 */
public record PracticeRule(int hours, int months, PracticeGround ground, Way way) {

    static final int LONGEST = 24;

    public enum Way {
        /** Granted as soon as it is reached. */
        AUTOMATIC,
        /** Proposed to who trains there. */
        PROPOSED
    }

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    public PracticeRule {
        Input.within("earnedHours", hours, 1, 1000);
        Input.within("earnedMonths", months, 1, LONGEST);
    }

    public int minutes() {
        return hours * 60;
    }
}
