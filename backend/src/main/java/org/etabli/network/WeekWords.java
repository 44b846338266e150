package org.etabli.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.springframework.stereotype.Component;

/** Says a week in one line: « mercredi et samedi, 14 h – 18 h ; jeudi, 9 h – 12 h ». */
@Component
public class WeekWords {

    private static final int A_RUN = 3;
    private static final LocalDate A_MONDAY = LocalDate.of(2024, 1, 1);

    private final Phrasebook phrasebook;

    WeekWords(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    public String say(Locale reader, WeeklyHours week) {
        Map<List<DailySpan>, List<DayOfWeek>> together = new TreeMap<>(week.days())
                .entrySet().stream()
                        .collect(groupingBy(
                                Map.Entry::getValue,
                                LinkedHashMap::new,
                                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return together.entrySet().stream()
                .map(each -> phrasebook.say(
                        reader, "week.part", days(reader, each.getValue()), spans(reader, each.getKey())))
                .collect(joining(phrasebook.say(reader, "week.between")));
    }

    private String days(Locale reader, List<DayOfWeek> days) {
        if (days.size() >= A_RUN && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1) {
            return phrasebook.say(reader, "week.run", name(reader, days.getFirst()), name(reader, days.getLast()));
        }
        List<String> names =
                new ArrayList<>(days.stream().map(day -> name(reader, day)).toList());
        String last = names.removeLast();
        return names.isEmpty() ? last : phrasebook.say(reader, "week.and", String.join(", ", names), last);
    }

    private String spans(Locale reader, List<DailySpan> spans) {
        List<String> all = new ArrayList<>(spans.stream()
                .flatMap(span -> span.on(A_MONDAY, ZoneOffset.UTC).stream())
                .map(slot -> phrasebook.slot(reader, LocalSlot.of(slot, ZoneOffset.UTC)))
                .toList());
        String last = all.removeLast();
        return all.isEmpty() ? last : phrasebook.say(reader, "week.and", String.join(", ", all), last);
    }

    private static String name(Locale reader, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Phrasebook.nearest(reader));
    }
}
