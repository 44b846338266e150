package org.etabli.ui.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.etabli.insight.Arrival;
import org.etabli.insight.Focus;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.dashboard.PastReadings.Reading;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;

/** Are we full, are we healthy, what must I do? What is about now follows every booking and check-in by itself. */
@Route("dashboard")
@Menu(order = 20, icon = "gauge", title = "dashboard.menu")
@RolesAllowed("MANAGER")
class DashboardView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int A_MINUTE = 60_000;

    private final transient SignedIn signedIn;
    private final transient VenueScope scope;
    private final transient NowReadings present;
    private final transient PastReadings past;

    private final Shown shown = new Shown();
    private final Filters filters = new Filters(this::ask, new DashboardDownload(shown));
    private final FiguresCard figures = new FiguresCard();
    private final NowCard now = new NowCard();
    private final CrowdCard crowd = new CrowdCard();
    private final TodoCard todo = new TodoCard();
    private final ArrivalsCard arrivals = new ArrivalsCard();
    private final RefusalsCard refusals = new RefusalsCard();
    private final MachinesCard machines = new MachinesCard();
    private final Div board = new Div();

    private transient Question question = Question.FIRST;
    private transient volatile List<Venue> venues = List.of();
    private transient QueryParameters address = QueryParameters.empty();

    DashboardView(SignedIn signedIn, VenueScope scope, LiveVenues live, NowReadings present, PastReadings past) {
        super("dashboard.menu");
        this.signedIn = signedIn;
        this.scope = scope;
        this.present = present;
        this.past = past;
        Div side = new Div(todo, arrivals);
        side.addClassName("etb-dash-side");
        board.addClassName("etb-dash");
        board.add(filters, figures, now, crowd, side, refusals, machines);
        live.follow(this, venue -> venues.stream().anyMatch(shown -> shown.id().equals(venue)), this::showPresent);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        question = Question.read(address);
        removeAll();
        if (scope.listInScope(Role.MANAGER).isEmpty()) {
            add(new EmptyState("building", getTranslation("dashboard.no-venue")));
            return;
        }
        add(board);
        show();
    }

    @Override
    public boolean isLive() {
        return true;
    }

    /** Lateness comes without an event: once a minute the present is looked at again. */
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(A_MINUTE);
        var ticking = attached.getUI().addPollListener(tick -> showPresent());
        addDetachListener(detached -> {
            detached.unregisterListener();
            ticking.remove();
            detached.getUI().setPollInterval(-1);
        });
    }

    private void ask(Question asked) {
        question = asked;
        QueryParameters written = asked.writtenInto(address);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("dashboard", written)));
        show();
    }

    private void show() {
        List<Venue> allowed = scope.listInScope(Role.MANAGER);
        venues = question.venues(allowed);
        filters.show(question, allowed, moment());
        showPast(past.about(signedIn.caller(), question.focus(allowed), question.period()));
        showPresent();
    }

    private void showPast(Reading reading) {
        ZonedDateTime moment = moment();
        figures.load(() -> figures.showPast(shown.keep(reading.figures()), moment));
        crowd.load(() -> crowd.show(reading, shown.keep(reading.heatmap()), moment));
        machines.load(() -> machines.show(reading, shown.keepMachines(reading.machines()), this::nameOf));
        refusals.load(() -> {
            var demand = shown.keep(reading.refusals());
            refusals.show(reading, demand);
            figures.showRefusals(demand, moment);
        });
        reading.done();
    }

    private void showPresent() {
        if (venues.isEmpty()) {
            return;
        }
        Caller caller = signedIn.caller();
        Focus focus = question.focus(scope.listInScope(Role.MANAGER));
        filters.showMoment(moment());
        now.load(() -> {
            var occupancy = shown.keepNow(present.occupancy(focus));
            now.show(occupancy, this::zoneOf);
            figures.showNow(occupancy, moment());
        });
        arrivals.load(() -> {
            List<Arrival> today = present.arrivals(caller, focus);
            arrivals.show(today, this::zoneOf, present::nameOf);
            todo.load(() -> todo.show(present.matters(caller, focus, today), this::venueOf));
        });
    }

    /** On the wall clock of the first venue; those of a network share theirs. */
    private ZonedDateTime moment() {
        return present.now().atZone(venues.getFirst().zone());
    }

    private Venue venueOf(VenueId id) {
        return venues.stream()
                .filter(venue -> venue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ZoneId zoneOf(VenueId id) {
        return venueOf(id).zone();
    }

    private String nameOf(VenueId id) {
        return venueOf(id).name();
    }
}
