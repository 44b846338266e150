package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.etabli.billing.RunOverview;
import org.etabli.billing.RunOverview.Part;
import org.etabli.billing.RunState;
import org.joda.money.Money;

/** How much leaves or has left, compared with the month before, and what it is made of. */
final class TotalCard extends Div {

    private static final long serialVersionUID = 1L;
    private final H2 title = new H2();
    private final Paragraph total = new Paragraph();
    private final Paragraph about = new Paragraph();
    private final Div parts = new Div();

    TotalCard() {
        addClassName("etb-card");
        Div head = new Div(title);
        head.addClassName("etb-head");
        total.addClassNames("etb-run-total", "etb-num");
        about.addClassNames("etb-sec", "etb-s13", "etb-num");
        parts.addClassName("etb-run-parts");
        add(head, total, about, parts);
    }

    void show(RunOverview run) {
        title.setText(
                getTranslation(run.state() == RunState.DONE ? "invoicing.total.issued" : "invoicing.total.title"));
        total.setText(getTranslation("invoicing.money", run.total()));
        about.removeAll();
        about.add(new Text(
                getTranslation(run.vat().isZero() ? "invoicing.total.no-vat" : "invoicing.total.vat", run.vat())));
        Money before = run.before();
        if (before != null && before.isPositive()) {
            about.add(
                    new Text(" "),
                    change(run, before),
                    new Text(" "
                            + getTranslation(
                                    "invoicing.total.before", run.month().minusMonths(1))));
        }
        parts.removeAll();
        run.parts().forEach(part -> parts.add(row(part, run.total())));
        parts.setVisible(!run.parts().isEmpty());
    }

    private Component change(RunOverview run, Money before) {
        BigDecimal percent = run.total()
                .minus(before)
                .getAmount()
                .multiply(BigDecimal.valueOf(100))
                .divide(before.getAmount(), 1, RoundingMode.HALF_UP);
        Span change = new Span(getTranslation("invoicing.total.change", percent));
        change.addClassNames("etb-strong", "etb-nowrap");
        return change;
    }

    private Component row(Part part, Money total) {
        Span name = new Span(getTranslation("invoicing.part." + part.kind().name()));
        HtmlContainer amount = new HtmlContainer("b");
        amount.setText(getTranslation("invoicing.money", part.amount()));
        HtmlContainer filled = new HtmlContainer("i");
        filled.getStyle().setWidth(share(part.amount(), total) + "%");
        Div bar = new Div(filled);
        bar.addClassName("etb-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Div row = new Div(name, amount, bar);
        row.addClassName("etb-run-part");
        row.setClassName("etb-run-less", part.amount().isNegative());
        return row;
    }

    private static String share(Money part, Money total) {
        return total.isZero()
                ? "0"
                : part.abs()
                        .getAmount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(total.abs().getAmount(), 1, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(100))
                        .toPlainString();
    }
}
