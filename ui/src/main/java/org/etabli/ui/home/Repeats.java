package org.etabli.ui.home;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.etabli.availability.Availability;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venues;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.ui.agenda.Booked;
import org.springframework.stereotype.Component;

/** Learns her habits from her last visits, and finds the next day on which each of them would work. */
@Component
class Repeats {

    private static final int MOST = 3;
    private static final int DAYS_AHEAD = 28;

    private final Availability availability;
    private final Venues venues;

    Repeats(Availability availability, Venues venues) {
        this.availability = availability;
        this.venues = venues;
    }

    /**
     * One statement, whatever the number of habits.
     *
     * @param past her last reservations, the latest first
     * @param coming what she has already, so that nothing is proposed twice
     */
    List<Repeat> find(List<Booked> past, List<Booked> coming, Instant now) {
        List<Habit> habits = habits(past);
        List<UnitId> units = habits.stream()
                .flatMap(habit -> habit.units().stream())
                .distinct()
                .toList();
        Map<UnitId, List<TimeSlot>> busy =
                units.isEmpty() ? Map.of() : availability.busy(units, TimeSlot.of(now, Duration.ofDays(DAYS_AHEAD)));
        List<TimeSlot> hers = coming.stream().map(Booked::slot).toList();
        return habits.stream()
                .flatMap(habit -> next(habit, busy, hers, now).stream())
                .limit(MOST)
                .sorted(Comparator.comparing(Repeat::slot))
                .toList();
    }

    /** The most frequent first; of equals the latest. */
    private static List<Habit> habits(List<Booked> past) {
        Map<Pattern, List<Booked>> visits = past.stream()
                .filter(booked -> booked.resource() != null)
                .filter(booked -> booked.details().status() == ReservationStatus.COMPLETED
                        || booked.details().status() == ReservationStatus.CHECKED_IN)
                .collect(Collectors.groupingBy(Pattern::of));
        return visits.values().stream()
                .map(Habit::new)
                .sorted(Comparator.comparing((Habit habit) -> habit.visits().size())
                        .thenComparing(habit -> habit.last().slot())
                        .reversed())
                .filter(once())
                .limit(2L * MOST)
                .toList();
    }

    /** The same thing at another time is the same habit. */
    private static Predicate<Habit> once() {
        Set<UnitId> seen = new HashSet<>();
        return habit -> seen.add(habit.last().details().unit());
    }

    private Optional<Repeat> next(Habit habit, Map<UnitId, List<TimeSlot>> busy, List<TimeSlot> hers, Instant now) {
        Booked last = habit.last();
        OpeningCalendar calendar =
                venues.calendarOf(last.venue().id(), last.details().resource());
        LocalDate today = now.atZone(last.zone()).toLocalDate();
        LocalDate horizon =
                today.plusDays(Math.min(DAYS_AHEAD, habit.resource().rule().horizonDays()));
        return today.datesUntil(horizon)
                .filter(habit::suits)
                .map(habit::on)
                .filter(slot ->
                        slot.start().isAfter(now.plus(habit.resource().rule().notice())))
                .filter(calendar::isOpenThroughout)
                .filter(slot -> hers.stream().noneMatch(slot::overlaps))
                .filter(slot -> habit.units().stream()
                        .allMatch(unit ->
                                busy.getOrDefault(unit, List.of()).stream().noneMatch(slot::overlaps)))
                .findFirst()
                .map(slot -> new Repeat(last, slot));
    }

    /** The same thing at the same time of day for as long. */
    private record Pattern(ResourceId resource, UnitId unit, LocalTime from, Duration length) {

        static Pattern of(Booked booked) {
            return new Pattern(
                    booked.details().resource(),
                    booked.details().unit(),
                    booked.localSlot().start().toLocalTime(),
                    booked.slot().duration());
        }
    }

    private record Habit(List<Booked> visits) {

        Booked last() {
            return visits.getFirst();
        }

        Resource resource() {
            return Objects.requireNonNull(last().resource());
        }

        List<UnitId> units() {
            return resource().allocation() == Allocation.ANY
                    ? List.of(last().details().unit())
                    : resource().unitIds();
        }

        /** A habit of always the same weekday stays on it. */
        boolean suits(LocalDate day) {
            List<DayOfWeek> weekdays = visits.stream()
                    .map(visit -> visit.day().getDayOfWeek())
                    .distinct()
                    .toList();
            return visits.size() < 3 || weekdays.size() > 1 || weekdays.contains(day.getDayOfWeek());
        }

        TimeSlot on(LocalDate day) {
            return TimeSlot.of(
                    day.atTime(last().localSlot().start().toLocalTime())
                            .atZone(last().zone())
                            .toInstant(),
                    last().slot().duration());
        }
    }
}
