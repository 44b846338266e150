package org.etabli.ui.publicsite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.prospect.Prospect;
import org.etabli.prospect.VisitTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the times of visits into words. */
@Component
class VisitWords {

    private final VisitTimes times;
    private final Phrasebook phrasebook;

    VisitWords(VisitTimes times, Phrasebook phrasebook) {
        this.times = times;
        this.phrasebook = phrasebook;
    }

    /** @param moment ISO 8601, UTC */
    record Choice(String moment, String hour) {}

    record Day(String name, List<Choice> choices) {}

    /** When one may come, day by day. */
    List<Day> days(Locale reader, Venue venue) {
        Map<LocalDate, List<Instant>> byDay = times.free(venue).stream()
                .collect(Collectors.groupingBy(
                        moment -> moment.atZone(venue.zone()).toLocalDate(), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        phrasebook.shortDay(reader, day.getKey()),
                        day.getValue().stream()
                                .map(moment -> new Choice(
                                        moment.toString(),
                                        phrasebook.say(reader, "visit.hour", moment.atZone(venue.zone()))))
                                .toList()))
                .toList();
    }

    /** « mardi 24 novembre, 14 h – 14 h 30 ». */
    String when(Locale reader, Venue venue, @Nullable TimeSlot slot) {
        if (slot == null) {
            return "";
        }
        LocalSlot local = LocalSlot.of(slot, venue.zone());
        return phrasebook.say(reader, "visit.when", local.day(), local);
    }

    /** What her page says first. */
    String title(Locale reader, Venue venue, Prospect prospect) {
        return phrasebook.say(reader, prospect.visitAt() == null ? "visit.asked" : "visit.agreed", venue.name());
    }
}
