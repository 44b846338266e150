package org.etabli.ui.setup;

import java.time.DayOfWeek;
import org.etabli.kernel.InvalidInputException;
import org.etabli.network.DailySpan;
import org.etabli.network.WeeklyHours;
import org.etabli.ui.component.HoursField;

/** When the venue is open. */
final class HoursStep extends Step {

    private static final long serialVersionUID = 1L;
    private final HoursField hours = new HoursField(errors);

    HoursStep() {
        super("hours");
        hours.show(WeeklyHours.of(
                new DailySpan(9 * 60, 18 * 60),
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY));
        add(hours);
    }

    WeeklyHours hours() {
        return hours.hours();
    }

    /** Hours that can't be are forgotten. */
    @Override
    void takeOver(Step before) {
        try {
            hours.show(((HoursStep) before).hours());
        } catch (InvalidInputException cannotBe) {
            return; // the usual week stands there
        }
    }

    @Override
    void check() {
        hours();
    }
}
