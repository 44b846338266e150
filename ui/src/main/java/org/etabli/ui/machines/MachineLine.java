package org.etabli.ui.machines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.authorisation.OperatingRight;
import org.etabli.kernel.TimeSlot;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A machine as the signed-in member finds it.
 *
 * @param right what the right is in words, and {@code price} what it costs
 * @param outage what keeps it from being used now, or null
 * @param supervision when a supervisor is there, in words, or null where none is needed
 * @param free when it is open and free from now on, on the days shown
 */
record MachineLine(
        Resource machine,
        OperatingRight right,
        String rightInWords,
        String price,
        @Nullable Outage outage,
        @Nullable String supervision,
        List<TimeSlot> free) {

    String group() {
        String trade = machine.trade();
        return trade == null ? "" : trade;
    }

    /** The next slot of that length, or a shorter one where there is no more room; empty when nothing is free. */
    Optional<TimeSlot> proposal(Duration length) {
        Duration wanted =
                length.compareTo(machine.rule().min()) < 0 ? machine.rule().min() : length;
        return free.stream()
                .map(this::onStep)
                .flatMap(Optional::stream)
                .findFirst()
                .map(slot -> slot.duration().compareTo(wanted) <= 0 ? slot : TimeSlot.of(slot.start(), wanted));
    }

    private Optional<TimeSlot> onStep(TimeSlot slot) {
        long step = machine.rule().step().toSeconds();
        Instant start = Instant.ofEpochSecond(Math.ceilDiv(slot.start().getEpochSecond(), step) * step);
        return start.plus(machine.rule().min()).isAfter(slot.end())
                ? Optional.empty()
                : Optional.of(new TimeSlot(start, slot.end()));
    }
}
