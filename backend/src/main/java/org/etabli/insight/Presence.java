package org.etabli.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * How often someone came, week by week.
 *
 * @param firstMonday of the first week
 * @param weeks visits of each week, the present one last
 * @param absences reservations that nobody came for
 */
public record Presence(LocalDate firstMonday, List<Integer> weeks, int absences) {

    public Presence {
        weeks = List.copyOf(weeks);
    }

    public int visits() {
        return weeks.stream().mapToInt(Integer::intValue).sum();
    }
}
