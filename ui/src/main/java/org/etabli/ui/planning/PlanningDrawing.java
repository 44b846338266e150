package org.etabli.ui.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ReservationId;
import org.etabli.ui.timeline.DeskBars;
import org.etabli.ui.timeline.Keys;
import org.etabli.ui.timeline.OpenHours;
import org.etabli.ui.timeline.TimelineBar;
import org.etabli.ui.timeline.TimelineGround;
import org.etabli.ui.timeline.TimelineRow;
import org.etabli.ui.timeline.TimelineSheet;
import org.springframework.stereotype.Component;

/** Draws the planning: a row for each thing, a bar for each reservation. */
@Component
class PlanningDrawing {

    private final DeskBars bars;
    private final Phrasebook phrasebook;

    PlanningDrawing(DeskBars bars, Phrasebook phrasebook) {
        this.bars = bars;
        this.phrasebook = phrasebook;
    }

    TimelineSheet sheet(PlannedDay day, Keys<PlannedRow> rowKeys, Keys<ReservationId> barKeys, Locale reader) {
        OpenHours hours = OpenHours.of(day.calendar(), day.scale());
        List<TimelineBar> drawn = bars.draw(
                day.rows().stream()
                        .map(row -> new DeskBars.Line(row.resource(), row.units()))
                        .toList(),
                day.scheduled(),
                day.scale(),
                hours,
                barKeys,
                reader);
        OpenHours shown = hours.showing(drawn);
        return new TimelineSheet(
                day.scale(),
                List.of(),
                shown.from(),
                shown.to(),
                phrasebook.say(reader, "planning.count", day.scheduled().size()),
                hours.isClosedAllDay()
                        ? phrasebook.say(reader, "timeline.closed-day")
                        : phrasebook.say(
                                reader, "planning.waiting", day.waiting().size()),
                rows(day, rowKeys, reader),
                drawn,
                hours.closed().stream()
                        .map(span -> new TimelineGround(-1, span))
                        .toList());
    }

    private List<TimelineRow> rows(PlannedDay day, Keys<PlannedRow> keys, Locale reader) {
        Map<String, String> groups = new HashMap<>();
        return day.rows().stream()
                .map(row -> TimelineRow.named(
                        keys.of(row),
                        row.name(),
                        row.unit() == null ? row.resource().icon() : null,
                        groups.computeIfAbsent(
                                row.unit() == null
                                        ? row.resource().kind().name()
                                        : row.resource().id().toString(),
                                unknown -> group(row, reader))))
                .toList();
    }

    private String group(PlannedRow row, Locale reader) {
        return row.unit() == null
                ? phrasebook.say(
                        reader, "planning.kind." + row.resource().kind().name().toLowerCase(Locale.ROOT))
                : phrasebook.say(
                        reader,
                        "planning.pool",
                        row.resource().name(),
                        row.resource().units().size());
    }
}
