package org.etabli.ui.timeline;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A timeline as the element takes it. Bars are arrays without names, a thousand of them must stay small:
 * {@code [key, row, start, end, state, text, editable, day, name, icon]}, cut after the last that is set. So are columns:
 * {@code [row, start, end, here, booked, capacity, text]}.
 */
final class TimelineJson {

    private TimelineJson() {}

    static ArrayNode rows(List<TimelineRow> rows) {
        ArrayNode all = JacksonUtils.createArrayNode();
        for (TimelineRow row : rows) {
            ObjectNode one = all.addObject();
            one.put("id", row.key());
            one.put("name", row.name());
            put(one, "icon", row.icon());
            put(one, "group", row.group());
            put(one, "detail", row.detail());
            put(one, "detailIcon", row.detailIcon());
            put(one, "detailState", row.ink());
            put(one, "price", row.price());
            if (row.locked()) {
                one.put("locked", true);
            }
            if (row.tall()) {
                one.put("tall", true);
            }
        }
        return all;
    }

    static ArrayNode bars(List<TimelineBar> bars) {
        ArrayNode all = JacksonUtils.createArrayNode();
        for (TimelineBar bar : bars) {
            ArrayNode one = all.addArray();
            one.add(bar.key());
            one.add(bar.row());
            one.add(bar.span().start());
            one.add(bar.span().end());
            one.add(bar.state().ordinal());
            one.add(bar.text());
            int last =
                    bar.icon() != null ? 4 : bar.name() != null ? 3 : bar.span().day() > 0 ? 2 : bar.editable() ? 1 : 0;
            if (last > 0) {
                one.add(bar.editable() ? 1 : 0);
            }
            if (last > 1) {
                one.add(bar.span().day());
            }
            if (last > 2) {
                one.add(bar.name());
            }
            if (last > 3) {
                one.add(bar.icon());
            }
        }
        return all;
    }

    static ArrayNode loads(List<TimelineLoad> loads) {
        ArrayNode all = JacksonUtils.createArrayNode();
        for (TimelineLoad load : loads) {
            all.addArray()
                    .add(load.row())
                    .add(load.start())
                    .add(load.end())
                    .add(load.here())
                    .add(load.booked())
                    .add(load.capacity())
                    .add(load.text());
        }
        return all;
    }

    static ArrayNode grounds(List<TimelineGround> grounds, List<TimelineRow> rows) {
        ArrayNode all = JacksonUtils.createArrayNode();
        for (TimelineGround ground : grounds) {
            ObjectNode one = all.addObject();
            one.put("kind", "closed");
            one.put("start", ground.span().start());
            one.put("end", ground.span().end());
            one.put("day", ground.span().day());
            if (ground.row() >= 0) {
                one.put("resourceId", rows.get(ground.row()).key());
            }
        }
        return all;
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
