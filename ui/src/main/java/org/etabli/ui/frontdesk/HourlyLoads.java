package org.etabli.ui.frontdesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.Resource;

/** How many places of a pool are taken, hour by hour. */
final class HourlyLoads {

    private static final int HOUR = 60;

    /**
     * @param here used by somebody who came; {@code booked} by somebody who has not come yet
     * @param open whether the venue is open in some part of it
     */
    record Hour(int start, int end, int here, int booked, int capacity, boolean open) {

        /** Whether there is anything to tell of it. */
        boolean matters() {
            return open || taken() > 0;
        }

        int taken() {
            return here + booked;
        }

        /** "12", or "4/4" when none is left; nothing for none. */
        String text() {
            return taken() == 0 ? "" : taken() < capacity ? Integer.toString(taken()) : taken() + "/" + capacity;
        }
    }

    private HourlyLoads() {}

    /** @param from the first minute of the drawn day, and {@code to} the last, on full hours */
    static List<Hour> of(Resource pool, DeskDay day, int from, int to) {
        List<Hour> hours = new ArrayList<>();
        for (int start = from; start < to; start += HOUR) {
            hours.add(hour(pool, day, start, Math.min(start + HOUR, to)));
        }
        return hours;
    }

    private static Hour hour(Resource pool, DeskDay day, int start, int end) {
        TimeSlot hour = new TimeSlot(day.scale().momentAt(0, start), day.scale().momentAt(0, end));
        boolean begun = !day.now().isBefore(hour.start());
        Set<UnitId> here = new HashSet<>();
        Set<UnitId> booked = new HashSet<>();
        for (Visit visit : day.visits()) {
            if (occupies(visit, hour)) {
                (begun && hasCome(visit) ? here : booked).addAll(visit.units());
            }
        }
        here.retainAll(pool.unitIds());
        booked.retainAll(pool.unitIds());
        booked.removeAll(here);
        return new Hour(
                start,
                end,
                here.size(),
                booked.size(),
                pool.units().size(),
                !day.calendar().openSlots(hour).isEmpty());
    }

    private static boolean hasCome(Visit visit) {
        ReservationStatus status = visit.details().status();
        return status == ReservationStatus.CHECKED_IN || status == ReservationStatus.COMPLETED;
    }

    private static boolean occupies(Visit visit, TimeSlot hour) {
        if (visit.details().status() == ReservationStatus.NO_SHOW) {
            return false;
        }
        TimeSlot slot = visit.details().slot();
        Instant left = visit.visit().leftAt();
        return slot.overlaps(hour) && (left == null || left.isAfter(hour.start()));
    }
}
