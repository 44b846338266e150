package org.etabli.ui.frontdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.reservation.ReservationStatus;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.timeline.DeskBars;
import org.etabli.ui.timeline.Keys;
import org.etabli.ui.timeline.OpenHours;
import org.etabli.ui.timeline.TimelineBar;
import org.etabli.ui.timeline.TimelineGround;
import org.etabli.ui.timeline.TimelineLoad;
import org.etabli.ui.timeline.TimelineRow;
import org.etabli.ui.timeline.TimelineSheet;
import org.springframework.stereotype.Component;

/** Draws the desk's day: rooms and machines with who is in them, below the rooms the desks, taken per hour. */
@Component
class DayDrawing {

    private final DeskBars bars;
    private final Phrasebook phrasebook;

    DayDrawing(DeskBars bars, Phrasebook phrasebook) {
        this.bars = bars;
        this.phrasebook = phrasebook;
    }

    /** What has a row, in the order of the rows. */
    static List<Resource> rows(DeskDay day) {
        List<Resource> rows = new ArrayList<>();
        for (ResourceKind kind :
                List.of(ResourceKind.ROOM, ResourceKind.OFFICE, ResourceKind.DESK, ResourceKind.MACHINE)) {
            day.resources().stream().filter(resource -> resource.kind() == kind).forEach(rows::add);
        }
        return rows;
    }

    /** The hours worth showing: those of the venue. */
    static OpenHours hours(DeskDay day) {
        return OpenHours.of(day.calendar(), day.scale(), 0);
    }

    TimelineSheet sheet(DeskDay day, Keys<ResourceId> rowKeys, Keys<ReservationId> barKeys, Locale reader) {
        List<Resource> rows = rows(day);
        OpenHours hours = hours(day);
        List<ScheduledReservation> scheduled =
                drawn(day).map(visit -> visit.visit().scheduled()).toList();
        List<TimelineBar> drawn = bars.draw(lines(rows), scheduled, day.scale(), hours, barKeys, reader);
        OpenHours shown = hours.showing(drawn);
        return new TimelineSheet(
                day.scale(),
                List.of(),
                shown.from(),
                shown.to(),
                phrasebook.say(reader, "frontdesk.places"),
                "",
                rows.stream().map(row -> row(row, rowKeys, reader)).toList(),
                drawn,
                hours.closed().stream()
                        .map(span -> new TimelineGround(-1, span))
                        .toList(),
                loads(rows, day, shown));
    }

    /** Desks have no bars: their units are left out. */
    private static List<DeskBars.Line> lines(List<Resource> rows) {
        return rows.stream()
                .map(row -> new DeskBars.Line(row, isPool(row) ? List.of() : row.unitIds()))
                .toList();
    }

    /** What stands in the picture: what takes place on one of its rows. */
    static Stream<Visit> drawn(DeskDay day) {
        List<Resource> rows = rows(day);
        return day.visits().stream()
                .filter(visit -> visit.details().status() != ReservationStatus.NO_SHOW)
                .filter(visit -> rows.contains(visit.booked().resource()));
    }

    private TimelineRow row(Resource row, Keys<ResourceId> keys, Locale reader) {
        String key = keys.of(row.id());
        if (isPool(row)) {
            return TimelineRow.ofLoads(
                    key,
                    row.name(),
                    row.icon(),
                    phrasebook.say(reader, "frontdesk.taken-per-hour"),
                    phrasebook.say(reader, "frontdesk.seats", row.units().size()));
        }
        String group =
                phrasebook.say(reader, "planning.kind." + row.kind().name().toLowerCase(Locale.ROOT));
        String detail = row.kind() == ResourceKind.MACHINE
                ? row.trade()
                : phrasebook.say(reader, "frontdesk.seats", row.capacity());
        return new TimelineRow(key, row.name(), row.icon(), group, detail, null, null, null, false);
    }

    private static List<TimelineLoad> loads(List<Resource> rows, DeskDay day, OpenHours shown) {
        List<TimelineLoad> loads = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (isPool(rows.get(row))) {
                int at = row;
                HourlyLoads.of(rows.get(row), day, shown.from(), shown.to()).stream()
                        .filter(HourlyLoads.Hour::matters)
                        .forEach(hour -> loads.add(load(at, hour)));
            }
        }
        return loads;
    }

    private static TimelineLoad load(int row, HourlyLoads.Hour hour) {
        return new TimelineLoad(
                row, hour.start(), hour.end(), hour.here(), hour.booked(), hour.capacity(), hour.text());
    }

    private static boolean isPool(Resource row) {
        return row.kind() == ResourceKind.DESK;
    }
}
