package org.etabli.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.etabli.reservation.CancellationTerms;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.CalendarLinks;
import org.etabli.ui.agenda.ReservationActions;
import org.etabli.ui.agenda.ReservationRow;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.live.LiveMinutes;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.offers.PackShop;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** "Mon établi": what is next and may I come in; what comes after, what I often do, what I may still use. */
@Route("home")
@Menu(order = 0, icon = "home", title = "home.menu")
@PermitAll
class HomeView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient HomeReader reader;
    private final transient CalendarLinks calendar;
    private final transient PackShop packs;
    private final transient ReservationActions actions;
    private final Anchor book = new Anchor("book", new Icon("plus"));
    private final Div main = new Div();
    private final Div side = new Div();
    private transient HomePicture picture;
    private @Nullable NextCard next;

    HomeView(
            SignedIn signedIn,
            HomeReader reader,
            CalendarLinks calendar,
            PackShop packs,
            LiveVenues venues,
            LiveMinutes minutes) {
        super("home.menu");
        this.signedIn = signedIn;
        this.reader = reader;
        this.calendar = calendar;
        this.packs = packs;
        this.actions = reader.actions(this, this::show);
        this.picture = reader.read();
        addClassName("etb-home");
        main.addClassName("etb-home-main");
        side.addClassName("etb-home-side");
        book.add(new Span(getTranslation("home.book")));
        add(main, side);
        venues.follow(this, venue -> picture.concerns(venue), this::show);
        minutes.follow(this, this::anotherMinute);
        draw();
    }

    @Override
    public String heading() {
        return getTranslation("home.hello", signedIn.details().firstName());
    }

    @Override
    public List<Component> actions() {
        return List.of(book);
    }

    private void show() {
        picture = reader.read();
        draw();
    }

    private void draw() {
        main.removeAll();
        side.removeAll();
        next = null;
        Instant now = picture.now();
        picture.reclaimable().ifPresent(released -> main.add(new ReleasedCard(released, actions)));
        picture.next().ifPresentOrElse(booked -> drawNext(booked, now), () -> main.add(nothing()));
        if (!picture.later().isEmpty()) {
            main.add(coming(picture.later(), now));
        }
        if (!picture.repeats().isEmpty()) {
            main.add(new RepeatsRow(picture.repeats(), picture.standing().today(), actions));
        }
        drawSide();
    }

    private void drawNext(Booked booked, Instant now) {
        CancellationTerms terms = picture.terms();
        NextCard card = new NextCard(booked, terms, now, actions, reader.plan(booked, this));
        next = card;
        main.add(card);
        book.setClassName("etb-btn etb-wideonly" + (booked.isCheckInOpen(now) ? "" : " etb-primary"));
    }

    private void drawSide() {
        Standing standing = picture.standing();
        standing.memberships()
                .forEach(membership -> side.add(new CreditsCard(membership, standing.allowancesOf(membership))));
        Button buy = new Button(
                getTranslation("offers.buy.title"),
                new Icon("ticket"),
                click -> packs.dialogForHerself(this::show).open());
        buy.addClassName("etb-home-buy");
        side.add(buy);
        if (!standing.authorisations().isEmpty()) {
            side.add(new AuthorisationsCard(
                    standing.authorisations(), standing.evidences(), standing.today(), reader.zone()));
        }
    }

    /** Counts down; reads anew only when the next booking begins, ends or may be checked in. */
    private void anotherMinute() {
        Booked booked = picture.next().orElse(null);
        if (booked == null || next == null) {
            return;
        }
        Instant now = reader.now();
        boolean over = !now.isBefore(booked.slot().end());
        if (over || booked.isCheckInOpen(now) != booked.isCheckInOpen(picture.now()) || picture.termsChangeBy(now)) {
            show();
            return;
        }
        next.count(now);
    }

    private Component coming(List<Booked> later, Instant now) {
        Anchor all = new Anchor("reservations", getTranslation("home.all"));
        all.addClassName("etb-s13");
        Span push = new Span();
        push.addClassName("etb-push");
        Div head = new Div(new H2(getTranslation("agenda.upcoming")), push, all);
        head.addClassName("etb-head");
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        later.forEach(booked -> list.add(new ReservationRow(booked, now, actions, calendar)));
        Div card = new Div(head, list);
        card.addClassNames("etb-card", "etb-coming");
        return card;
    }

    private Component nothing() {
        book.setClassName("etb-btn etb-wideonly etb-primary");
        Anchor desk = new Anchor("book", getTranslation("home.book-desk"));
        Anchor room = new Anchor("book?kind=room", getTranslation("home.book-room"));
        desk.addClassName("etb-btn");
        room.addClassName("etb-btn");
        Div ways = new Div(desk, room);
        ways.addClassNames("etb-row", "etb-wrap");
        Div card = new Div(new EmptyState("calendar", getTranslation("home.nothing-planned"), ways));
        card.addClassName("etb-card");
        return card;
    }
}
