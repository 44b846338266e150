package org.etabli.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.ui.agenda.ReservationActions;
import org.etabli.ui.agenda.Wording;
import org.etabli.ui.shell.Icon;

/** "Refaire en un clic": her habits, each on the next day on which it works. */
final class RepeatsRow extends Div {

    private static final long serialVersionUID = 1L;

    RepeatsRow(List<Repeat> repeats, LocalDate today, ReservationActions actions) {
        addClassName("etb-redo-part");
        H2 title = new H2(getTranslation("home.redo"));
        title.addClassName("etb-title");
        Div row = new Div();
        row.addClassName("etb-redo");
        repeats.forEach(repeat -> row.add(button(repeat, today, actions)));
        add(title, row);
    }

    private Component button(Repeat repeat, LocalDate today, ReservationActions actions) {
        LocalSlot slot = LocalSlot.of(repeat.slot(), repeat.last().zone());
        NativeButton button = new NativeButton("", click -> {
            click.getSource().setEnabled(false);
            actions.reserve(repeat.request());
        });
        Span what =
                new Span(getTranslation("home.redo.what", Wording.name(this, repeat.last()), day(slot.day(), today)));
        what.addClassNames("etb-strong", "etb-ell");
        Span how = new Span(getTranslation(
                "home.redo.how",
                slot,
                Wording.cost(
                        this,
                        repeat.last().details().price(),
                        repeat.last().details().credit())));
        how.addClassName("etb-ell");
        button.add(
                new Icon(Objects.requireNonNull(repeat.last().resource()).icon()), what, new Icon("arrow-right"), how);
        return button;
    }

    private String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return getTranslation("home.redo.today");
        }
        return day.equals(today.plusDays(1))
                ? getTranslation("home.redo.tomorrow")
                : Phrasebook.dates(getLocale(), "EEE d MMM").format(day);
    }
}
