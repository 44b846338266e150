package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.etabli.billing.RunDebits;
import org.etabli.billing.RunOverview;
import org.etabli.billing.RunState;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** What is verified about the run, each with its result. */
final class ControlsCard extends Div {

    private static final long serialVersionUID = 1L;
    private final Div lines = new Div();

    ControlsCard() {
        addClassName("etb-card");
        add(new H2(getTranslation("invoicing.controls.title")), lines);
        addClassName("etb-run-controls");
    }

    /** @param debits what would be debited, or null once the run has left */
    void show(RunOverview run, RunDebits.@Nullable Expected debits) {
        lines.removeAll();
        line(run.controls().linesAddUp(), "lines", "lines.broken");
        line(
                run.controls().numbersGapless(),
                "numbers",
                "numbers.broken",
                run.controls().nextNumber());
        line(run.controls().nothingTwice(), "twice", "twice.broken");
        boolean left = run.state() != RunState.PREPARED;
        int waiting = left ? run.counts().behind() : run.counts().blocked();
        if (waiting > 0) {
            line(left, "left", "blocked", waiting);
        }
        if (debits != null && debits.count() > 0) {
            Icon icon = new Icon("euro");
            icon.addClassNames("etb-i16", "etb-sec");
            Div line = new Div(
                    icon, new Span(getTranslation("invoicing.controls.debits", debits.count(), debits.total())));
            line.addClassNames("etb-line", "etb-s13");
            lines.add(line);
        }
        if (run.counts().failed() > 0) {
            line(false, "failed", "failed", run.counts().failed());
        }
    }

    private void line(boolean good, String key, String broken, Object... arguments) {
        Icon icon = new Icon(good ? "check" : "warning");
        icon.addClassNames("etb-i16", good ? "etb-ink-free" : "etb-ink-broken");
        Div line = new Div(icon, new Span(getTranslation("invoicing.controls." + (good ? key : broken), arguments)));
        line.addClassNames("etb-line", "etb-s13");
        lines.add(line);
    }
}
