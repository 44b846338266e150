package org.etabli.ui.membership;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.etabli.billing.NextInvoice;
import org.etabli.ui.component.PriceLines;
import org.etabli.ui.component.Words;

/** When the next invoice comes, and what it asks for so far. */
final class NextInvoiceCard extends Div {

    private static final long serialVersionUID = 1L;

    NextInvoiceCard(NextInvoice next) {
        addClassNames("etb-card", "etb-next-invoice");
        Span amount = new Span(Wording.money(next.total()));
        amount.addClassNames("etb-number", "etb-num");
        Paragraph when = new Paragraph(getTranslation("membership.next.on", Wording.day(next.on())));
        when.addClassNames("etb-s13", "etb-sec");
        add(new H2(getTranslation("membership.next")), amount, when);
        if (!next.lines().isEmpty()) {
            PriceLines lines = new PriceLines();
            next.lines().forEach(line -> lines.line(Words.say(line.label()), Wording.money(line.amount())));
            Details details = new Details(
                    getTranslation("membership.next.lines", next.lines().size()), lines);
            details.addClassName("etb-next-lines");
            add(details);
        }
    }
}
