package org.etabli.demo;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;

/** Things that are lent for some days, fetched and brought back while the venue is open. */
final class Loans {

    private static final int LONGEST_DAYS = 6;

    private final Stage stage;
    private final Rhythm rhythm;
    private final Dice dice = new Dice("loans");

    Loans(Stage stage, Rhythm rhythm) {
        this.stage = stage;
        this.rhythm = rhythm;
    }

    /** @param desks an offer of the same venue whose hours are the venue's */
    void fill(Offered thing, LocalDate day, Offered desks) {
        if (thing.script().popularity() == 0) {
            return;
        }
        for (UnitId unit : thing.resource().unitIds()) {
            LocalDate back = day.plusDays(dice.between(1, LONGEST_DAYS));
            TimeSlot opens = desks.openOn(day);
            TimeSlot returns = desks.openOn(back);
            boolean wanted = dice.chance(0.5 * rhythm.fill(thing, day, 15 * 60));
            if (wanted && opens != null && returns != null) {
                TimeSlot slot = new TimeSlot(Scene.at(day, 14 * 60), Scene.at(back, 16 * 60));
                stage.give(thing, List.of(unit), slot);
            }
        }
    }
}
