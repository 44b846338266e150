package org.etabli.ui.machines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etabli.authorisation.OperatingRight;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venues;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.resource.Outage;
import org.etabli.ui.timeline.Keys;
import org.etabli.ui.timeline.OpenHours;
import org.etabli.ui.timeline.ReservationBars;
import org.etabli.ui.timeline.TimelineBar;
import org.etabli.ui.timeline.TimelineBar.State;
import org.etabli.ui.timeline.TimelineGround;
import org.etabli.ui.timeline.TimelineRow;
import org.etabli.ui.timeline.TimelineScale;
import org.etabli.ui.timeline.TimelineScale.Span;
import org.etabli.ui.timeline.TimelineSheet;
import org.springframework.stereotype.Component;

/** Draws machines on the timeline: my right and the price at the row, closed hours, outages and reservations behind it. */
@Component
class MachineDrawing {

    private static final String OUTAGE = "!";
    private static final String UNSUPERVISED = "?";

    private final ReservationBars bars;
    private final MachineWords words;
    private final MachineDays days;
    private final Venues venues;

    MachineDrawing(ReservationBars bars, MachineWords words, MachineDays days, Venues venues) {
        this.bars = bars;
        this.words = words;
        this.days = days;
        this.venues = venues;
    }

    TimelineSheet sheet(MachineDay day, Keys<ResourceId> rowKeys, Keys<ReservationId> barKeys, Locale reader) {
        TimelineScale scale = day.scale();
        OpenHours hours = OpenHours.of(day.calendar(), scale);
        Map<ResourceId, Integer> rowOf = new HashMap<>();
        List<TimelineRow> rows = new ArrayList<>();
        List<TimelineBar> drawn = new ArrayList<>();
        List<TimelineGround> grounds = new ArrayList<>();
        hours.closed().forEach(span -> grounds.add(new TimelineGround(-1, span)));
        for (MachineLine line : day.lines()) {
            int row = rows.size();
            rowOf.put(line.machine().id(), row);
            rows.add(row(line, rowKeys));
            OpenHours own = OpenHours.of(
                    venues.calendarOf(day.venue().id(), line.machine().id()), scale);
            List<Span> shut = own.closed().stream()
                    .flatMap(span -> hours.open(span).stream())
                    .toList();
            shut.forEach(span -> grounds.add(new TimelineGround(row, span)));
            if (line.supervision() != null) {
                shut.forEach(
                        span -> drawn.add(unsupervised(UNSUPERVISED + drawn.size() + "." + row, row, span, reader)));
            }
            drawn.addAll(outages(line, row, day, own, reader));
        }
        for (ScheduledReservation scheduled : day.scheduled()) {
            Integer row = rowOf.get(scheduled.reservation().resource());
            if (row != null) {
                drawn.addAll(reservation(scheduled, row, day, barKeys, reader));
            }
        }
        OpenHours shown = hours.showing(drawn);
        return new TimelineSheet(
                scale,
                scale.dates().stream().map(date -> words.column(date, reader)).toList(),
                shown.from(),
                shown.to(),
                words.title(rows.size(), reader),
                hours.isClosedAllDay()
                        ? words.closed(reader)
                        : scale.window().contains(day.now()) ? words.subtitle(day.freeNow(), day.broken(), reader) : "",
                rows,
                drawn,
                grounds);
    }

    private static TimelineRow row(MachineLine line, Keys<ResourceId> keys) {
        OperatingRight.State state = line.right().state();
        String icon = switch (state) {
            case FOR_EVERYONE -> "unlock";
            case VALID -> "shield-check";
            case EXPIRES_SOON -> "hourglass";
            case EXPIRED, SUSPENDED, MISSING -> "lock";
        };
        String ink = switch (state) {
            case FOR_EVERYONE -> null;
            case VALID -> "mine";
            case EXPIRES_SOON, EXPIRED, SUSPENDED, MISSING -> "auth";
        };
        return new TimelineRow(
                keys.of(line.machine().id()),
                line.machine().name(),
                line.machine().icon(),
                line.group(),
                line.rightInWords(),
                icon,
                ink,
                line.price(),
                !line.right().isHeld());
    }

    private TimelineBar unsupervised(String key, int row, Span span, Locale reader) {
        return new TimelineBar(key, row, span, State.CLOSED, words.unsupervised(reader), null, "moon", false);
    }

    private List<TimelineBar> outages(MachineLine line, int row, MachineDay day, OpenHours hours, Locale reader) {
        List<TimelineBar> drawn = new ArrayList<>();
        for (Outage outage : days.outages(line.machine(), day.scale())) {
            Instant end = outage.end() == null ? day.scale().window().end() : outage.end();
            for (Span span : day.scale().spansOf(new TimeSlot(outage.start(), end))) {
                for (Span open : hours.open(span)) {
                    String key = OUTAGE + drawn.size() + "." + row;
                    drawn.add(bars.outage(key, row, open, outage, day.venue().zone(), reader));
                }
            }
        }
        return drawn;
    }

    private List<TimelineBar> reservation(
            ScheduledReservation scheduled, int row, MachineDay day, Keys<ReservationId> keys, Locale reader) {
        String key = keys.of(scheduled.reservation().id());
        return day.scale().spansOf(scheduled.reservation().slot()).stream()
                .map(span -> bars.forMembers(
                        day.scale().isWeek() ? key + "." + span.day() : key,
                        row,
                        span,
                        scheduled,
                        day.venue().zone(),
                        reader))
                .toList();
    }
}
