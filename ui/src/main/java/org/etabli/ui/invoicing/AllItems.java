package org.etabli.ui.invoicing;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.etabli.billing.ItemState;
import org.etabli.billing.RunException;
import org.etabli.billing.RunItem;
import org.etabli.billing.RunOverview;
import org.joda.money.Money;

/** Every invoice of a run beside what its payer was asked for the month before; the largest changes first. */
final class AllItems extends Details {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient RunDesk desk;
    private final transient DraftDesk drafts;
    private final transient RunOverview run;
    private final HtmlContainer rows = new HtmlContainer("tbody");
    private final Button more = new Button(getTranslation("invoicing.result.more"));
    private int shown;

    AllItems(RunDesk desk, DraftDesk drafts, RunOverview run) {
        this.desk = desk;
        this.drafts = drafts;
        this.run = run;
        addClassName("etb-run-all");
        setSummaryText(getTranslation("invoicing.all", run.counts().all()));
        HtmlContainer head = new HtmlContainer("thead");
        head.add(row(
                "th",
                List.of(
                        getTranslation("invoicing.all.who"),
                        getTranslation("invoicing.all.before"),
                        getTranslation("invoicing.all.now"),
                        getTranslation("invoicing.all.change"),
                        getTranslation("invoicing.all.draft"))));
        HtmlContainer table = new HtmlContainer("table");
        table.addClassNames("etb-run-compared", "etb-num");
        table.add(head, rows);
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> next());
        add(table, more);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened() && shown == 0) {
                next();
            }
        });
    }

    private void next() {
        List<RunItem> page = desk.all(run.id(), shown, PAGE);
        page.forEach(item -> {
            HtmlContainer row = row("td", cells(item));
            row.add(draft(item));
            rows.add(row);
        });
        shown += page.size();
        more.setVisible(shown < run.counts().all());
    }

    private HtmlContainer draft(RunItem item) {
        HtmlContainer cell = new HtmlContainer("td");
        if (item.state() != ItemState.EXCLUDED && item.exception() != RunException.NOTHING_DUE) {
            Anchor one = new Anchor(drafts.one(run.id(), item.payer()), getTranslation("invoicing.all.draft.pdf"));
            one.setTarget("_blank");
            one.getElement().setAttribute("aria-label", getTranslation("invoicing.all.draft.of", item.name()));
            cell.add(one);
        }
        return cell;
    }

    private List<String> cells(RunItem item) {
        Money before = item.before();
        return List.of(
                item.name(),
                before == null ? getTranslation("invoicing.all.nothing") : money(before),
                money(item.amount()),
                before == null
                        ? getTranslation("invoicing.all.new")
                        : change(item.amount().minus(before)));
    }

    private String change(Money difference) {
        return difference.isZero()
                ? getTranslation("invoicing.all.same")
                : (difference.isPositive() ? "+" : "") + money(difference);
    }

    private String money(Money amount) {
        return getTranslation("invoicing.money", amount);
    }

    private static HtmlContainer row(String cell, List<String> texts) {
        HtmlContainer row = new HtmlContainer("tr");
        texts.forEach(text -> {
            HtmlContainer each = new HtmlContainer(cell);
            each.setText(text);
            if (cell.equals("th")) {
                each.getElement().setAttribute("scope", "col");
            }
            row.add(each);
        });
        return row;
    }
}
