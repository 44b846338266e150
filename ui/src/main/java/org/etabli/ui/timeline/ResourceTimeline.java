package org.etabli.ui.timeline;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resources as rows and their reservations as bars on the one time axis ({@code components/timeline.nocache.js}). It draws
 * what it is told and asks before anything changes: who listens decides.
 */
@Tag("etabli-timeline")
@JsModule("context://components/timeline.nocache.js")
public class ResourceTimeline extends Component implements HasStyle {

    /** A slot chosen on a row. */
    public record Selection(String row, TimeSlot slot) {}

    /** A bar dropped on another row, at another time, or stretched. */
    public record Change(String bar, String row, TimeSlot slot) {}

    private static final long serialVersionUID = 1L;

    private final Div anchor = new Div();
    private transient @Nullable TimelineSheet sheet;
    private SerializableConsumer<Selection> selected = ignored -> {};
    private SerializableConsumer<Selection> previewed = ignored -> {};
    private SerializableConsumer<String> clicked = ignored -> {};
    private SerializablePredicate<Change> changed = ignored -> false;

    public ResourceTimeline() {
        anchor.addClassName("etb-tl-anchor");
        anchor.getElement().setAttribute("aria-hidden", "true"); // the bar is what opens
        getElement().appendChild(anchor.getElement());
        getElement()
                .addEventListener("slot-preview", event -> {
                    var detail = event.getEventData();
                    selection(
                                    detail.get("event.detail.resourceId").asString(),
                                    detail.get("event.detail.start").asInt(),
                                    detail.get("event.detail.end").asInt(),
                                    detail.get("event.detail.day").asInt())
                            .ifPresent(previewed::accept);
                })
                .addEventData("event.detail.resourceId")
                .addEventData("event.detail.start")
                .addEventData("event.detail.end")
                .addEventData("event.detail.day");
    }

    /** Where the last clicked bar is, for a popover to point at. */
    public Component anchor() {
        return anchor;
    }

    /** Lets slots be chosen; {@code onPreview} hears quietly of a slot that is being chosen. */
    public void onSelect(SerializableConsumer<Selection> onSelect, SerializableConsumer<Selection> onPreview) {
        selected = onSelect;
        previewed = onPreview;
        getElement().setProperty("selectable", true);
    }

    /** Lets editable bars be dragged and stretched; the answer says whether the change stands, otherwise it is put back. */
    public void onChange(SerializablePredicate<Change> decide) {
        changed = decide;
        getElement().setProperty("editable", true);
    }

    /** Hears which bar was opened. */
    public void onOpen(SerializableConsumer<String> onOpen) {
        clicked = onOpen;
    }

    /** The server's words on the slot that is being chosen. */
    public void preview(String text, String detail) {
        ObjectNode words = JacksonUtils.createObjectNode();
        words.put("text", text);
        words.put("detail", detail);
        getElement().setPropertyJson("preview", words);
    }

    /** Gives up the chosen slot. */
    public void clearSelection() {
        getElement().callJsFunction("clearSelection");
    }

    /**
     * @param step minutes to which starts and ends snap
     * @param usual minutes that a plain click chooses
     */
    public void grid(int step, int usual) {
        getElement().setProperty("step", step);
        getElement().setProperty("defaultMinutes", usual);
    }

    /** Shows all of it anew; what did not change is not sent again. */
    public void show(TimelineSheet next, Instant now) {
        TimelineSheet before = sheet;
        sheet = next;
        if (before == null || !before.scale().equals(next.scale())) {
            frame(next);
        }
        getElement().setProperty("from", next.from());
        getElement().setProperty("to", next.to());
        getElement().setProperty("title", next.title());
        getElement().setProperty("subtitle", next.subtitle());
        if (before == null || !before.rows().equals(next.rows())) {
            getElement().setPropertyJson("resources", TimelineJson.rows(next.rows()));
        }
        if (before == null
                || !before.grounds().equals(next.grounds())
                || !before.rows().equals(next.rows())) {
            getElement().setPropertyJson("backgrounds", TimelineJson.grounds(next.grounds(), next.rows()));
        }
        if (before == null || !before.bars().equals(next.bars())) {
            getElement().setPropertyJson("packed", TimelineJson.bars(next.bars()));
        }
        if (before == null || !before.loads().equals(next.loads())) {
            getElement().setPropertyJson("loads", TimelineJson.loads(next.loads()));
        }
        now(next.scale(), now);
    }

    private void frame(TimelineSheet next) {
        TimelineScale scale = next.scale();
        getElement().setProperty("view", scale.isWeek() ? "week" : "day");
        getElement().setProperty("dayMinutes", scale.dayMinutes());
        ArrayNode ticks = JacksonUtils.createArrayNode();
        scale.hours().forEach(hour -> {
            ObjectNode tick = ticks.addObject();
            tick.put("minute", hour.minute());
            tick.put("hour", hour.clock().getHour());
            tick.put("label", getTranslation("timeline.hour", hour.clock()));
        });
        getElement().setPropertyJson("ticks", ticks);
        if (scale.isWeek()) {
            ArrayNode days = JacksonUtils.createArrayNode();
            for (int day = 0; day < scale.days(); day++) {
                ObjectNode one = days.addObject();
                one.put("date", scale.dates().get(day).toString());
                one.put("label", next.dayLabels().get(day));
            }
            getElement().setPropertyJson("days", days);
        } else {
            getElement().removeProperty("days");
        }
    }

    private void now(TimelineScale scale, Instant now) {
        int day = scale.dayOf(now);
        if (day < 0) {
            getElement().removeProperty("now");
            return;
        }
        getElement().setProperty("now", scale.minuteOf(day, now));
        getElement().setProperty("nowDay", day);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setProperty("locale", getLocale().getLanguage());
        ObjectNode labels = JacksonUtils.createObjectNode();
        for (String label : List.of("grid", "free", "moved", "refused", "error", "retry")) {
            labels.put(label, getTranslation("timeline.label." + label));
        }
        getElement().setPropertyJson("labels", labels);
    }

    @ClientCallable
    private void slotSelected(String row, int start, int end, @Nullable Integer day) {
        selection(row, start, end, day == null ? 0 : day).ifPresent(selected::accept);
    }

    @ClientCallable
    private void eventClicked(String key) {
        clicked.accept(key);
    }

    @ClientCallable
    private boolean eventChanged(String key, String row, int start, int end, @Nullable Integer day) {
        return selection(row, start, end, day == null ? 0 : day)
                .map(to -> changed.test(new Change(key, to.row(), to.slot())))
                .orElse(false);
    }

    private Optional<Selection> selection(String row, int start, int end, int day) {
        TimelineSheet shown = sheet;
        if (shown == null
                || start < 0
                || start >= end
                || end > Duration.ofDays(2).toMinutes()
                || day < 0
                || day > 6) {
            return Optional.empty();
        }
        Instant from = shown.scale().momentAt(day, start);
        Instant until = shown.scale().momentAt(day, end);
        return from.isBefore(until) ? Optional.of(new Selection(row, new TimeSlot(from, until))) : Optional.empty();
    }
}
