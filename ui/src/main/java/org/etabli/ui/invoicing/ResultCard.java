package org.etabli.ui.invoicing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.etabli.billing.RunItem;
import org.etabli.billing.RunOverview;
import org.etabli.kernel.BillingRunId;
import org.etabli.ui.component.Words;
import org.etabli.ui.payment.DebitCard;
import org.etabli.ui.payment.DebitDesk;

/** What came of a run: what has left, and what stayed behind with its reason. */
final class ResultCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient RunDesk desk;
    private final InvoiceList issued = new InvoiceList();
    private final Button more = new Button(getTranslation("invoicing.result.more"));
    private final RunPhases phases = new RunPhases();
    private final transient RunOverview run;
    private int shown;

    ResultCard(RunDesk desk, DebitDesk debits, RunOverview run) {
        this.desk = desk;
        this.run = run;
        addClassNames("etb-card", "etb-run-progress");
        H2 title = new H2(getTranslation("invoicing.result.title", run.counts().issued()));
        title.getElement().setAttribute("role", "status");
        add(title, lead(run));
        List<RunItem> behind =
                desk.exceptions(run.id()).stream().filter(RunItem::isBehind).toList();
        if (!behind.isEmpty()) {
            add(new H2(getTranslation("invoicing.result.behind", behind.size())), list(behind));
        }
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> next(run.id(), run.counts().issued()));
        add(phases);
        if (desk.debits(run.id()).all() > 0) {
            add(new DebitCard(debits, run.operator(), run.id(), this::refresh));
        }
        int onPaper = desk.onPaper(run.id());
        if (onPaper > 0) {
            add(new PaperLine(desk, run.id(), onPaper));
        }
        add(issued, more);
        refresh();
        next(run.id(), run.counts().issued());
    }

    boolean isOf(RunOverview other) {
        return run.id().equals(other.id());
    }

    /** Looks again how far mails and debits have come; the list stays as it was opened. */
    void refresh() {
        phases.show(run, desk.mails(run.id()), desk.debits(run.id()));
    }

    private Paragraph lead(RunOverview run) {
        ZonedDateTime at =
                Objects.requireNonNullElse(run.finishedAt(), run.preparedAt()).atZone(run.zone());
        Paragraph lead = new Paragraph(getTranslation("invoicing.result.lead", at.toLocalDate(), at));
        lead.addClassName("etb-sec");
        return lead;
    }

    private static UnorderedList list(List<RunItem> behind) {
        UnorderedList list = new UnorderedList();
        list.addClassName("etb-run-behind");
        behind.forEach(item -> {
            Span name = new Span(item.name());
            name.addClassName("etb-medium");
            Span why = new Span(item.reason() == null ? item.error() : Words.say(item.reason()));
            why.addClassNames("etb-sec", "etb-s13");
            Span amount = new Span(Words.say("invoicing.money", item.amount()));
            amount.addClassName("etb-num");
            list.add(new ListItem(name, why, amount));
        });
        return list;
    }

    private void next(BillingRunId run, int all) {
        issued.append(desk.issued(run, shown, PAGE));
        shown += PAGE;
        more.setVisible(shown < all);
    }
}
