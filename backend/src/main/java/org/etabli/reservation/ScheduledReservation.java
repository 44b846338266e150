package org.etabli.reservation;

import java.util.List;
import java.util.stream.Stream;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A reservation on a schedule.
 *
 * @param units all that it occupies
 * @param memberName the holder's full name for herself and the desk; "Inès C." for others, if she shares it, else null
 */
public record ScheduledReservation(
        ReservationDetails reservation,
        List<UnitId> units,
        @Nullable String memberName,
        boolean mine) {

    ScheduledReservation alsoOn(UnitId unit) {
        return new ScheduledReservation(
                reservation, Stream.concat(units.stream(), Stream.of(unit)).toList(), memberName, mine);
    }
}
