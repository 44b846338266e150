package org.etabli.ui.agenda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Optional;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.reservation.ReservationStatus;
import org.etabli.ui.component.CalendarLink;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.shell.Icon;

/** One reservation in a list: the day, what and where and when, its state, what it costs, what can be done. */
public final class ReservationRow extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Booked booked;
    private final transient ReservationActions actions;

    /** @param calendar makes the link to its calendar entry */
    public ReservationRow(Booked booked, Instant now, ReservationActions actions, CalendarLinks calendar) {
        this.booked = booked;
        this.actions = actions;
        addClassName("etb-coming-row");
        getElement().setAttribute("role", "listitem");
        Span value = new Span(Wording.value(this, booked.details()));
        value.addClassName("etb-coming-value");
        add(date(), text(now), badge(), value, doings(now, calendar));
    }

    private Component date() {
        LocalSlot slot = booked.localSlot();
        Span number = new Span(Integer.toString(slot.day().getDayOfMonth()));
        number.addClassName("etb-date-day");
        Span date = new Span(
                new Span(slot.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Phrasebook.nearest(getLocale()))),
                number);
        date.addClassName("etb-date");
        date.getElement().setAttribute("aria-hidden", "true");
        return date;
    }

    private Component text(Instant now) {
        Span name = new Span(Wording.name(this, booked));
        name.addClassNames("etb-strong", "etb-ell");
        Span day = new Span(
                Wording.day(this, booked.day(), now.atZone(booked.zone()).toLocalDate()) + " ");
        day.addClassName("etb-vh");
        Span under = new Span(day, new Span(under()));
        under.addClassNames("etb-s13", "etb-sec", "etb-ell");
        Div text = new Div(name, under);
        text.addClassName("etb-coming-text");
        return text;
    }

    private String under() {
        String where = getTranslation("agenda.where", booked.venue().name(), booked.localSlot());
        String title = booked.details().title();
        return title == null || title.isBlank() ? where : getTranslation("agenda.where-what", where, title);
    }

    private Component badge() {
        return booked.goesOut() && booked.details().status() == ReservationStatus.CHECKED_IN
                ? new StatusBadge(Status.HERE, getTranslation("lending.own")).bare()
                : Wording.badge(this, booked.details().status());
    }

    private Component doings(Instant now, CalendarLinks calendar) {
        Div doings = new Div();
        doings.addClassName("etb-coming-doings");
        main(now).ifPresent(doings::add);
        if (booked.isChangeable()) {
            doings.add(menu(calendar));
        }
        return doings;
    }

    private Optional<Button> main(Instant now) {
        if (booked.isCheckInOpen(now)) {
            return Optional.of(button("agenda.check-in", () -> actions.checkIn(booked)));
        }
        if (booked.details().status() == ReservationStatus.CHECKED_IN && !booked.goesOut()) {
            return Optional.of(button("agenda.check-out", () -> actions.checkOut(booked)));
        }
        return booked.isReclaimable(now)
                ? Optional.of(button("agenda.reclaim", () -> actions.reclaim(booked)))
                : Optional.empty();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Component menu(CalendarLinks calendar) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        bar.addClassName("etb-more");
        MenuItem more = bar.addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("agenda.more", Wording.name(this, booked)));
        more.getSubMenu().addItem(getTranslation("agenda.move"), click -> actions.move(booked));
        more.getSubMenu().addItem(getTranslation("agenda.cancel"), click -> actions.cancel(booked));
        CalendarLink link = calendar.of(booked.details().id(), getTranslation("agenda.calendar"));
        link.addClassName("etb-behind");
        more.getSubMenu()
                .addItem(
                        getTranslation("agenda.calendar"),
                        click -> link.getElement().callJsFunction("click"));
        return new Div(bar, link);
    }
}
