package org.etabli.ui.frontdesk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etabli.ui.frontdesk.Visit.Stage;

/** The three lists of the arrivals, each under its headings. */
enum ArrivalTab {
    EXPECTED(Stage.LATE, Stage.NOW, Stage.LATER, Stage.RELEASED),
    HERE(Stage.HERE),
    LEFT(Stage.LEFT);

    private final List<Stage> stages;

    ArrivalTab(Stage... stages) {
        this.stages = List.of(stages);
    }

    /** What a word in message keys says of it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many its label tells: who was given up is listed but not expected. */
    long count(DeskDay day) {
        return day.visits().stream()
                .filter(visit -> stages.contains(visit.stage()) && visit.stage() != Stage.RELEASED)
                .count();
    }

    /** Its visits by heading, empty headings left out. */
    Map<Stage, List<Visit>> of(List<Visit> visits) {
        Map<Stage, List<Visit>> groups = new LinkedHashMap<>();
        for (Stage stage : stages) {
            List<Visit> those = visits.stream()
                    .filter(visit -> visit.stage() == stage)
                    .sorted(order(stage))
                    .toList();
            if (!those.isEmpty()) {
                groups.put(stage, those);
            }
        }
        return groups;
    }

    private static Comparator<Visit> order(Stage stage) {
        Comparator<Visit> byTime = Comparator.comparing(Visit::clock);
        return stage == Stage.LEFT ? byTime.reversed() : byTime;
    }

    static ArrivalTab of(Stage stage) {
        return switch (stage) {
            case HERE -> HERE;
            case LEFT -> LEFT;
            default -> EXPECTED;
        };
    }
}
