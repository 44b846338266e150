package org.etabli.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A half-open stretch of time: {@code start} belongs to it, {@code end} does not. Never empty. Moments are UTC. */
public record TimeSlot(Instant start, Instant end) implements Comparable<TimeSlot> {

    /** @throws IllegalArgumentException unless the start is before the end */
    public TimeSlot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a slot starts before it ends: " + start + " – " + end);
        }
    }

    public static TimeSlot of(Instant start, Duration length) {
        return new TimeSlot(start, start.plus(length));
    }

    public Duration duration() {
        return Duration.between(start, end);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether one ends exactly where the other starts. */
    public boolean abuts(TimeSlot other) {
        return end.equals(other.start) || other.end.equals(start);
    }

    public boolean encloses(TimeSlot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public Optional<TimeSlot> intersection(TimeSlot other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(new TimeSlot(
                start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end));
    }

    /** This slot with a margin added on both sides. */
    public TimeSlot padded(Duration before, Duration after) {
        return new TimeSlot(start.minus(before), end.plus(after));
    }

    public TimeSlot movedTo(Instant newStart) {
        return TimeSlot.of(newStart, duration());
    }

    /** What is left of this slot when the others are taken out, in order; the others may overlap and be unsorted. */
    public List<TimeSlot> minus(List<TimeSlot> others) {
        List<TimeSlot> left = new ArrayList<>();
        Instant from = start;
        for (TimeSlot other : others.stream().filter(this::overlaps).sorted().toList()) {
            if (from.isBefore(other.start)) {
                left.add(new TimeSlot(from, other.start));
            }
            from = from.isAfter(other.end) ? from : other.end;
        }
        if (from.isBefore(end)) {
            left.add(new TimeSlot(from, end));
        }
        return left;
    }

    @Override
    public int compareTo(TimeSlot other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }
}
