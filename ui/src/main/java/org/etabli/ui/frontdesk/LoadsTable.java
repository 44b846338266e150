package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.etabli.resource.Resource;
import org.etabli.ui.timeline.OpenHours;

/** The desks taken per hour, in figures: the twin of the columns. */
final class LoadsTable extends Div {

    private static final long serialVersionUID = 1L;

    LoadsTable() {
        addClassName("etb-loads");
    }

    void show(DeskDay day) {
        removeAll();
        List<Resource> pools = day.pools();
        if (pools.isEmpty()) {
            return;
        }
        OpenHours hours = DayDrawing.hours(day);
        HtmlContainer table = element("table");
        table.addClassName("etb-table");
        HtmlContainer caption = element("caption");
        caption.setText(getTranslation("frontdesk.taken-per-hour"));
        table.add(caption, head(day, pools.getFirst(), hours));
        pools.forEach(pool -> table.add(row(day, pool, hours)));
        add(table);
    }

    private HtmlContainer head(DeskDay day, Resource any, OpenHours hours) {
        HtmlContainer head = element("tr");
        HtmlContainer corner = element("th");
        corner.setText(getTranslation("frontdesk.places"));
        head.add(corner);
        HourlyLoads.of(any, day, hours.from(), hours.to()).forEach(hour -> {
            HtmlContainer cell = element("th");
            cell.addClassName("etb-right");
            cell.setText(getTranslation(
                    "timeline.hour",
                    day.scale().momentAt(0, hour.start()).atZone(day.venue().zone())));
            head.add(cell);
        });
        return head;
    }

    private static HtmlContainer row(DeskDay day, Resource pool, OpenHours hours) {
        HtmlContainer row = element("tr");
        HtmlContainer name = element("th");
        name.getElement().setAttribute("scope", "row");
        name.setText(pool.name());
        row.add(name);
        HourlyLoads.of(pool, day, hours.from(), hours.to()).forEach(hour -> {
            HtmlContainer cell = element("td");
            cell.addClassName("etb-right");
            cell.setText(hour.taken() + "/" + hour.capacity());
            row.add(cell);
        });
        return row;
    }

    private static HtmlContainer element(String tag) {
        return new HtmlContainer(tag);
    }
}
