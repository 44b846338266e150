package org.etabli.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What something costs, line by line, and what of it is due now. */
public final class PriceLines extends Div {

    private static final long serialVersionUID = 1L;

    public PriceLines() {
        addClassName("etb-col");
    }

    public PriceLines line(String label, String amount) {
        add(row(label, amount));
        return this;
    }

    /** The last line, in large figures. */
    public PriceLines due(String label, String amount) {
        Div row = row(label, amount);
        row.addClassName("etb-price-due");
        add(row);
        return this;
    }

    private static Div row(String label, String amount) {
        Div row = new Div(new Span(label), new Span(amount));
        row.addClassName("etb-price");
        return row;
    }
}
