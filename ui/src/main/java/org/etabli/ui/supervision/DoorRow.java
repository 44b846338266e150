package org.etabli.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.etabli.access.Controller;
import org.etabli.access.Door;
import org.etabli.access.LettingOutcome.Opens;
import org.etabli.access.LettingOutcome.Refused;
import org.etabli.access.LiveDoor;
import org.etabli.access.LiveDoor.State;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venue;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** One door: what is behind it, how it stands, letting it open, and what its manager may do with it. */
final class DoorRow extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DoorDesk desk;
    private final transient Venue venue;
    private final transient Door door;
    private final Command changed;

    DoorRow(DoorDesk desk, Venue venue, LiveDoor live, Command changed) {
        this.desk = desk;
        this.venue = venue;
        this.door = live.door();
        this.changed = changed;
        addClassNames("etb-line", "etb-live-machine", "etb-live-door");
        getElement().setAttribute("role", "listitem");
        Span name = new Span(door.name());
        name.addClassNames("etb-medium", "etb-ell");
        Span under = new Span(about(live));
        under.addClassName("etb-under");
        Div words = new Div(name, under);
        words.addClassName("etb-grow");
        add(new Icon("door"), words, badge(live));
        if (live.state() == State.THERE) {
            add(open());
        }
        if (desk.manages(venue)) {
            add(actions());
        }
    }

    private StatusBadge badge(LiveDoor live) {
        if (live.letOpen() != null) {
            return new StatusBadge(Status.HERE, getTranslation("doors.opening"));
        }
        String word = getTranslation("doors.state." + live.state());
        return switch (live.state()) {
            case THERE -> new StatusBadge(Status.FREE, word);
            case OFFLINE -> new StatusBadge(Status.SILENT, word);
            case NO_CONTROLLER -> new StatusBadge(Status.CLOSED, word).bare();
        };
    }

    private String about(LiveDoor live) {
        if (live.state() == State.OFFLINE) {
            return silence(live.controller());
        }
        return desk.nameOf(door.room())
                .map(room -> getTranslation("doors.room", room))
                .orElseGet(() -> getTranslation("doors.whole"));
    }

    private String silence(@Nullable Controller controller) {
        Instant heard = controller == null ? null : controller.heardAt();
        if (heard == null) {
            return getTranslation("doors.never-heard");
        }
        ZonedDateTime at = heard.atZone(venue.zone());
        return getTranslation("doors.silent", Words.date(at.toLocalDate()), at);
    }

    private Button open() {
        Button open = new Button(getTranslation("doors.open"), new Icon("unlock"), click -> letOpen());
        open.addThemeVariants(ButtonVariant.SMALL);
        open.setAriaLabel(getTranslation("doors.open-one", door.name()));
        open.setDisableOnClick(true);
        return open;
    }

    private void letOpen() {
        switch (desk.letOpen(door, UUID.randomUUID())) {
            case Opens opens -> Notices.done(getTranslation("doors.opened", door.name()));
            case Refused(Refusal refusal) -> Notices.refused(refusal);
        }
        changed.execute();
    }

    private MenuBar actions() {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        bar.addClassName("etb-more");
        MenuItem more = bar.addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("doors.actions", door.name()));
        more.getSubMenu()
                .addItem(
                        getTranslation("doors.edit"),
                        click -> DoorDialog.changing(desk, venue, door, changed).open());
        more.getSubMenu().addItem(getTranslation("doors.controller"), click -> showController());
        more.getSubMenu().addItem(getTranslation("doors.remove"), click -> askToRemove());
        return bar;
    }

    private void showController() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("doors.controller.of", door.name()));
        dialog.setWidth("min(34rem, 100vw - 32px)");
        fill(dialog);
        dialog.getFooter().add(new Button(getTranslation("doors.close"), click -> {
            dialog.close();
            changed.execute();
        }));
        dialog.open();
    }

    private void fill(Dialog dialog) {
        dialog.removeAll();
        dialog.add(desk.controller(venue, door, () -> fill(dialog)));
    }

    private void askToRemove() {
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("doors.remove.title", door.name()),
                getTranslation("doors.remove.text"),
                getTranslation("doors.remove"),
                click -> {
                    desk.remove(door);
                    Notices.done(getTranslation("doors.removed", door.name()));
                    changed.execute();
                });
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("doors.cancel"));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }
}
