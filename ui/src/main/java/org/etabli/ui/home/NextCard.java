package org.etabli.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.etabli.network.Venue;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.ReservationStatus;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.ReservationActions;
import org.etabli.ui.agenda.Wording;
import org.etabli.ui.component.Sentence;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The next booking: how long until it, where, the way in while the door is open to her, "Je suis là". */
final class NextCard extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Booked booked;
    private final transient ReservationActions actions;
    private final Div text = new Div();
    private final Paragraph countdown = new Paragraph();

    /**
     * @param terms what cancelling costs, or null when it can't be cancelled any more
     * @param plan the close-up of its place, when it stands on a plan
     */
    NextCard(
            Booked booked,
            @Nullable CancellationTerms terms,
            Instant now,
            ReservationActions actions,
            Optional<? extends Component> plan) {
        this.booked = booked;
        this.actions = actions;
        addClassNames("etb-card", "etb-upnext");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("home.next"));
        text.addClassName("etb-upnext-text");
        count(now);
        text.add(countdown, new H2(Wording.nameAndVenue(this, booked)), time(now));
        text.add(booked.isDoorOpen(now) ? door(booked.venue()) : doorLater());
        text.add(doings(now));
        if (terms != null) {
            text.add(changing(terms, now));
        }
        add(text);
        plan.ifPresentOrElse(this::add, () -> addClassName("etb-upnext-alone"));
    }

    /** Says how long it is until then, seen from this moment. */
    void count(Instant now) {
        Span until = new Span(until(now));
        until.addClassName(booked.isDoorOpen(now) ? "etb-now" : "etb-medium");
        countdown.removeAll();
        countdown.setClassName("etb-upnext-when etb-sec");
        countdown.add(until);
        state(now).ifPresent(state -> countdown.add(new Span(" · " + state)));
    }

    private String until(Instant now) {
        if (booked.slot().contains(now)) {
            return getTranslation("home.until-end", booked.localSlot().end());
        }
        Duration left = Duration.between(now, booked.slot().start());
        if (left.toMinutes() < 1) {
            return getTranslation("home.in-a-moment");
        }
        if (left.toMinutes() < 60) {
            return getTranslation("home.in-minutes", left.toMinutes());
        }
        return left.toHours() < 20
                ? getTranslation("home.in-hours", Duration.ofMinutes(left.toMinutes()))
                : getTranslation("home.in-days", Math.max(1, Math.round(left.toHours() / 24.0)));
    }

    private Optional<String> state(Instant now) {
        return switch (booked.details().status()) {
            case REQUESTED -> Optional.of(getTranslation("home.awaits-approval"));
            case HELD -> Optional.of(getTranslation("home.held"));
            case CHECKED_IN -> Optional.of(getTranslation("home.here"));
            case CONFIRMED -> {
                if (!booked.isCheckInOpen(now)) {
                    yield Optional.empty();
                }
                Instant released = booked.slot().start().plus(booked.venue().grace());
                yield Optional.of(
                        booked.slot().start().isAfter(now)
                                ? getTranslation("home.check-in-open")
                                : getTranslation("home.kept-until", released.atZone(booked.zone())));
            }
            default -> Optional.empty();
        };
    }

    private Component time(Instant now) {
        Paragraph time = new Paragraph(Wording.when(this, booked.localSlot(), now));
        time.addClassName("etb-upnext-time");
        return time;
    }

    private Component door(Venue venue) {
        DescriptionList door = new DescriptionList();
        door.addClassName("etb-door");
        fact(door, "home.door", venue.doorCode());
        fact(door, "home.wifi", venue.wifiName());
        return door;
    }

    private void fact(DescriptionList door, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            Div pair = new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
            door.getElement().appendChild(pair.getElement());
        }
    }

    private Component doorLater() {
        Paragraph later = new Paragraph(getTranslation("home.door-later"));
        later.addClassNames("etb-sec", "etb-s13", "etb-upnext-later");
        later.setVisible(booked.details().status() == ReservationStatus.CONFIRMED
                && (booked.venue().doorCode() != null || booked.venue().wifiName() != null));
        return later;
    }

    private Component doings(Instant now) {
        Div doings = new Div();
        doings.addClassName("etb-upnext-actions");
        if (booked.isCheckInOpen(now)) {
            Button here = new Button(
                    getTranslation("agenda.check-in"), new Icon("check-circle"), click -> actions.checkIn(booked));
            here.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
            here.setDisableOnClick(true);
            doings.add(here);
        } else if (booked.details().status() == ReservationStatus.CHECKED_IN) {
            Button leave =
                    new Button(getTranslation("agenda.check-out"), new Icon("door"), click -> actions.checkOut(booked));
            leave.addThemeVariants(ButtonVariant.LARGE);
            doings.add(leave);
        }
        way(booked.venue()).ifPresent(doings::add);
        return doings;
    }

    private Optional<Component> way(Venue venue) {
        Venue.Position position = venue.position();
        if (position == null) {
            return Optional.empty();
        }
        Anchor way = new Anchor(
                "https://www.openstreetmap.org/directions?to=" + position.latitude() + "%2C" + position.longitude(),
                new Icon("bike"),
                new Span(getTranslation("home.way")));
        way.setTarget(AnchorTarget.BLANK);
        way.getElement().setAttribute("rel", "noopener noreferrer");
        way.addClassNames("etb-btn", "etb-neutral", "etb-big");
        if (venue.directions() != null) {
            way.setTitle(venue.directions());
        }
        return Optional.of(way);
    }

    private Component changing(CancellationTerms terms, Instant now) {
        Sentence sentence = new Sentence(
                getTranslation("home.change", Wording.terms(this, booked, terms, now)),
                Map.of("cancel", () -> actions.cancel(booked), "move", () -> actions.move(booked)));
        sentence.addClassName("etb-upnext-note");
        return sentence;
    }
}
