package org.etabli.ui.venues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.ZonedDateTime;
import java.util.List;
import org.etabli.display.Display;
import org.etabli.network.Venue;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;

/** The screens of a venue: where they hang, when they were last seen; makes and revokes their links. */
final class DisplaysTab extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Venue venue;
    private final transient DisplaysDesk desk;
    private final transient Command changed;

    DisplaysTab(Venue venue, DisplaysDesk desk, Command changed) {
        this.venue = venue;
        this.desk = desk;
        this.changed = changed;
        addClassName("etb-form");
        Section section = new Section(new H3(getTranslation("displays.title")), lead("displays.lead"));
        List<Display> displays = desk.list(venue);
        section.add(displays.isEmpty() ? lead("displays.none") : list(displays));
        section.add(make());
        add(section);
    }

    private Component make() {
        Button make = new Button(
                getTranslation("displays.make"),
                new Icon("plus"),
                click -> new DisplayDialog(venue, desk, changed).open());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(make);
        row.addClassName("etb-row");
        return row;
    }

    private Paragraph lead(String key) {
        Paragraph lead = new Paragraph(getTranslation(key));
        lead.addClassName("etb-sec");
        return lead;
    }

    private Div list(List<Display> displays) {
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        displays.forEach(display -> list.add(row(display)));
        return list;
    }

    private Component row(Display display) {
        Span name = new Span(display.name());
        name.addClassNames("etb-medium", "etb-ell");
        Span under = new Span(getTranslation(
                "displays.line",
                desk.nameOf(display),
                getTranslation("displays.look." + display.look()),
                seen(display)));
        under.addClassName("etb-under");
        Div text = new Div(name, under);
        text.addClassName("etb-grow");
        Button revoke = new Button(getTranslation("displays.revoke"), click -> ask(display));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        revoke.setAriaLabel(getTranslation("displays.revoke.one", display.name()));
        Div row = new Div(new Icon("screen"), text, revoke);
        row.addClassNames("etb-line", "etb-token");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private String seen(Display display) {
        if (display.seenAt() == null) {
            return getTranslation("displays.never-seen");
        }
        ZonedDateTime seen = display.seenAt().atZone(venue.zone());
        return seen.toLocalDate().equals(desk.today(venue))
                ? getTranslation("displays.seen", seen)
                : getTranslation("displays.seen.on", seen.toLocalDate());
    }

    /** The screen goes dark and its link can't be had again, so this is asked. */
    private void ask(Display display) {
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("displays.revoke.one", display.name()),
                getTranslation("displays.revoke.consequence"),
                getTranslation("displays.revoke"),
                confirmed -> {
                    desk.revoke(venue, display);
                    Notices.done(getTranslation("displays.revoked", display.name()));
                    changed.execute();
                });
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }
}
