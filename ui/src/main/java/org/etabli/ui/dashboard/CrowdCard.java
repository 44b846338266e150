package org.etabli.ui.dashboard;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.etabli.insight.Heatmap;
import org.etabli.insight.Heatmap.Hour;
import org.etabli.insight.Share;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.dashboard.PastReadings.Reading;
import org.jspecify.annotations.Nullable;

/** When do people come? The mean week, hour by hour; booked and checked in are kept apart. */
final class CrowdCard extends DashboardCard {

    private static final long serialVersionUID = 1L;
    private static final int LEVELS = 6;

    private enum Side {
        USED,
        BOOKED
    }

    private final InfoPoint info = new InfoPoint(getTranslation("dashboard.crowd"));
    private final RadioButtonGroup<Side> side = new RadioButtonGroup<>();
    private final HeatTable table = new HeatTable();
    private final Div instead = new Div();
    private transient @Nullable Heatmap heatmap;
    private transient @Nullable Reading reading;
    private transient @Nullable ZonedDateTime now;

    CrowdCard() {
        super("dashboard.crowd", "etb-dash-crowd");
        side.addClassNames("etb-seg", "etb-sm");
        side.setItems(Side.values());
        side.setValue(Side.USED);
        side.setItemLabelGenerator(each -> getTranslation("dashboard.crowd." + each));
        side.setAriaLabel(getTranslation("dashboard.crowd.side"));
        side.addValueChangeListener(change -> draw());
        addToHead(info, side, scale());
        body().add(table, instead);
        table.addCellChosenListener(chosen -> open(chosen.hour()));
    }

    void show(Reading asked, Heatmap found, ZonedDateTime moment) {
        heatmap = found;
        reading = asked;
        now = moment;
        instead.removeAll();
        table.setVisible(found.isEnough() && !found.hours().isEmpty());
        if (found.hours().isEmpty()) {
            instead.add(new EmptyState("clock", getTranslation("dashboard.crowd.closed")));
        } else if (!found.isEnough()) {
            instead.add(new EmptyState(
                    "calendar", getTranslation("dashboard.crowd.too-little", found.weeks(), Heatmap.ENOUGH_WEEKS)));
        } else {
            draw();
        }
        explain(found);
    }

    @Nullable
    Heatmap shown() {
        return heatmap;
    }

    private void draw() {
        Heatmap found = heatmap;
        if (found != null && found.isEnough()) {
            table.show(
                    getTranslation("dashboard.crowd.caption." + found.period() + "." + side.getValue()),
                    found.hours().stream()
                            .map(hour -> getTranslation("dashboard.crowd.hour", hour))
                            .toList(),
                    Arrays.stream(DayOfWeek.values())
                            .filter(day -> found.hours().stream()
                                    .anyMatch(hour -> !found.at(day, hour).isClosed()))
                            .map(day -> row(found, day))
                            .toList());
        }
    }

    private HeatTable.Day row(Heatmap found, DayOfWeek day) {
        return new HeatTable.Day(
                day.getDisplayName(TextStyle.SHORT, getLocale()),
                day.getDisplayName(TextStyle.FULL, getLocale()),
                found.hours().stream().map(hour -> cell(found, day, hour)).toList());
    }

    private HeatTable.Cell cell(Heatmap found, DayOfWeek day, int hour) {
        Heatmap.Cell cell = found.at(day, hour);
        Share share = side.getValue() == Side.USED ? cell.used() : cell.booked();
        long percent = Math.round(share.percent());
        String when = day.getDisplayName(TextStyle.FULL, getLocale()) + " " + hour(hour);
        return new HeatTable.Cell(
                day.getValue(),
                hour,
                cell.isClosed() ? "" : Long.toString(percent),
                cell.isClosed() ? -1 : (int) Math.min(LEVELS - 1, percent * LEVELS / 100),
                isNow(day, hour),
                cell.isClosed()
                        ? getTranslation("dashboard.crowd.cell.closed", when)
                        : getTranslation("dashboard.crowd.cell." + side.getValue(), when, percent));
    }

    private boolean isNow(DayOfWeek day, int hour) {
        ZonedDateTime moment = now;
        return moment != null && moment.getDayOfWeek() == day && moment.getHour() == hour;
    }

    private String hour(int hour) {
        return getTranslation("dashboard.time", LocalTime.of(hour, 0));
    }

    private void open(Hour hour) {
        Reading asked = reading;
        if (asked != null) {
            String when = hour.day().getDisplayName(TextStyle.FULL, getLocale()) + " " + hour(hour.hour());
            asked.openVisitsBehind(hour, getTranslation("dashboard.crowd.rows", when));
        }
    }

    private void explain(Heatmap found) {
        info.says(getTranslation("dashboard.crowd"))
                .fraction(
                        "a",
                        getTranslation("dashboard.formula.occupancy.over"),
                        getTranslation("dashboard.formula.occupancy.below"));
        if (!found.isEnough()) {
            return;
        }
        fullest(found).ifPresent(hour -> {
            Share used = found.at(hour.day(), hour.hour()).used();
            info.text(getTranslation(
                            "dashboard.crowd.case",
                            hour.day().getDisplayName(TextStyle.FULL, getLocale()) + " " + hour(hour.hour()),
                            Duration.ofHours(Math.round(used.part() / 60.0)),
                            Duration.ofHours(Math.round(used.whole() / 60.0)),
                            used.percent()))
                    .text(getTranslation("dashboard.crowd.exclusions." + found.period()))
                    .rows(getTranslation("dashboard.crowd.rows.link"), () -> open(hour));
        });
    }

    private static Optional<Hour> fullest(Heatmap found) {
        return found.cells().entrySet().stream()
                .max(Comparator.comparingDouble(cell -> cell.getValue().used().percent()))
                .map(Map.Entry::getKey);
    }

    private static Span scale() {
        Span scale = new Span(new Span("0"));
        scale.addClassName("heat-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        IntStream.range(0, LEVELS).forEach(level -> {
            HtmlContainer step = new HtmlContainer("i");
            step.addClassName("heat-" + level);
            scale.add(step);
        });
        scale.add(new Span("100"));
        return scale;
    }
}
