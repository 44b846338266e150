package org.etabli.ui.members;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import org.etabli.reservation.ReservationStatus;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.Wording;
import org.etabli.ui.shell.Icon;

/** Whether she is here or comes today, and the one thing the desk does about it; nothing when she does not come. */
final class TodayLine extends Div {

    private static final long serialVersionUID = 1L;

    TodayLine(Profile profile, MemberAgenda agenda, Command changed) {
        setVisible(false);
        profile.upcoming().stream()
                .filter(booked -> !booked.day()
                        .isAfter(profile.now().atZone(booked.zone()).toLocalDate()))
                .filter(booked -> booked.details().status() == ReservationStatus.CHECKED_IN
                        || booked.details().status() == ReservationStatus.CONFIRMED)
                .findFirst()
                .ifPresent(booked -> show(booked, profile, agenda, changed));
    }

    private void show(Booked booked, Profile profile, MemberAgenda agenda, Command changed) {
        boolean here = booked.details().status() == ReservationStatus.CHECKED_IN;
        setVisible(true);
        addClassNames("etb-notice", "etb-here");
        Icon icon = new Icon(here ? "check-circle" : "clock");
        icon.addClassName("etb-i16");
        Span words = new Span(new Text(words(booked, here, profile.now())));
        words.addClassNames("etb-grow", "etb-strong");
        add(icon, words);
        String holder = profile.member().fullName();
        if (here) {
            add(small("people.today.leave", () -> agenda.checkOut(booked, holder, changed)));
        } else if (booked.isCheckInOpen(profile.now())) {
            add(small("people.today.check-in", () -> agenda.checkIn(booked, holder, changed)));
        }
    }

    private String words(Booked booked, boolean here, Instant now) {
        String place = getTranslation(
                "people.today.place", Wording.name(this, booked), booked.venue().name());
        if (here) {
            Instant since = booked.details().checkedInAt();
            return since == null
                    ? getTranslation("people.today.here", place)
                    : getTranslation("people.today.here-since", since.atZone(booked.zone()), place);
        }
        boolean late = now.isAfter(booked.slot().start());
        return getTranslation(
                late ? "people.today.late" : "people.today.due",
                booked.localSlot().start(),
                place);
    }

    private Button small(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
