package org.etabli.ui.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.ui.timeline.TimelineScale.Span;
import org.springframework.stereotype.Component;

/**
 * The bars of some rows as the desk sees them. A reservation stands on the row of what was reserved, where it may be
 * dragged, and as a shadow on every other row that shares a unit with it. Outages are drawn where it is open.
 */
@Component
public class DeskBars {

    /** What stands on one row: a resource, or some of its units. */
    public record Line(Resource resource, List<UnitId> units) {}

    private static final String OUTAGE = "!";

    private final ReservationBars bars;
    private final Resources resources;

    DeskBars(ReservationBars bars, Resources resources) {
        this.bars = bars;
        this.resources = resources;
    }

    public List<TimelineBar> draw(
            List<Line> lines,
            List<ScheduledReservation> scheduled,
            TimelineScale scale,
            OpenHours hours,
            Keys<ReservationId> keys,
            Locale reader) {
        Map<UnitId, List<Integer>> rowsOf = new HashMap<>();
        List<TimelineBar> drawn = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            for (UnitId unit : lines.get(row).units()) {
                rowsOf.computeIfAbsent(unit, none -> new ArrayList<>(2)).add(row);
            }
            drawn.addAll(outages(row, lines.get(row), scale, hours, reader));
        }
        for (ScheduledReservation each : scheduled) {
            Set<Integer> touched = new LinkedHashSet<>();
            each.units().forEach(unit -> touched.addAll(rowsOf.getOrDefault(unit, List.of())));
            drawn.addAll(reservation(
                    each, touched, lines, scale, keys.of(each.reservation().id()), reader));
        }
        return drawn;
    }

    private List<TimelineBar> outages(int row, Line line, TimelineScale scale, OpenHours hours, Locale reader) {
        List<TimelineBar> drawn = new ArrayList<>();
        TimeSlot window = scale.window();
        for (UnitId unit : line.units()) {
            for (Outage outage : resources.listOutages(unit, window)) {
                Instant end = Objects.requireNonNullElse(outage.end(), window.end());
                for (Span span : scale.spansOf(new TimeSlot(outage.start(), end))) {
                    for (Span open : hours.open(span)) {
                        String key = OUTAGE + row + "." + drawn.size();
                        drawn.add(bars.outage(key, row, open, outage, scale.zone(), reader));
                    }
                }
            }
        }
        return drawn;
    }

    private List<TimelineBar> reservation(
            ScheduledReservation scheduled,
            Set<Integer> touched,
            List<Line> lines,
            TimelineScale scale,
            String key,
            Locale reader) {
        List<TimelineBar> drawn = new ArrayList<>(touched.size());
        for (Span span : scale.spansOf(scheduled.reservation().slot())) {
            for (int row : touched) {
                boolean own = lines.get(row)
                        .resource()
                        .id()
                        .equals(scheduled.reservation().resource());
                TimelineBar bar = bars.forDesk(key, row, span, scheduled, scale.zone(), reader);
                drawn.add(own ? bar : bar.asShadow(key + "." + row));
            }
        }
        return drawn;
    }
}
