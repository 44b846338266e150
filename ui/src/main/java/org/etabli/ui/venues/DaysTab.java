package org.etabli.ui.venues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.UUID;
import org.etabli.network.CalendarException;
import org.etabli.network.Venue;
import org.etabli.network.VenueSheet;
import org.etabli.network.VenueSheet.KnownException;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.venues.DaysDesk.InTheWay;

/** The days that differ from the week: closures, other hours, public holidays. */
final class DaysTab extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Venue venue;
    private final transient DaysDesk desk;
    private final transient Command changed;

    DaysTab(Venue venue, VenueSheet sheet, DaysDesk desk, Command changed) {
        this.venue = venue;
        this.desk = desk;
        this.changed = changed;
        addClassName("etb-form");
        add(exceptional(sheet), new HolidaysSection(venue, sheet, desk, changed));
    }

    private Section exceptional(VenueSheet sheet) {
        Button add = new Button(getTranslation("settings.days.add"), new Icon("plus"), click -> openNew());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Button read = new Button(
                getTranslation("settings.import"),
                new Icon("download"),
                click -> new ImportDialog(venue, desk, changed).open());
        Div actions = new Div(add, read);
        actions.addClassNames("etb-row", "etb-wrap");
        Section section = new Section(new H3(getTranslation("settings.section.days")));
        if (sheet.exceptions().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("settings.days.none"));
            none.addClassName("etb-sec");
            section.add(none);
        } else {
            section.add(list(sheet.exceptions()));
        }
        section.add(actions);
        return section;
    }

    private Div list(List<KnownException> known) {
        List<InTheWay> stranded = desk.inTheWay(
                venue, known.stream().map(KnownException::exception).toList());
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        known.forEach(each -> list.add(row(
                each,
                stranded.stream()
                        .filter(one -> each.exception()
                                .touches(one.scheduled().reservation().slot(), venue.zone()))
                        .count())));
        return list;
    }

    private Component row(KnownException known, long stranded) {
        CalendarException days = known.exception();
        Span when = new Span(DayWords.days(days));
        when.addClassName("etb-medium");
        Span under = new Span(getTranslation("settings.days.line", DayWords.hours(days), days.reason()));
        under.addClassName("etb-under");
        Div text = new Div(when, under);
        text.addClassName("etb-grow");
        Div row = new Div(text);
        row.addClassNames("etb-line", "etb-days");
        row.getElement().setAttribute("role", "listitem");
        if (stranded > 0) {
            Button warn = new Button(
                    getTranslation("settings.days.stranded", stranded), new Icon("warning"), click -> openKnown(known));
            warn.addThemeVariants(ButtonVariant.SMALL);
            row.add(warn);
        }
        if (known.imported()) {
            Span tag = new Span(getTranslation("settings.days.imported"));
            tag.addClassName("etb-tag");
            row.add(tag);
        }
        row.add(
                button("edit", "settings.days.edit-named", days, () -> openKnown(known)),
                button("trash", "settings.days.remove", days, () -> remove(known.id(), days)));
        return row;
    }

    private Button button(String icon, String key, CalendarException days, Command act) {
        Button button = new Button(new Icon(icon), click -> act.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, DayWords.days(days)));
        button.setTooltipText(getTranslation(key, DayWords.days(days)));
        return button;
    }

    private void openNew() {
        new DaysDialog("settings.days.new", this::inTheWay, wanted -> {
                    UUID made = desk.add(venue, wanted);
                    done("settings.days.added", wanted, () -> desk.remove(venue, made));
                })
                .open();
    }

    private void openKnown(KnownException known) {
        DaysDialog dialog = new DaysDialog("settings.days.edit", this::inTheWay, wanted -> {
            UUID made = desk.change(venue, known.id(), wanted);
            done("settings.days.changed", wanted, () -> desk.change(venue, made, known.exception()));
        });
        dialog.show(known.exception());
        dialog.open();
    }

    private void remove(UUID known, CalendarException days) {
        var removed = desk.remove(venue, known);
        done("settings.days.removed", days, () -> desk.put(venue, removed));
    }

    private void done(String key, CalendarException days, Command undo) {
        Notices.done(getTranslation(key, DayWords.days(days)), () -> {
            undo.execute();
            changed.execute();
        });
        changed.execute();
    }

    private List<InTheWay> inTheWay(CalendarException wanted) {
        return desk.inTheWay(venue, List.of(wanted));
    }
}
