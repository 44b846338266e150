package org.etabli.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;

/** Says which venue the staff screens are about, and changes it. */
final class VenueSwitch extends Switch {

    private static final long serialVersionUID = 1L;
    private final transient VenueScope scope;
    private final transient Venues venues;
    private final LocalDate today;
    private final Popover list = new Popover();

    VenueSwitch(VenueScope scope, Venues venues, LocalDate today, Command changed) {
        super("pin");
        this.scope = scope;
        this.venues = venues;
        this.today = today;
        List<Venue> choice = scope.listStaffed();
        show();
        if (choice.size() > 1) {
            add(new Icon("sort"));
            list.setTarget(this);
            list.setPosition(PopoverPosition.BOTTOM_START);
            list.setModal(true);
            list.setAriaLabel(getTranslation("shell.venues"));
            list.add(choices(choice, changed));
        } else {
            setEnabled(false);
        }
    }

    private Div choices(List<Venue> choice, Command changed) {
        Div rows = new Div();
        rows.addClassName("etb-choices");
        rows.add(row(getTranslation("shell.venues.all"), scope.isAll(), scope::chooseAll, changed));
        var chosen = scope.isAll() ? null : chosen();
        choice.forEach(
                venue -> rows.add(row(venue.name(), venue.equals(chosen), () -> scope.choose(venue.id()), changed)));
        return rows;
    }

    private NativeButton row(String words, boolean current, Command choose, Command changed) {
        Icon mark = new Icon("check");
        mark.setVisible(current);
        NativeButton row = new NativeButton("", click -> {
            choose.execute();
            list.close();
            changed.execute();
        });
        row.add(new Span(words), mark);
        if (current) {
            row.getElement().setAttribute("aria-current", "true");
        }
        return row;
    }

    private Venue chosen() {
        return scope.listStaffed().stream()
                .filter(venue -> scope.parameter().filter(venue.slug()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void show() {
        if (scope.isAll()) {
            say(
                    getTranslation("shell.venues.all"),
                    getTranslation("shell.venues.count", scope.listStaffed().size()));
            return;
        }
        Venue venue = chosen();
        say(venue.name(), hours(venue));
    }

    private String hours(Venue venue) {
        List<TimeSlot> open = venues.calendarOf(venue.id()).on(today).open();
        if (open.isEmpty()) {
            return getTranslation("shell.venue.closed");
        }
        return getTranslation(
                "shell.venue.open",
                open.stream()
                        .map(slot -> getTranslation("shell.slot", LocalSlot.of(slot, venue.zone())))
                        .collect(Collectors.joining(", ")));
    }
}
