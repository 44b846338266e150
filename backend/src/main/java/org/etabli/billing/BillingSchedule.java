package org.etabli.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.etabli.kernel.Input;

/**
 * When an operator's month before is billed by itself.
 *
 * @param day of the month, 28 at most; {@code hour} of the day, in the operator's zone
 * @param commits whether it leaves at once; else it waits to be looked at
 */
public record BillingSchedule(int day, int hour, boolean commits) {

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    public BillingSchedule {
        day = Input.within("day", day, 1, 28);
        hour = Input.within("hour", hour, 0, 23);
    }

    /** The month that is to be billed by now: the last whose moment has come, however long ago. */
    YearMonth dueBy(ZonedDateTime now) {
        YearMonth thisMonth = YearMonth.from(now);
        ZonedDateTime moment = thisMonth.atDay(day).atTime(hour, 0).atZone(now.getZone());
        return now.isBefore(moment) ? thisMonth.minusMonths(2) : thisMonth.minusMonths(1);
    }

    /** The day it runs next. */
    LocalDate nextAfter(ZonedDateTime now) {
        YearMonth thisMonth = YearMonth.from(now);
        boolean over = dueBy(now).equals(thisMonth.minusMonths(1));
        return (over ? thisMonth.plusMonths(1) : thisMonth).atDay(day);
    }
}
