package org.etabli.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.etabli.insight.Heatmap.Hour;

/**
 * Weekday × hour as an accessible table: one tab stop, arrows between the cells, Enter for the rows behind one. Public,
 * because Flow makes its event.
 */
@Tag("etabli-heat")
@JsModule("context://components/heat.nocache.js")
public final class HeatTable extends Component {

    private static final long serialVersionUID = 1L;

    /** @param hours heads of the columns */
    void show(String caption, List<String> hours, List<Day> days) {
        getElement().setPropertyMap("model", Map.of("caption", caption, "hours", hours, "days", days));
    }

    Registration addCellChosenListener(ComponentEventListener<CellChosen> listener) {
        return addListener(CellChosen.class, listener);
    }

    /** @param name in full, for who hears it */
    record Day(String label, String name, List<Cell> cells) {}

    /**
     * @param text what is written in it
     * @param level 0 to 5, -1 where it is closed
     * @param name in words
     */
    record Cell(int day, int hour, String text, int level, boolean now, String name) {}

    @DomEvent("cell-chosen")
    public static final class CellChosen extends ComponentEvent<HeatTable> {

        private static final long serialVersionUID = 1L;
        private final transient Hour hour;

        public CellChosen(
                HeatTable source,
                boolean fromClient,
                @EventData("event.detail.day") int day,
                @EventData("event.detail.hour") int hour) {
            super(source, fromClient);
            this.hour = new Hour(DayOfWeek.of(Math.clamp(day, 1, 7)), Math.clamp(hour, 0, 23));
        }

        Hour hour() {
            return hour;
        }
    }
}
