package org.etabli.network;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * @param open the open slots of the day, in order; none when it is closed
 * @param because why the day differs from its week: the name of a holiday or an exception's reason, else null
 */
public record OpeningDay(
        LocalDate day, List<TimeSlot> open, @Nullable Text because) {

    public boolean isClosed() {
        return open.isEmpty();
    }
}
