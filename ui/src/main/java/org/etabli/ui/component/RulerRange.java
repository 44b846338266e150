package org.etabli.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * The steel ruler with a slot on it, to be moved and stretched by pointer or arrow keys. It counts the minutes of a day as
 * they elapse, so that days of 23 and 25 hours are as long as they are.
 */
@Tag("etabli-ruler-range")
@JsModule("context://components/ruler-range.nocache.js")
public final class RulerRange extends Component {

    private static final long serialVersionUID = 1L;
    private @Nullable DayRuler day;

    public RulerRange() {
        addListener(RangeChanged.class, changed -> {
            getElement().setProperty("start", changed.startMinute);
            getElement().setProperty("end", changed.endMinute);
        });
    }

    /** The stretch of the day that is shown, with its hours. */
    public void setDay(DayRuler ruler, Locale reader) {
        day = ruler;
        getElement().setProperty("locale", reader.getLanguage());
        getElement().setProperty("from", ruler.from());
        getElement().setProperty("to", ruler.to());
        getElement().setPropertyList("ticks", ruler.ticks(reader));
    }

    /** How full it will be, from 0 to 1; nothing when the list is empty. */
    public void setCrowd(List<Crowded> crowd) {
        getElement().setPropertyList("crowd", crowd);
    }

    public void setClosed(List<DayRuler.Span> closed) {
        getElement().setPropertyList("closed", closed);
    }

    /** Where the chosen place is taken. */
    public void setTaken(List<DayRuler.Span> taken) {
        getElement().setPropertyList("taken", taken);
    }

    /** Marks this minute of the day, or none. */
    public void setNow(@Nullable Integer minute) {
        if (minute == null) {
            getElement().removeProperty("now");
        } else {
            getElement().setProperty("now", minute);
        }
    }

    public void setValue(DayRuler.Span slot) {
        getElement().setProperty("start", slot.start());
        getElement().setProperty("end", slot.end());
    }

    /** @param step and {@code shortest} in minutes */
    public void setStep(int step, int shortest) {
        getElement().setProperty("step", step);
        getElement().setProperty("minSpan", shortest);
    }

    /** The minutes between which the slot may lie. */
    public void setLimits(int min, int max) {
        getElement().setProperty("min", min);
        getElement().setProperty("max", max);
    }

    public Registration addRangeChangedListener(ComponentEventListener<RangeChanged> listener) {
        return addListener(RangeChanged.class, listener);
    }

    public record Crowded(int minute, double value) {}

    @DomEvent("range-changed")
    public static final class RangeChanged extends ComponentEvent<RulerRange> {

        private static final long serialVersionUID = 1L;
        private final int startMinute;
        private final int endMinute;

        public RangeChanged(
                RulerRange source,
                boolean fromClient,
                @EventData("event.detail.start") int startMinute,
                @EventData("event.detail.end") int endMinute) {
            super(source, fromClient);
            this.startMinute = startMinute;
            this.endMinute = endMinute;
        }

        /** The slot it was moved to; empty when the numbers make none on the day shown. */
        public Optional<TimeSlot> slot() {
            DayRuler shown = getSource().day;
            return shown == null ? Optional.empty() : shown.slot(new DayRuler.Span(startMinute, endMinute));
        }
    }
}
