package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.etabli.ui.shell.Icon;

/** One phase of a run: its name, how far it is, and what is to be done about it. */
final class PhaseLine extends Div {

    private static final long serialVersionUID = 1L;
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span count = new Span();
    private final Span warning = new Span();

    PhaseLine(String symbol, String phase) {
        String name = getTranslation("invoicing.phase." + phase);
        Icon icon = new Icon(symbol);
        icon.addClassName("etb-i16");
        bar.getElement().setAttribute("aria-label", name);
        count.addClassNames("etb-s13", "etb-num", "etb-run-phase-count");
        warning.addClassNames("etb-s13", "etb-ink-auth");
        warning.setVisible(false);
        add(icon, new Span(name), bar, count, warning);
        addClassName("etb-run-phase");
        getElement().setAttribute("role", "listitem");
    }

    void count(int done, int all) {
        bar.setVisible(true);
        bar.setValue(all == 0 ? 0 : (double) done / all);
        count.setText(getTranslation("invoicing.phase.count", done, all));
    }

    /** What stands there instead of a count. */
    void say(String words) {
        bar.setVisible(false);
        count.setText(words);
    }

    /** @param words empty when nothing is wrong */
    void warn(String words) {
        warning.setText(words);
        warning.setVisible(!words.isEmpty());
    }
}
