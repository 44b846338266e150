package org.etabli.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/** Where people meet things: lets nobody have what is taken, broken or closed, and remembers who has what. */
final class Stage {

    private final Scene scene;
    private final Crowd crowd;
    private final Breakdowns breakdowns;
    private final Dice dice = new Dice("stage");
    private final Diary taken = new Diary();
    private final List<Draft> drafts = new ArrayList<>();

    Stage(Scene scene, Crowd crowd, Breakdowns breakdowns) {
        this.scene = scene;
        this.crowd = crowd;
        this.breakdowns = breakdowns;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** Lets someone have the units in the slot; says whether they could be had and someone wanted them. */
    boolean give(Offered offer, List<UnitId> units, TimeSlot slot) {
        if (!canBeHad(offer, units, slot)) {
            return false;
        }
        Optional<Person> who = crowd.find(offer, slot, null);
        who.ifPresent(person -> give(offer, units, slot, person, lead(offer), title(offer)));
        return who.isPresent();
    }

    /** Lets this person have them, because the script says so; does nothing when they can't be had. */
    void give(Offered offer, List<UnitId> units, TimeSlot slot, Person who, Duration lead) {
        if (canBeHad(offer, units, slot)) {
            give(offer, units, slot, who, lead, title(offer));
        }
    }

    private void give(
            Offered offer, List<UnitId> units, TimeSlot slot, Person who, Duration lead, @Nullable String title) {
        TimeSlot occupied = offer.occupied(slot);
        units.forEach(unit -> taken.note(unit.value(), occupied));
        crowd.note(who, offer, slot);
        drafts.add(new Draft(offer, units, who, slot, title, guests(offer), lead));
    }

    /** Whoever might have wanted it as well. */
    Optional<Draft> rival(Draft draft) {
        return crowd.find(draft.offer(), draft.slot(), draft.who()).map(other -> draft.by(other, lead(draft.offer())));
    }

    private boolean canBeHad(Offered offer, List<UnitId> units, TimeSlot slot) {
        TimeSlot occupied = offer.occupied(slot);
        return !units.isEmpty()
                && units.stream().allMatch(unit -> taken.isFree(unit.value(), occupied) && works(unit, slot))
                && offer.calendar().isOpenThroughout(slot);
    }

    /** What was reserved before it broke, for a day until it returns, still waits to be moved. */
    private boolean works(UnitId unit, TimeSlot slot) {
        return breakdowns
                .during(unit, slot)
                .map(outage -> outage.end() != null && slot.start().isAfter(scene.now()) && dice.chance(0.8))
                .orElse(true);
    }

    private Duration lead(Offered offer) {
        if (offer.kind() == ResourceKind.DESK && dice.chance(0.15)) {
            return Duration.ofMinutes(dice.between(0, 10));
        }
        double hours = switch (offer.kind()) {
            case DESK, LOCKER, PARKING, OFFICE -> dice.exponential(30);
            case ROOM -> offer.script().category().equals("booth") ? dice.exponential(4) : dice.exponential(140);
            case MACHINE, EQUIPMENT -> dice.exponential(90);
        };
        long horizon = offer.resource().rule().horizonDays() * 24L - 24;
        return Duration.ofMinutes((long) (60 * Math.min(hours, horizon)));
    }

    private @Nullable String title(Offered offer) {
        boolean booth = offer.script().category().equals("booth");
        return switch (offer.kind()) {
            case ROOM -> !booth && dice.chance(0.7) ? dice.oneOf(scene.people().meetings()) : null;
            case MACHINE -> dice.chance(0.6) ? dice.oneOf(scene.people().projects()) : null;
            default -> null;
        };
    }

    private int guests(Offered offer) {
        int capacity = offer.resource().capacity();
        return offer.kind() == ResourceKind.ROOM && capacity > 1 ? dice.between(0, capacity - 1) : 0;
    }

    LocalDate today() {
        return scene.today();
    }
}
