package org.etabli.ui.checkin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.NotFoundException;
import org.etabli.network.Venue;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.Credit;
import org.etabli.reservation.PaidByAllowance;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.resource.Unit;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.ReservationActions;
import org.etabli.ui.agenda.Wording;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.RefusalCard;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** What opens when somebody scans the code on a door or a desk: she is in, or she is told what to do. */
@Route("checkin/:venue/:unit?")
@PermitAll
class CheckInView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CheckInDesk desk;
    private final transient ReservationActions actions;
    private final Div card = new Div();
    private transient @Nullable Venue venue;
    private transient @Nullable Unit unit;

    CheckInView(CheckInDesk desk) {
        super("checkin.title");
        this.desk = desk;
        this.actions = desk.actions(this, this::look);
        addClassName("etb-checkin");
        card.addClassNames("etb-card", "etb-checkin-card");
        card.getElement().setAttribute("aria-live", "polite");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("venue").orElse("");
        Venue here = desk.findVenue(slug).orElseThrow(() -> new NotFoundException("venue", slug));
        venue = here;
        unit = event.getRouteParameters()
                .get("unit")
                .map(id -> desk.getUnit(here, id))
                .orElse(null);
        look();
    }

    private void look() {
        Venue here = venue;
        if (here == null) {
            return;
        }
        card.removeAll();
        Instant now = desk.now();
        switch (desk.arrive(here, unit)) {
            case Arrival.Welcomed(Booked booked) -> welcomed(booked, now);
            case Arrival.AlreadyHere(Booked booked) -> {
                say("check-circle", "etb-ink-here", title("checkin.already", booked), until(booked));
                card.add(button("agenda.check-out", () -> actions.checkOut(booked)), home());
            }
            case Arrival.AnotherPlace(Booked booked, Unit scanned) -> {
                say(
                        "info",
                        "etb-ink-auth",
                        getTranslation("checkin.another", scanned.label(), Wording.name(this, booked)),
                        Wording.when(this, booked.localSlot(), now));
                card.add(primary("checkin.here-anyway", () -> actions.checkIn(booked)), home());
            }
            case Arrival.TooEarly(Booked booked) -> {
                say(
                        "clock",
                        "etb-sec",
                        getTranslation(
                                "checkin.early",
                                booked.slot().start().minus(Attendance.OPENS).atZone(booked.zone())),
                        Wording.nameAndVenue(this, booked) + ", " + Wording.whenWithin(this, booked.localSlot(), now));
                card.add(home());
            }
            case Arrival.Released(Booked booked) -> {
                say(
                        "hourglass",
                        "etb-ink-auth",
                        title("checkin.released", booked),
                        getTranslation("checkin.released.how"));
                card.add(primary("agenda.reclaim", () -> actions.reclaim(booked)), home());
            }
            case Arrival.FreeNow(Unit free, QuotedReservation quote) -> offer(here, free, quote);
            case Arrival.NotNow notNow -> notNow(here, notNow);
        }
    }

    private void welcomed(Booked booked, Instant now) {
        say("check-circle", "etb-ink-here", title("checkin.welcome", booked), until(booked));
        Button undo = button("checkin.undo", () -> {
            desk.undo(booked);
            getUI().ifPresent(ui -> ui.navigate("home"));
        });
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        card.add(home(), undo);
    }

    private void offer(Venue here, Unit free, QuotedReservation quote) {
        LocalSlot slot = LocalSlot.of(quote.request().slot(), here.zone());
        PaidByAllowance allowance = quote.allowance();
        Credit credit = quote.isPaidByAllowance() && allowance != null
                ? new Credit(allowance.needed(), allowance.measure())
                : null;
        say(
                "ring",
                "etb-ink-free",
                getTranslation("checkin.free", free.label(), slot.end()),
                getTranslation("checkin.free.cost", slot, Wording.cost(this, quote.dueNow(), credit)));
        card.add(
                primary("checkin.take", () -> {
                    if (desk.take(quote.request()) instanceof ReservationOutcome.Refused refused) {
                        Notices.refused(refused.first());
                    }
                    look();
                }),
                book(here));
    }

    private void notNow(Venue here, Arrival.NotNow notNow) {
        Unit asked = notNow.unit();
        say(
                "calendar",
                "etb-sec",
                asked == null
                        ? getTranslation("checkin.nothing", here.name())
                        : getTranslation("checkin.nothing-for", asked.label()),
                getTranslation(notNow.refusals().isEmpty() ? "checkin.nothing.how" : "checkin.not-now"));
        if (!notNow.refusals().isEmpty()) {
            card.add(new RefusalCard(notNow.refusals()));
        }
        card.add(book(here), home());
    }

    private void say(String icon, String ink, String title, String detail) {
        Icon picture = new Icon(icon);
        picture.addClassNames("etb-i32", ink);
        Paragraph line = new Paragraph(detail);
        line.addClassName("etb-sec");
        card.add(picture, new H2(title), line);
    }

    private String title(String key, Booked booked) {
        return getTranslation(key, Wording.nameAndVenue(this, booked));
    }

    private String until(Booked booked) {
        return getTranslation("checkin.until", booked.localSlot().end());
    }

    private Button primary(String key, Command action) {
        Button button = button(key, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private Button button(String key, Command action) {
        return new Button(getTranslation(key), click -> action.execute());
    }

    private Component home() {
        return link("home", "checkin.home");
    }

    private Component book(Venue here) {
        return link("book?venue=" + here.slug(), "checkin.book");
    }

    private Component link(String target, String key) {
        Anchor link = new Anchor(target, getTranslation(key));
        link.addClassName("etb-btn");
        return link;
    }
}
