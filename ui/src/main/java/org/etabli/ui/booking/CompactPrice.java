package org.etabli.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.etabli.reservation.PaidByAllowance;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.ui.component.Pips;

/** On phones: price and terms in two lines; the choice of how to pay opens below them. */
class CompactPrice extends Div {

    private static final long serialVersionUID = 1L;

    CompactPrice(QuotedReservation quote, String terms, Consumer<Payment> pay) {
        addClassNames("etb-compact", "etb-phoneonly");
        PaidByAllowance allowance = quote.allowance();
        if (allowance != null && allowance.covers()) {
            add(new NativeDetails(summary(quote, allowance), new PaymentChoice(quote, pay)));
        }
        Paragraph due = new Paragraph(getTranslation("book.due-line", quote.dueNow()) + " " + terms);
        due.addClassNames("etb-sec", "etb-small");
        add(due);
    }

    private Component summary(QuotedReservation quote, PaidByAllowance allowance) {
        Div line = new Div();
        line.addClassNames("etb-row", "etb-between");
        Long granted = allowance.granted();
        Long available = allowance.available();
        if (!quote.isPaidByAllowance()) {
            line.add(new Span(getTranslation("book.by-unit")), strong(getTranslation("book.money", quote.price())));
            return line;
        }
        String needed = CostWording.credit(this, allowance.measure(), allowance.needed());
        if (granted != null && available != null && Pips.suit(granted)) {
            line.add(new Pips(granted - available, allowance.needed(), granted, CostWording.left(this, allowance)));
            line.add(new Span(
                    strong(needed), new Span(getTranslation("book.left-short", available - allowance.needed()))));
        } else {
            line.add(new Span(allowance.plan().in(getLocale())), strong(needed));
        }
        return line;
    }

    private static Span strong(String text) {
        Span strong = new Span(text);
        strong.addClassName("etb-strong");
        return strong;
    }
}
