package org.etabli.ui.lending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.etabli.resource.Resource;

/** One line of a list of loans: what it is, some words below, and what can be done about it. */
final class LoanRow extends Div {

    private static final long serialVersionUID = 1L;
    private final Div words = new Div();
    private final Div doings = new Div();
    private final Div head;

    LoanRow(Optional<Resource> thing, String title) {
        addClassNames("etb-row", "etb-line", "etb-wrap", "etb-loan");
        getElement().setAttribute("role", "listitem");
        Span name = new Span(title);
        name.addClassName("etb-medium");
        head = new Div(name);
        head.addClassNames("etb-row", "etb-wrap", "etb-loan-head");
        words.add(head);
        words.addClassNames("etb-col", "etb-grow");
        doings.addClassNames("etb-row", "etb-wrap", "etb-loan-doings");
        add(new ThingFace(thing), words, doings);
        doings.setVisible(false);
    }

    /** Beside the name. */
    void mark(Component badge) {
        head.add(badge);
    }

    void say(String sentence) {
        Span said = new Span(sentence);
        said.addClassNames("etb-s13", "etb-sec");
        words.add(said);
    }

    void offer(Component... more) {
        doings.add(more);
        doings.setVisible(true);
    }
}
