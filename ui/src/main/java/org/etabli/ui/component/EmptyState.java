package org.etabli.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.etabli.ui.shell.Icon;

/** What stands where there is nothing yet: one sentence on what will appear, and what makes it appear. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param symbol an icon of our sprite
     * @param sentence already in the reader's language
     */
    public EmptyState(String symbol, String sentence, Component... ways) {
        addClassName("etb-empty");
        add(new Icon(symbol), new Paragraph(sentence));
        add(ways);
    }
}
