package org.etabli.ui.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Duration;
import java.util.Optional;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;

/**
 * A schedule as a picture, with its legend: it knows its rows and bars by short names and speaks of them as what they are.
 *
 * @param <R> what a row stands for
 */
public final class ScheduleBoard<R> extends Section {

    /** What a plain click chooses. */
    public static final Duration USUAL = Duration.ofHours(1);

    private static final long serialVersionUID = 1L;
    private static final int STEP = 15;

    private final ResourceTimeline timeline = new ResourceTimeline();
    private final transient Keys<R> rows = new Keys<>();
    private final transient Keys<ReservationId> bars = new Keys<>();
    private final Legend legend;

    public ScheduleBoard(String label, Legend legend) {
        this.legend = legend;
        addClassNames("etb-card", "etb-flush");
        getElement().setAttribute("aria-label", label);
        timeline.grid(STEP, (int) USUAL.toMinutes());
        add(timeline);
    }

    public ResourceTimeline timeline() {
        return timeline;
    }

    public Keys<R> rows() {
        return rows;
    }

    public Keys<ReservationId> bars() {
        return bars;
    }

    /** Goes below the board. */
    public Component legend() {
        return legend;
    }

    /** Lets slots be chosen; {@code onPreview} hears quietly of a slot that is being chosen. */
    public void onSelect(SerializableBiConsumer<R, TimeSlot> onSelect, SerializableBiConsumer<R, TimeSlot> onPreview) {
        timeline.onSelect(
                chosen -> rows.find(chosen.row()).ifPresent(row -> onSelect.accept(row, chosen.slot())),
                chosen -> rows.find(chosen.row()).ifPresent(row -> onPreview.accept(row, chosen.slot())));
    }

    /** Hears which reservation was opened. */
    public void onOpen(SerializableConsumer<ReservationId> onOpen) {
        timeline.onOpen(bar -> reservation(bar).ifPresent(onOpen::accept));
    }

    /** The reservation of a bar; one that goes on over several days has a bar for each, numbered behind a dot. */
    public Optional<ReservationId> reservation(String bar) {
        return bars.find(bar.split("\\.", 2)[0]);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        legend.setVisible(visible);
    }
}
