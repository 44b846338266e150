package org.etabli.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.ui.component.CalendarLink;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A desk or a room in two clicks: list and plan, the time, and one button that says what it will do. */
@Route("book")
@Menu(order = 1, icon = "desk", title = "book.menu")
@PermitAll
class BookView extends Page implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(BookView.class);

    private final transient SignedIn signedIn;
    private final transient Scenes scenes;
    private final transient Bookings bookings;
    private final transient Chooser chooser;
    private final Board board;
    private final KindSwitch kinds;

    private Kind kind = Kind.DESK;
    private transient volatile @Nullable VenueId watched;

    BookView(
            SignedIn signedIn,
            Scenes scenes,
            Elsewheres elsewheres,
            Bookings bookings,
            PlanDrawing drawing,
            LiveVenues live) {
        super("book.menu");
        this.signedIn = signedIn;
        this.scenes = scenes;
        this.bookings = bookings;
        chooser = new Chooser(drawing, this::compose);
        kinds = new KindSwitch(chooser::otherKind);
        board = new Board(
                chooser,
                new SummaryCard.Actions(
                        this::reserve,
                        chooser::pay,
                        chooser::use,
                        chooser::lookFurther,
                        () -> UI.getCurrent().navigate("reservations"),
                        this::calendar,
                        this::like),
                drawing,
                (scene, floor) -> elsewheres.insteadOf(signedIn.caller(), scene, floor));
        kinds.addClassName("etb-wideonly");
        addClassName("etb-book-page");
        live.follow(this, venue -> venue.equals(watched), chooser::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Wish wish = Wish.read(event.getLocation().getQueryParameters());
        chooser.pick(wish.place());
        compose(wish);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        remember();
    }

    @Override
    public String heading() {
        return getTranslation("book.title." + kind.key());
    }

    @Override
    public List<Component> actions() {
        return List.of(kinds);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    private void compose(Wish wish) {
        kind = wish.kind();
        kinds.setValue(kind);
        try {
            scenes.compose(signedIn.caller(), wish, chooser.means()).ifPresentOrElse(this::show, this::showNothing);
        } catch (DataAccessException unreachable) {
            log.error("The booking screen could not be composed", unreachable);
            showOnly(new EmptyState(
                    "warning",
                    getTranslation("book.unreachable"),
                    new Button(getTranslation("book.retry"), click -> compose(wish))));
        }
    }

    private void show(Scene now) {
        boolean lost = chooser.see(now);
        watched = now.venue().id();
        if (board.getParent().isEmpty()) {
            removeAll();
            add(board);
        }
        board.show(now, lost);
        remember();
    }

    private void showNothing() {
        EmptyState nothing = new EmptyState("desk", getTranslation("book.nothing." + kind.key()));
        if (signedIn.caller().holdsSomewhere(Role.MANAGER)) {
            Anchor offer = new Anchor("resources/new", getTranslation("book.nothing.offer"));
            offer.addClassName("etb-btn");
            nothing.add(offer);
        }
        showOnly(nothing);
    }

    private void showOnly(EmptyState state) {
        chooser.seeNothing();
        removeAll();
        add(state);
    }

    /** Writes what is shown into the address, so that it can be kept, shared and loaded again. */
    private void remember() {
        Scene shown = chooser.scene();
        if (shown != null && isAttached()) {
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location("book", shown.wish().address()));
        }
    }

    private void reserve(QuotedReservation quote) {
        switch (bookings.reserve(signedIn.caller(), quote.request())) {
            case Confirmed confirmed -> booked(confirmed.reservation(), quote);
            case Refused refused -> {
                chooser.refresh();
                Scene now = chooser.scene();
                if (now == null || now.offer().refusals().isEmpty()) {
                    Notices.refused(refused.first());
                }
            }
        }
    }

    /** Shows the place as hers, wherever and whenever it is, and lets her take it back. */
    private void booked(ReservationDetails reservation, QuotedReservation quote) {
        Scene before = chooser.scene();
        if (before == null) {
            return;
        }
        chooser.forgetCode();
        compose(before.wish(reservation));
        Scene now = chooser.scene();
        Place place = now == null ? null : now.offer().place();
        if (now == null || place == null) {
            return;
        }
        chooser.pick(place.id());
        Caller caller = signedIn.caller();
        new BookedNotice(
                        BookedNotice.sentence(this, now, place, reservation.status(), quote),
                        calendar(reservation.id()),
                        bookings.isFreeToUndo(caller, reservation.id()) ? () -> undo(reservation) : null)
                .open();
    }

    private CalendarLink calendar(ReservationId reservation) {
        return new CalendarLink(
                bookings.calendarEntry(signedIn.caller(), reservation), getTranslation("book.calendar"));
    }

    private void like(Place place) {
        bookings.like(signedIn.caller(), place);
        chooser.refresh();
    }

    private void undo(ReservationDetails reservation) {
        bookings.undo(signedIn.caller(), reservation.id());
        chooser.refresh();
        Notices.done(getTranslation("book.undone"));
    }
}
