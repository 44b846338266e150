package org.etabli.maintenance;

import java.util.Arrays;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its manager writes it down; what its parts mean is said at {@link MaintenancePlan}.
 *
 * @param id made by the form: sent twice, it is one
 * @param tasks one a line, or null
 */
public record MaintenanceDraft(
        MaintenancePlanId id,
        ResourceId machine,
        String title,
        @Nullable String tasks,
        @Nullable Integer everyMonths,
        @Nullable Integer everyHours,
        int warnDays,
        int warnHours,
        @Nullable MemberId responsible,
        boolean stops,
        boolean active) {

    private static final String LINE = "\n";

    /** @throws InvalidInputException naming the field that does not fit: it is counted by months, by hours, or by both */
    public MaintenanceDraft {
        title = Input.text("title", title, 120);
        tasks = Input.optional("tasks", tasks, 2000);
        if (everyMonths == null && everyHours == null) {
            throw new InvalidInputException("everyMonths", "months-or-hours");
        }
        if (everyMonths != null) {
            Input.within("everyMonths", everyMonths, 1, 120);
        }
        if (everyHours != null) {
            Input.within("everyHours", everyHours, 1, 20_000);
        }
        Input.within("warnDays", warnDays, 0, 180);
        Input.within("warnHours", warnHours, 0, 1_000);
    }

    static List<String> lines(@Nullable String tasks) {
        return tasks == null
                ? List.of()
                : Arrays.stream(tasks.split(LINE))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
