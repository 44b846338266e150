package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.function.Predicate;
import org.etabli.billing.ItemState;
import org.etabli.billing.RunItem;
import org.etabli.billing.RunOverview;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Icon;

/** What to look at before the run leaves: what blocks first, then what only has to be confirmed, then what was answered. */
final class ExceptionsCard extends Div {

    private static final long serialVersionUID = 1L;
    private final transient ExceptionRows rows;
    private final Command acceptAll;

    ExceptionsCard(ExceptionRows rows, Command acceptAll) {
        this.rows = rows;
        this.acceptAll = acceptAll;
        addClassNames("etb-card", "etb-flush", "etb-run-exceptions");
    }

    void show(RunOverview run, List<RunItem> items) {
        removeAll();
        int open = run.counts().open();
        int toSee = open + run.counts().blocked();
        H2 title = new H2(getTranslation("invoicing.check.title", toSee));
        Span about = new Span(getTranslation(
                "invoicing.check.about", run.counts().all(), run.counts().ready()));
        about.addClassNames("etb-sec", "etb-s13", "etb-grow");
        Div head = new Div(title, about);
        head.addClassName("etb-head");
        if (open > 0) {
            Button accept = new Button(
                    getTranslation("invoicing.check.accept", open), icon("check"), click -> acceptAll.execute());
            accept.addThemeNames("small");
            head.add(accept);
        }
        add(head);
        group("blocked", "warning", "broken", items, item -> item.state() == ItemState.BLOCKED);
        group("open", "info", "auth", items, item -> item.state() == ItemState.TO_CONFIRM);
        group("answered", "check", "free", items, item -> item.answer() != null);
        if (items.isEmpty()) {
            add(new EmptyState(
                    "check-circle",
                    getTranslation("invoicing.check.nothing", run.counts().all())));
        }
        if (items.size() == RunDesk.ROWS) {
            Span more = new Span(getTranslation("invoicing.check.more", RunDesk.ROWS));
            more.addClassNames("etb-sec", "etb-s13", "etb-run-more");
            add(more);
        }
    }

    private void group(String key, String symbol, String ink, List<RunItem> items, Predicate<RunItem> belongs) {
        List<RunItem> its = items.stream().filter(belongs).toList();
        if (its.isEmpty()) {
            return;
        }
        Icon icon = icon(symbol);
        icon.addClassName("etb-ink-" + ink);
        Span why = new Span(getTranslation("invoicing.check." + key + ".about"));
        why.addClassNames("etb-sec", "etb-run-why");
        Div title = new Div(icon, new Span(getTranslation("invoicing.check." + key, its.size())), why);
        title.addClassName("etb-run-group");
        Div list = new Div(its.stream().map(rows::row).toArray(Component[]::new));
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("invoicing.check." + key, its.size()));
        add(title, list);
    }

    private static Icon icon(String symbol) {
        Icon icon = new Icon(symbol);
        icon.addClassName("etb-i16");
        return icon;
    }
}
