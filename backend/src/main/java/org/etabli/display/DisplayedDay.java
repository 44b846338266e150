package org.etabli.display;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.kernel.TimeSlot;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A resource on one day, as any passer-by may know it: when, never who or what for.
 *
 * @param at the moment it was read
 * @param open its opening on this day, in order
 * @param taken when none of it can be had, in order; those that follow one another stay apart
 * @param outage why it is out of order at that moment, or null
 */
public record DisplayedDay(
        Resource resource,
        Instant at,
        List<TimeSlot> open,
        List<TimeSlot> taken,
        @Nullable Outage outage) {

    public enum State {
        FREE,
        TAKEN,
        CLOSED,
        BROKEN
    }

    public State state() {
        if (outage != null) {
            return State.BROKEN;
        }
        if (current().isPresent()) {
            return State.TAKEN;
        }
        return opening().isPresent() ? State.FREE : State.CLOSED;
    }

    /** The reservation that is under way. */
    public Optional<TimeSlot> current() {
        return taken.stream().filter(slot -> slot.contains(at)).findFirst();
    }

    /** Until when it stays taken, through what follows without a gap, or free; empty when it is closed or out of order. */
    public Optional<Instant> until() {
        return switch (state()) {
            case TAKEN -> Optional.of(freeFrom());
            case FREE ->
                Stream.concat(
                                next().stream().map(TimeSlot::start),
                                opening().stream().map(TimeSlot::end))
                        .min(Comparator.naturalOrder());
            case CLOSED, BROKEN -> Optional.empty();
        };
    }

    /** What begins after this moment, in order. */
    public List<TimeSlot> next() {
        return taken.stream().filter(slot -> slot.start().isAfter(at)).toList();
    }

    private Optional<TimeSlot> opening() {
        return open.stream().filter(slot -> slot.contains(at)).findFirst();
    }

    private Instant freeFrom() {
        Instant free = at;
        for (TimeSlot slot : taken) {
            if (slot.contains(free)) {
                free = slot.end();
            }
        }
        return free;
    }
}
