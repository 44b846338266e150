package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etabli.kernel.ReservationId;
import org.etabli.ui.frontdesk.Visit.Stage;

/** The lines of the arrivals under their headings. While only the minutes pass they stay: who works with keys keeps the focus. */
final class ArrivalList extends Div {

    /** What decides whether the lines are still the right ones. */
    private record Heading(Stage stage, boolean today, List<ReservationId> visits) {}

    private static final long serialVersionUID = 1L;

    private final SerializableConsumer<Visit> act;
    private final SerializableConsumer<PersonRow> open;
    private final transient List<PersonRow> rows = new ArrayList<>();
    private transient List<Heading> drawn = List.of();

    ArrivalList(SerializableConsumer<Visit> act, SerializableConsumer<PersonRow> open) {
        this.act = act;
        this.open = open;
    }

    /** From the first line to the last. */
    List<PersonRow> rows() {
        return rows;
    }

    /** Says whether there is anyone to show; if not, it is empty. */
    boolean show(Map<Stage, List<Visit>> groups, DeskDay day) {
        List<Heading> wanted = groups.entrySet().stream()
                .map(group -> new Heading(
                        group.getKey(),
                        day.isToday(),
                        group.getValue().stream().map(Visit::id).toList()))
                .toList();
        if (wanted.isEmpty() || !wanted.equals(drawn)) {
            removeAll();
            rows.clear();
            groups.forEach((stage, visits) -> draw(stage, visits, day.isToday()));
            drawn = wanted;
        }
        List<Visit> visits = groups.values().stream().flatMap(List::stream).toList();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).update(visits.get(i), day.now());
        }
        return !visits.isEmpty();
    }

    private void draw(Stage stage, List<Visit> visits, boolean today) {
        String key = today || stage != Stage.LATER ? stage.name().toLowerCase(Locale.ROOT) : "planned";
        Span count = new Span(Integer.toString(visits.size()));
        count.addClassName("etb-num");
        Div head = new Div(new H2(getTranslation("frontdesk.group." + key)), count);
        head.addClassName("etb-group");
        Div lines = new Div();
        lines.getElement().setAttribute("role", "list");
        visits.forEach(visit -> {
            PersonRow row = new PersonRow(visit, act, open);
            row.actsToday(today);
            rows.add(row);
            lines.add(row);
        });
        add(head, lines);
    }
}
