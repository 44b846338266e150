package org.etabli.ui.dashboard;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.etabli.ui.shell.Icon;

/** One figure: its name, its value, its course, and how it moved against what. */
final class Figure extends Div {

    private static final long serialVersionUID = 1L;

    /** Whether a rise is welcome. */
    enum Rise {
        GOOD,
        BAD,
        NEITHER
    }

    private final Rise rise;
    private final Span name = new Span();
    private final HtmlContainer value = new HtmlContainer("b");
    private final Div course = new Div();
    private final Div change = new Div();
    private final InfoPoint info;

    Figure(String subject, Rise rise) {
        this.rise = rise;
        this.info = new InfoPoint(subject);
        addClassName("etb-kpi");
        name.setText(subject);
        Div label = new Div(name, info);
        label.addClassName("etb-kpi-label");
        change.addClassName("etb-kpi-change");
        add(label, value, course, change);
    }

    InfoPoint info() {
        return info;
    }

    void name(String words) {
        name.setText(words);
    }

    /** A new value fades in once. */
    void value(String words) {
        if (!value.getText().equals(words)) {
            boolean before = !value.getText().isEmpty();
            value.setText(words);
            value.setClassName("etb-changed", false);
            value.setClassName("etb-changed", before);
        }
    }

    void course(List<Double> values) {
        course.removeAll();
        if (values.size() > 1) {
            course.add(new Sparkline(values));
        }
    }

    /**
     * @param by how much it moved; its sign tells the direction
     * @param words the amount, {@code against} what
     */
    void change(double by, String words, String against) {
        boolean up = by > 0;
        boolean flat = by == 0;
        setClassName("etb-good", !flat && (rise == Rise.GOOD && up || rise == Rise.BAD && !up));
        setClassName("etb-bad", !flat && (rise == Rise.BAD && up || rise == Rise.GOOD && !up));
        change.removeAll();
        if (!flat) {
            Icon arrow = new Icon(up ? "chevron-up" : "chevron-down");
            arrow.addClassName("etb-i14");
            Span amount = new Span(words);
            amount.addClassName("etb-num");
            change.add(arrow, amount);
        }
        change.add(new Span(against));
    }

    void noChange(String words) {
        removeClassNames("etb-good", "etb-bad");
        change.removeAll();
        change.add(new Span(words));
    }
}
