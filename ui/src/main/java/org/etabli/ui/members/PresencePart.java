package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.etabli.insight.Presence;
import org.etabli.ui.component.Words;

/** How often she came, a square a week; the same in words. */
final class PresencePart extends Part {

    private static final long serialVersionUID = 1L;
    private static final int DARKEST = 5;

    PresencePart(Presence presence) {
        super("people.presence", figures(presence));
        Div weeks = new Div();
        weeks.addClassName("etb-weeks");
        weeks.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label", getTranslation("people.presence.label", presence.visits(), presence.absences()));
        presence.weeks().forEach(visits -> {
            Element week = new Element("i");
            week.setAttribute("data-heat", Integer.toString(Math.min(visits, DARKEST)));
            weeks.getElement().appendChild(week);
        });
        Span from = new Span(MemberWords.monthOnly(presence.firstMonday()));
        Span to = new Span(MemberWords.monthOnly(
                presence.firstMonday().plusWeeks(presence.weeks().size() - 1L).plusDays(6)));
        Div axis = new Div(from, to);
        axis.addClassNames("etb-row", "etb-between", "etb-small", "etb-sec");
        add(weeks, axis);
    }

    private static Component figures(Presence presence) {
        Span number = new Span(Integer.toString(presence.visits()));
        number.addClassName("etb-strong");
        Span rest = new Span(" " + Words.say("people.presence.visits", presence.visits(), presence.absences()));
        rest.addClassName("etb-sec");
        Span figures = new Span(number, rest);
        figures.addClassNames("etb-s13", "etb-num");
        return figures;
    }
}
