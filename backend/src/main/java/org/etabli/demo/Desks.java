package org.etabli.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;

/** Desks and lockers, day by day: the whole day, one half of it, or both halves by two people; lunch empties some. */
final class Desks {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final double STAYS_ALL_DAY = 0.42;

    private final Stage stage;
    private final Rhythm rhythm;
    private final Dice dice = new Dice("desks");

    Desks(Stage stage, Rhythm rhythm) {
        this.stage = stage;
        this.rhythm = rhythm;
    }

    void fill(Offered pool, LocalDate day, TimeSlot open) {
        double morning = rhythm.morning(pool, day);
        double afternoon = rhythm.afternoon(pool, day);
        double whole = STAYS_ALL_DAY * Math.min(morning, afternoon);
        for (UnitId unit : pool.resource().unitIds()) {
            if (dice.chance(whole)) {
                give(pool, unit, open, day, from(8, 10), from(16, 19));
                continue;
            }
            if (dice.chance((morning - whole) / (1 - whole))) {
                give(pool, unit, open, day, from(8, 10), from(12, 13));
            }
            if (dice.chance((afternoon - whole) / (1 - whole))) {
                give(pool, unit, open, day, from(13, 15), from(17, 19));
            }
        }
    }

    /** On the half hour, from the first hour until half past the last. */
    private int from(int first, int last) {
        return first * 60 + 30 * dice.between(0, 2 * (last - first) + 1);
    }

    private void give(Offered pool, UnitId unit, TimeSlot open, LocalDate day, int fromMinute, int toMinute) {
        new TimeSlot(Scene.at(day, fromMinute), Scene.at(day, toMinute))
                .intersection(open)
                .filter(slot -> slot.duration().compareTo(SHORTEST) >= 0)
                .ifPresent(slot -> stage.give(pool, List.of(unit), slot));
    }
}
