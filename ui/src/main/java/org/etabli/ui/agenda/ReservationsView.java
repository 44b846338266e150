package org.etabli.ui.agenda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.VenueId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.faults.ProposalCards;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;

/** "Mes réservations": what comes, then what was, month by month. */
@Route("reservations")
@Menu(order = 10, icon = "bookmark", title = "agenda.menu")
@PermitAll
class ReservationsView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int MOST_UPCOMING = 100;
    private static final int PAGE = 20;

    private final transient OwnAgenda agenda;
    private final transient CalendarLinks calendar;
    private final transient ReservationActions actions;
    private final transient ProposalCards proposals;
    private final Div proposed = new Div();
    private final Div upcoming = new Div();
    private final Div past = new Div();
    private transient Set<VenueId> venues = Set.of();
    private int pages = 1;

    ReservationsView(
            OwnAgenda agenda, OwnReservations own, CalendarLinks calendar, ProposalCards proposals, LiveVenues live) {
        super("agenda.menu");
        this.agenda = agenda;
        this.calendar = calendar;
        this.proposals = proposals;
        this.actions = new ReservationActions(this, agenda, own, this::show);
        addClassName("etb-reservations");
        upcoming.addClassNames("etb-card", "etb-coming");
        past.addClassNames("etb-card", "etb-coming");
        proposed.addClassNames("etb-col", "etb-g12");
        add(proposed, upcoming, past);
        live.follow(this, venue -> venues.contains(venue), this::show);
        show();
    }

    @Override
    public String heading() {
        return getTranslation("agenda.title");
    }

    @Override
    public List<Component> actions() {
        Anchor book = new Anchor("book", new Icon("plus"), new Span(getTranslation("agenda.book")));
        book.addClassNames("etb-btn", "etb-primary", "etb-wideonly");
        return List.of(book);
    }

    private void show() {
        Instant now = agenda.now();
        List<Booked> coming = agenda.listUpcoming(MOST_UPCOMING);
        venues = coming.stream().map(booked -> booked.venue().id()).collect(Collectors.toSet());
        List<Component> waiting = proposals.of(this::show);
        proposed.removeAll();
        proposed.add(waiting);
        proposed.setVisible(!waiting.isEmpty());
        upcoming.removeAll();
        upcoming.add(head("agenda.upcoming"));
        if (coming.isEmpty()) {
            upcoming.add(nothing());
        } else {
            upcoming.add(list(coming, now));
        }
        showPast(now);
    }

    private void showPast(Instant now) {
        List<Booked> found = agenda.listBefore(now, pages * PAGE + 1).stream()
                .filter(booked -> !booked.details().status().isLive()
                        || !booked.slot().end().isAfter(now))
                .toList();
        past.removeAll();
        past.setVisible(!found.isEmpty());
        past.add(head("agenda.past"));
        byMonth(found.stream().limit((long) pages * PAGE).toList()).forEach((month, those) -> {
            H3 name = new H3(DateTimeFormatter.ofPattern("LLLL yyyy", Phrasebook.nearest(getLocale()))
                    .format(month));
            name.addClassName("etb-month");
            past.add(name, list(those, now));
        });
        if (found.size() > pages * PAGE) {
            Button more = new Button(getTranslation("agenda.earlier"), click -> {
                pages++;
                showPast(agenda.now());
            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            past.add(more);
        }
    }

    private static Map<YearMonth, List<Booked>> byMonth(List<Booked> those) {
        Map<YearMonth, List<Booked>> months = new LinkedHashMap<>();
        those.forEach(booked -> months.computeIfAbsent(YearMonth.from(booked.day()), month -> new ArrayList<>())
                .add(booked));
        return months;
    }

    private Component list(List<Booked> those, Instant now) {
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        those.forEach(booked -> list.add(new ReservationRow(booked, now, actions, calendar)));
        return list;
    }

    private Component head(String key) {
        Div head = new Div(new H2(getTranslation(key)));
        head.addClassName("etb-head");
        return head;
    }

    private Component nothing() {
        Anchor book = new Anchor("book", getTranslation("agenda.book"));
        book.addClassName("etb-btn");
        return new EmptyState("calendar", getTranslation("agenda.nothing"), book);
    }
}
