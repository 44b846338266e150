package org.etabli.ui.venues;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.venues.DaysDesk.InTheWay;

/** How many reservations a closure meets, and which, each with its day in the planning. Nothing is cancelled by it. */
final class InTheWayNote extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;

    InTheWayNote() {
        addClassName("etb-in-the-way");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<InTheWay> reservations) {
        removeAll();
        if (reservations.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("settings.in-the-way", 0));
            none.addClassNames("etb-s13", "etb-sec");
            add(none);
            return;
        }
        Div list = new Div();
        list.addClassName("etb-in-the-way-list");
        list.getElement().setAttribute("role", "list");
        reservations.stream().limit(SHOWN).map(InTheWayNote::line).forEach(list::add);
        if (reservations.size() > SHOWN) {
            Span more = new Span(getTranslation("settings.in-the-way.more", reservations.size() - SHOWN));
            more.addClassNames("etb-s13", "etb-sec");
            list.add(more);
        }
        Div words = new Div(new Span(getTranslation("settings.in-the-way", reservations.size())), list);
        words.addClassName("etb-grow");
        words.getElement().getChild(0).getClassList().add("etb-medium");
        Div note = new Div(new Icon("warning"), words);
        note.addClassNames("etb-notice", "etb-auth", "etb-top");
        add(note);
    }

    /** Opens beside this page, where what was typed stays. */
    private static Component line(InTheWay each) {
        Anchor day = new Anchor(
                "planning?venue=" + each.venue().slug() + "&day=" + each.local().day(),
                Words.say("settings.in-the-way.when", each.local().day(), each.local()));
        day.setTarget(AnchorTarget.BLANK);
        day.setRouterIgnore(true);
        Span what = new Span(
                each.who() == null ? each.place() : Words.say("settings.in-the-way.what", each.place(), each.who()));
        what.addClassName("etb-sec");
        Div line = new Div(day, what);
        line.addClassNames("etb-s13", "etb-in-the-way-line");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }
}
