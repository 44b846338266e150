package org.etabli.ui.planning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Status;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.reserving.ReservationDialogs;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.timeline.Horizon;
import org.etabli.ui.timeline.Legend;
import org.etabli.ui.timeline.ResourceTimeline;
import org.etabli.ui.timeline.ScheduleBoard;
import org.etabli.ui.timeline.TimelineView;
import org.jspecify.annotations.Nullable;

/** A venue's day, all of it: who is where, with reservations made, dragged, stretched and answered by the desk. */
@Route("planning")
@Menu(order = 22, icon = "calendar", title = "planning.menu")
@RolesAllowed("FRONT_DESK")
class PlanningView extends Page implements BeforeEnterObserver, DeskScreen {

    private static final long serialVersionUID = 1L;

    private final transient PlanningScreens screens;
    private final transient ReservationDialogs dialogs;
    private final transient ForSomebody somebody;
    private final transient DeskDeeds deeds;
    private final transient Clock clock;

    private final Horizon horizon = new Horizon(this::changed);
    private final Button create;
    private final WaitingRequests waiting;
    private final CardPopover popover = new CardPopover();
    private final PlanningList list;
    private final Section listed;
    private final ScheduleBoard<PlannedRow> board = new ScheduleBoard<>(
            getTranslation("planning.timeline"),
            new Legend(Status.FREE, Status.BOOKED, Status.HERE, Status.WAIT, Status.PAST, Status.BROKEN, Status.CLOSED)
                    .withMoving());
    private transient @Nullable PlannedDay day;
    private transient @Nullable Venue venue;

    PlanningView(
            PlanningScreens screens, ReservationDialogs dialogs, ForSomebody somebody, LiveVenues live, Clock clock) {
        super("planning.menu");
        this.screens = screens;
        this.dialogs = dialogs;
        this.somebody = somebody;
        this.clock = clock;
        deeds = screens.deeds(this);
        waiting = new WaitingRequests(deeds);
        list = new PlanningList((booked, from) -> popover.show(booked, deeds, from));
        listed = new Section(list);
        create = new Button(getTranslation("planning.reserve"), new Icon("plus"), click -> reserveAny());
        layOut();
        board.onSelect(this::reserve, (row, slot) -> {});
        board.timeline().onChange(this::move);
        board.onOpen(id -> booked(id)
                .ifPresent(
                        booked -> popover.show(booked, deeds, board.timeline().anchor())));
        live.follow(this, changed -> venue != null && changed.equals(venue.id()), this::refresh);
    }

    @Override
    public List<Component> actions() {
        return List.of(create);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Venue inScope = screens.venue().orElse(null);
        venue = inScope;
        if (inScope == null) {
            removeAll();
            add(new EmptyState("calendar", getTranslation("planning.no-venue")));
            return;
        }
        horizon.read(
                entering.getLocation().getQueryParameters(),
                clock.instant().atZone(inScope.zone()).toLocalDate());
        refresh();
    }

    @Override
    public void settled() {
        close();
        refresh();
    }

    @Override
    public void close() {
        popover.close();
    }

    private void layOut() {
        addClassNames("etb-tl-page", "etb-planning");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        listed.addClassNames("etb-card", "etb-planning-card");
        board.timeline().addClassName("etb-tl-desk");
        popover.setTarget(board.timeline().anchor());
        Div bar = new Div(horizon);
        bar.addClassName("etb-bar-top");
        add(bar, waiting, listed, board, board.legend(), popover);
    }

    private void changed() {
        Venue there = venue;
        if (there != null) {
            horizon.writeTo("planning", there.slug());
        }
        settled();
    }

    private void refresh() {
        Venue there = venue;
        if (there == null) {
            return;
        }
        PlannedDay planned = screens.day(there, horizon.scale(there.zone()));
        day = planned;
        boolean asPicture = horizon.view() == TimelineView.DAY;
        board.setVisible(asPicture);
        listed.setVisible(!asPicture);
        if (asPicture) {
            board.timeline().show(screens.sheet(planned, board.rows(), board.bars(), getLocale()), planned.now());
        } else {
            list.show(planned.scheduled().stream().map(screens::booked).toList());
        }
        waiting.show(screens.waiting(planned).stream().map(screens::booked).toList());
    }

    private void reserve(PlannedRow row, TimeSlot slot) {
        dialogs.openForMember(List.of(), row.resource(), row.unitId(), slot, board.timeline()::clearSelection);
    }

    private void reserveAny() {
        Venue there = venue;
        if (there != null) {
            somebody.open(there, horizon.day(), board.timeline()::clearSelection);
        }
    }

    private boolean move(ResourceTimeline.Change change) {
        Optional<Booked> booked = board.reservation(change.bar()).flatMap(this::booked);
        Optional<PlannedRow> row = board.rows().find(change.row());
        return booked.isPresent() && row.isPresent() && deeds.move(booked.get(), change.slot(), row.get());
    }

    private Optional<Booked> booked(ReservationId id) {
        PlannedDay known = day;
        return known == null ? Optional.empty() : known.find(id).map(screens::booked);
    }
}
