package org.etabli.reservation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What takes a unit for a time, as somebody may know it.
 *
 * @param own the viewer's own reservation, when it is hers
 * @param sharing another member who lets members know that she is there, or null; {@code name} then is hers
 */
record Occupant(
        UnitId unit,
        TimeSlot slot,
        @Nullable ReservationId own,
        boolean checkedIn,
        @Nullable MemberId sharing,
        @Nullable String name) {

    /** Who of them is known by name, by name. */
    static List<Colleague> colleagues(List<Occupant> there) {
        return there.stream()
                .filter(occupant -> occupant.sharing() != null)
                .collect(groupingBy(
                        occupant -> Objects.requireNonNull(occupant.sharing()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(hers -> new Colleague(
                        Objects.requireNonNull(hers.getFirst().name()),
                        hers.stream()
                                .map(each -> new Colleague.Stay(each.unit(), each.slot()))
                                .toList()))
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }
}
