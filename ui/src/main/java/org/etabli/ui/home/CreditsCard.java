package org.etabli.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Phrasebook;
import org.etabli.ledger.Balance;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.Membership;
import org.etabli.plan.Measure;
import org.etabli.ui.component.Pips;

/** A plan and what its allowances still hold: counted in squares, or as a bar. */
final class CreditsCard extends Div {

    private static final long serialVersionUID = 1L;

    CreditsCard(Membership membership, List<AllowanceLeft> allowances) {
        addClassNames("etb-card", "etb-credits");
        Div head = new Div(new H2(membership.plan().name().in(getLocale())));
        head.addClassName("etb-head");
        add(head);
        if (membership.suspended()) {
            Paragraph stopped = new Paragraph(getTranslation("home.suspended"));
            stopped.addClassNames("etb-s13", "etb-ink-auth", "etb-strong");
            add(stopped);
        }
        if (allowances.isEmpty()) {
            add(small(getTranslation("home.no-allowance")));
        }
        List<String> validities =
                allowances.stream().map(this::validity).distinct().toList();
        allowances.forEach(left -> {
            Div part = allowance(left);
            if (validities.size() > 1) {
                part.add(small(validity(left)));
            }
            add(part);
        });
        if (validities.size() == 1) {
            add(small(validities.getFirst()));
        }
    }

    private Div allowance(AllowanceLeft left) {
        Div part = new Div();
        part.addClassName("etb-credit");
        Balance balance = left.balance();
        Span name = new Span(getTranslation(
                "home.allowance." + left.period().allowance().kind().name()));
        if (balance == null) {
            part.add(line(name, new Span(getTranslation("home.unlimited"))));
            return part;
        }
        boolean counted = left.period().allowance().measure() == Measure.HALF_DAYS;
        String words =
                getTranslation("home.left", amount(counted, balance.available()), amount(counted, balance.granted()));
        if (counted && Pips.suit(balance.granted())) {
            part.add(figure(balance), new Pips(balance.spent(), balance.held(), balance.granted(), words));
        } else {
            part.add(line(name, new Span(words)), bar(balance, words));
        }
        return part;
    }

    private Component figure(Balance balance) {
        Span number = new Span(Long.toString(balance.available()));
        number.addClassName("etb-number");
        Span unit = new Span(" " + getTranslation("home.half-days-of", balance.granted()));
        unit.addClassName("etb-sec");
        Div row = new Div(new Span(number, unit));
        row.addClassName("etb-balance");
        if (balance.held() > 0) {
            Span held = new Span(getTranslation("home.promised", balance.held()));
            held.addClassNames("etb-s13", "etb-sec");
            row.add(held);
        }
        return row;
    }

    private Component line(Component name, Span value) {
        value.addClassName("etb-num");
        Div line = new Div(name, value);
        line.addClassNames("etb-row", "etb-between");
        return line;
    }

    private Component bar(Balance balance, String words) {
        Div bar = new Div();
        bar.addClassName("etb-bar");
        bar.getElement().setAttribute("role", "img").setAttribute("aria-label", words);
        Element filled = new Element("i");
        filled.getStyle().set("width", 100.0 * balance.available() / Math.max(1, balance.granted()) + "%");
        bar.getElement().appendChild(filled);
        return bar;
    }

    private String validity(AllowanceLeft left) {
        LocalDate end = left.period().end();
        boolean everywhere = left.period().allowance().everywhere();
        if (end == null) {
            return getTranslation(everywhere ? "home.valid.everywhere" : "home.valid.here");
        }
        String last = Phrasebook.dates(getLocale(), "d MMMM").format(end.minusDays(1));
        return getTranslation(everywhere ? "home.valid-until.everywhere" : "home.valid-until.here", last);
    }

    private String amount(boolean counted, long amount) {
        return counted ? Long.toString(amount) : getTranslation("home.time", Duration.ofMinutes(amount));
    }

    private static Paragraph small(String words) {
        Paragraph small = new Paragraph(words);
        small.addClassNames("etb-s13", "etb-sec");
        return small;
    }
}
