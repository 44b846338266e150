package org.etabli.ui.machines;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.reservation.RequestReservation;
import org.etabli.resource.Resource;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.VenueSelect;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.reserving.ReservationDialogs;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.timeline.Horizon;
import org.etabli.ui.timeline.Legend;
import org.etabli.ui.timeline.ScheduleBoard;
import org.etabli.ui.timeline.TimelineView;
import org.jspecify.annotations.Nullable;

/** When is a machine open, free, and open to me? Choosing a slot opens the reservation dialog with it. */
@Route("machines")
@Menu(order = 2, icon = "laser", title = "machines.menu")
@PermitAll
class MachinesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MachineScreens screens;
    private final transient ReservationDialogs dialogs;
    private final transient SignedIn signedIn;
    private final transient Clock clock;

    private final VenueSelect venues = new VenueSelect(getTranslation("machines.venue"), venue -> changed());
    private final Horizon horizon = new Horizon(this::changed);
    private final Checkbox onlyMine = new Checkbox(getTranslation("machines.only-mine"), change -> refresh());
    private final Span credit = new Span();
    private final MachineList list = new MachineList(this::reserve);
    private final ScheduleBoard<ResourceId> board = new ScheduleBoard<>(
            getTranslation("machines.timeline"),
            new Legend(Status.FREE, Status.BOOKED, Status.MINE, Status.HERE, Status.AUTH, Status.BROKEN, Status.CLOSED)
                    .withChoosing());
    private transient @Nullable MachineDay day;

    MachinesView(MachineScreens screens, ReservationDialogs dialogs, SignedIn signedIn, LiveVenues live, Clock clock) {
        super("machines.menu");
        this.screens = screens;
        this.dialogs = dialogs;
        this.signedIn = signedIn;
        this.clock = clock;
        layOut();
        board.onSelect(this::open, this::preview);
        board.onOpen(reservation -> UI.getCurrent().navigate("reservations"));
        live.follow(
                this,
                venue -> venues.getValue() != null
                        && venue.equals(venues.getValue().id()),
                this::refresh);
    }

    @Override
    public List<Component> actions() {
        return List.of(venues);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        QueryParameters query = entering.getLocation().getQueryParameters();
        List<Venue> all = screens.venues();
        venues.offer(all);
        venues.setVisible(all.size() > 1);
        screens.venue(signedIn.caller(), query.getSingleParameter("venue")).ifPresent(there -> {
            venues.setValue(there);
            horizon.read(query, clock.instant().atZone(there.zone()).toLocalDate());
        });
        refresh();
    }

    private void layOut() {
        addClassName("etb-tl-page");
        venues.addClassName("etb-venue-select");
        onlyMine.addClassName("etb-toggle");
        credit.addClassNames("etb-sec", "etb-s13", "etb-num");
        Button reserve = new Button(getTranslation("machines.reserve"), new Icon("plus"), click -> reserveAny());
        reserve.addThemeVariants(ButtonVariant.PRIMARY);
        Span push = new Span();
        push.addClassName("etb-push");
        Div bar = new Div(horizon, onlyMine, push, credit, reserve);
        bar.addClassName("etb-bar-top");
        add(bar, list, board, board.legend());
    }

    private void changed() {
        Venue venue = venues.getValue();
        if (venue != null) {
            screens.remember(venue);
            horizon.writeTo("machines", venue.slug());
        }
        refresh();
    }

    private void refresh() {
        Venue venue = venues.getValue();
        if (venue == null) {
            list.showNothing();
            board.setVisible(false);
            return;
        }
        MachineDay now =
                screens.day(signedIn.caller(), venue, horizon.scale(venue.zone()), onlyMine.getValue(), getLocale());
        day = now;
        boolean asList = horizon.view() == TimelineView.LIST || now.lines().isEmpty();
        board.setVisible(!asList);
        list.setVisible(asList);
        if (asList) {
            list.show(now, onlyMine.getValue());
        } else {
            board.timeline().show(screens.sheet(now, board.rows(), board.bars(), getLocale()), now.now());
        }
        Optional<String> left = screens.credit(signedIn.caller(), venue, getLocale());
        credit.setVisible(left.isPresent());
        left.ifPresent(this::showCredit);
    }

    private void showCredit(String words) {
        Span figure = new Span(words);
        figure.addClassNames("etb-strong", "etb-credit-left");
        credit.removeAll();
        credit.add(new Span(getTranslation("machines.credit") + " "), figure);
    }

    private void preview(ResourceId machine, TimeSlot slot) {
        var words = dialogs.preview(request(machine, slot));
        board.timeline().preview(words.text(), words.detail());
    }

    private void reserve(MachineLine line) {
        open(line.machine().id(), proposal(line));
    }

    private void reserveAny() {
        MachineDay known = day;
        if (known == null || known.lines().isEmpty()) {
            return;
        }
        MachineLine best = known.lines().stream()
                .filter(line -> line.right().isHeld() && !line.free().isEmpty())
                .findFirst()
                .orElse(known.lines().getFirst());
        List<Resource> choices =
                known.lines().stream().map(MachineLine::machine).toList();
        dialogs.openAmong(choices, request(best.machine().id(), proposal(best)), board.timeline()::clearSelection);
    }

    private void open(ResourceId machine, TimeSlot slot) {
        dialogs.open(request(machine, slot), board.timeline()::clearSelection);
    }

    private RequestReservation request(ResourceId machine, TimeSlot slot) {
        return RequestReservation.of(machine, null, slot, signedIn.id());
    }

    private TimeSlot proposal(MachineLine line) {
        return line.proposal(ScheduleBoard.USUAL)
                .orElseGet(() -> TimeSlot.of(
                        horizon.day()
                                .atTime(14, 0)
                                .atZone(venues.getValue().zone())
                                .toInstant(),
                        ScheduleBoard.USUAL));
    }
}
