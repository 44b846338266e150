package org.etabli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;

/** Rooms and machines: one session after the other, with gaps that leave each as busy as it is popular. */
final class Sessions {

    private static final Duration TICK = Duration.ofMinutes(30);

    private final Stage stage;
    private final Rhythm rhythm;
    private final Dice dice = new Dice("sessions");

    Sessions(Stage stage, Rhythm rhythm) {
        this.stage = stage;
        this.rhythm = rhythm;
    }

    void fill(Offered offer, LocalDate day, TimeSlot open) {
        List<UnitId> units = offer.resource().unitIds();
        Instant time = open.start();
        while (time.isBefore(open.end())) {
            Duration length = length(offer);
            TimeSlot slot = TimeSlot.of(time, length);
            if (open.encloses(slot)
                    && dice.chance(starts(offer, day, time, length))
                    && stage.give(offer, units, slot)) {
                time = roundedUp(offer.occupied(slot).end(), open.start());
            } else {
                time = time.plus(TICK);
            }
        }
    }

    /** The chance to begin at a tick that makes it busy for its part of the time. */
    private double starts(Offered offer, LocalDate day, Instant time, Duration length) {
        int minute = time.atZone(Scene.ZONE).toLocalTime().toSecondOfDay() / 60;
        double busy = Math.min(0.9, 1.9 * rhythm.fill(offer, day, minute));
        double tick = TICK.toMinutes();
        return tick * busy / (length.toMinutes() * (1 - busy) + tick * busy);
    }

    private Duration length(Offered offer) {
        List<Integer> minutes = switch (offer.script().rule()) {
            case "booth" -> List.of(30, 30, 45, 60);
            case "laser" -> List.of(60, 60, 90, 120);
            case "printer" -> List.of(90, 120, 180, 240, 300);
            case "request" -> List.of(120, 180, 240);
            case "machine" -> List.of(60, 90, 120, 180);
            default -> List.of(60, 60, 90, 120, 120, 180);
        };
        return Duration.ofMinutes(dice.oneOf(minutes));
    }

    private static Instant roundedUp(Instant moment, Instant from) {
        long ticks = Math.ceilDiv(Duration.between(from, moment).toMinutes(), TICK.toMinutes());
        return from.plus(TICK.multipliedBy(ticks));
    }
}
