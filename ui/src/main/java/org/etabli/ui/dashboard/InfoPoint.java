package org.etabli.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.Command;
import org.etabli.ui.shell.Icon;

/** The "i" beside a number: its formula, the numbers of the case at hand, and the rows that were counted. */
final class InfoPoint extends NativeButton {

    private static final long serialVersionUID = 1L;
    private final Div formula = new Div();
    private final Popover popover = new Popover();

    /** @param subject what the number is, already in the reader's language */
    InfoPoint(String subject) {
        addClassName("etb-info");
        Icon icon = new Icon("info");
        icon.addClassName("etb-i16");
        add(icon);
        setAriaLabel(getTranslation("dashboard.info", subject));
        formula.addClassName("etb-formula");
        popover.setTarget(this);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(getTranslation("dashboard.info", subject));
        popover.setAutofocus(true);
        popover.add(formula);
    }

    /** Begins anew with a title. */
    InfoPoint says(String title) {
        formula.removeAll();
        formula.add(new H3(title));
        return this;
    }

    InfoPoint fraction(String symbol, String over, String below) {
        Span above = new Span(over);
        above.addClassName("etb-over");
        Span under = new Span(below);
        under.addClassName("etb-below");
        Div fraction = new Div(new Span(symbol + " ="), above, under);
        fraction.addClassName("etb-fraction");
        formula.add(fraction);
        return this;
    }

    InfoPoint text(String sentence) {
        Paragraph text = new Paragraph(sentence);
        text.addClassNames("etb-s13", "etb-sec");
        formula.add(text);
        return this;
    }

    InfoPoint with(Component part) {
        formula.add(part);
        return this;
    }

    InfoPoint rows(String words, Command open) {
        formula.add(new RowsLink(words, () -> {
            popover.close();
            open.execute();
        }));
        return this;
    }
}
