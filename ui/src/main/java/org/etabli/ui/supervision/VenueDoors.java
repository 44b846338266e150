package org.etabli.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import org.etabli.access.LiveDoor;
import org.etabli.access.LiveDoor.State;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Icon;

/** The doors of one venue. What did not change is not drawn again. */
final class VenueDoors extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DoorDesk desk;
    private final transient Venue venue;
    private final Command changed;
    private final Span sum = new Span();
    private final Div list = new Div();
    private transient List<LiveDoor> shown = new ArrayList<>();

    VenueDoors(DoorDesk desk, Venue venue, Command changed) {
        this.desk = desk;
        this.venue = venue;
        this.changed = changed;
        addClassNames("etb-card", "etb-flush", "etb-live-machines");
        H2 title = new H2(venue.name());
        String id = "doors-of-" + venue.slug();
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        sum.addClassNames("etb-push", "etb-s13", "etb-sec");
        Div head = new Div(title, sum);
        head.addClassName("etb-head");
        list.getElement().setAttribute("role", "list");
        add(head, list);
        list.add(new EmptyState("door", getTranslation("doors.none")));
        if (desk.manages(venue)) {
            Button add = new Button(
                    getTranslation("doors.add"),
                    new Icon("plus"),
                    click -> DoorDialog.adding(desk, venue, changed).open());
            add.addThemeVariants(ButtonVariant.TERTIARY);
            Div foot = new Div(add);
            foot.addClassName("etb-live-foot");
            add(foot);
        }
    }

    void show(List<LiveDoor> doors) {
        sum.setText(getTranslation(
                "doors.sum",
                doors.size(),
                doors.stream().filter(door -> door.state() == State.OFFLINE).count()));
        if (looksAlike(doors)) {
            return;
        }
        list.removeAll();
        doors.forEach(door -> list.add(new DoorRow(desk, venue, door, changed)));
        if (doors.isEmpty()) {
            list.add(new EmptyState("door", getTranslation("doors.none")));
        }
        shown = doors;
    }

    /** When a controller was last heard of moves on all the time; that shows only once it is silent. */
    private boolean looksAlike(List<LiveDoor> doors) {
        return doors.stream()
                .map(VenueDoors::look)
                .toList()
                .equals(shown.stream().map(VenueDoors::look).toList());
    }

    private static List<Object> look(LiveDoor live) {
        return List.of(live.door(), live.state(), live.letOpen() != null);
    }
}
