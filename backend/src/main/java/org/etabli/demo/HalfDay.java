package org.etabli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;
import org.etabli.resource.ResourceKind;

/** One half of a day of what is offered, and how much of it is wanted. */
record HalfDay(Offered offer, LocalDate day, boolean morning) {

    private static final List<Integer> SESSION_MINUTES = List.of(60, 60, 90, 120);

    /** Empty while it is closed, or open for too short a time to be worth coming. */
    Optional<TimeSlot> slot() {
        TimeSlot open = offer.openOn(day);
        if (open == null) {
            return Optional.empty();
        }
        Duration least = offer.kind() == ResourceKind.DESK ? Duration.ofHours(2) : usual().duration();
        return usual().intersection(open).filter(slot -> slot.duration().compareTo(least) >= 0);
    }

    /** A whole half day at a desk, a session of anything else. */
    private TimeSlot usual() {
        if (offer.kind() == ResourceKind.DESK) {
            return new TimeSlot(at(morning ? 9 * 60 : 14 * 60), at(morning ? 12 * 60 + 30 : 18 * 60));
        }
        Dice dice = dice("session");
        return TimeSlot.of(
                at((morning ? 10 : 14) * 60 + 30 * dice.between(0, 2)),
                Duration.ofMinutes(dice.oneOf(SESSION_MINUTES)));
    }

    /**
     * How many parts of it are wanted by now: units of a pool, else the whole.
     *
     * @param calm what part of the network's usual rhythm
     */
    int wanted(Rhythm rhythm, double calm) {
        int parts = offer.isPool() ? offer.resource().units().size() : 1;
        double share = morning ? rhythm.morning(offer, day) : rhythm.afternoon(offer, day);
        return (int) Math.floor(calm * share * parts + dice("demand").between(0.0, 0.999));
    }

    /** How many parts are taken, when so many units are free. */
    int taken(int free) {
        int units = offer.resource().units().size();
        return offer.isPool() ? units - free : free < units ? 1 : 0;
    }

    private Instant at(int minute) {
        return Scene.at(day, minute);
    }

    private Dice dice(String purpose) {
        return new Dice(purpose + offer.resource().id() + day + morning);
    }
}
