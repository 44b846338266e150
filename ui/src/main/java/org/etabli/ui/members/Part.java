package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A part of a profile under a quiet heading. */
class Part extends Section {

    private static final long serialVersionUID = 1L;

    Part(String titleKey) {
        add(new H3(getTranslation(titleKey)));
    }

    /** With something to the right of the heading. */
    Part(String titleKey, Component beside) {
        Div head = new Div(new H3(getTranslation(titleKey)), beside);
        head.addClassNames("etb-row", "etb-between");
        add(head);
    }

    final void quiet(String words) {
        Span span = new Span(words);
        span.addClassNames("etb-s13", "etb-sec");
        add(span);
    }

    static Div line(Component... cells) {
        Div line = new Div(cells);
        line.addClassName("etb-line");
        return line;
    }
}
