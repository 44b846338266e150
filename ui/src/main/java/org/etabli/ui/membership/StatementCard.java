package org.etabli.ui.membership;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.membership.AllowancePeriod;
import org.etabli.plan.Measure;
import org.etabli.reservation.SpentCredit;
import org.jspecify.annotations.Nullable;

/** How each credit was spent, period by period, from the ledger. */
final class StatementCard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param names of who spent it, where that is not the reader herself */
    StatementCard(String plan, List<SpentCredit> spent, Map<MemberId, MemberDetails> names) {
        addClassNames("etb-card", "etb-statement");
        add(new H2(getTranslation("membership.statement", plan)));
        if (spent.isEmpty()) {
            Span nothing = new Span(getTranslation("membership.statement.nothing"));
            nothing.addClassNames("etb-s13", "etb-sec");
            add(nothing);
        }
        Map<LocalDate, List<SpentCredit>> periods = spent.stream()
                .sorted(Comparator.comparing((SpentCredit each) -> each.period().start())
                        .reversed())
                .collect(groupingBy(
                        each -> each.period().start(), LinkedHashMap::new, java.util.stream.Collectors.toList()));
        boolean first = true;
        for (List<SpentCredit> period : periods.values()) {
            Details details = period(period, names);
            details.setOpened(first);
            first = false;
            add(details);
        }
    }

    private Details period(List<SpentCredit> spent, Map<MemberId, MemberDetails> names) {
        AllowancePeriod period = spent.getFirst().period();
        LocalDate end = period.end();
        String days = end == null
                ? getTranslation("membership.since", Wording.day(period.start()))
                : getTranslation("membership.from-until", Wording.day(period.start()), Wording.day(end.minusDays(1)));
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        spent.forEach(each -> list.add(row(each, names.get(each.by()))));
        Details details = new Details(getTranslation("membership.statement.period", days, sums(spent)), list);
        details.addClassName("etb-statement-period");
        return details;
    }

    private String sums(List<SpentCredit> spent) {
        Map<Measure, Long> sums = new LinkedHashMap<>();
        spent.forEach(each -> sums.merge(each.period().allowance().measure(), each.amount(), Long::sum));
        return String.join(
                " + ",
                sums.entrySet().stream()
                        .map(sum -> Wording.amount(sum.getKey(), sum.getValue()))
                        .toList());
    }

    private String what(SpentCredit spent) {
        Duration ran = spent.ran();
        return ran == null
                ? getTranslation(
                        "membership.statement.row",
                        spent.resource(),
                        spent.slot().day(),
                        spent.slot())
                : getTranslation(
                        "membership.statement.ran",
                        spent.resource(),
                        ran.toMinutes(),
                        spent.slot().day());
    }

    private String venue(SpentCredit spent) {
        String venue = Objects.requireNonNullElse(spent.venue(), "");
        return spent.host() == null ? venue : getTranslation("partners.spent", venue, spent.host());
    }

    private Component row(SpentCredit spent, @Nullable MemberDetails by) {
        Span what = new Span(what(spent));
        String venue = venue(spent);
        String about = by == null ? venue : getTranslation("membership.statement.by", by.fullName(), venue);
        Span where = new Span(about);
        where.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(what, where);
        left.addClassNames("etb-col", "etb-grow");
        Span amount = new Span(Wording.amount(spent.period().allowance().measure(), spent.amount()));
        amount.addClassNames("etb-num", "etb-nowrap");
        Div right = new Div(amount);
        right.addClassNames("etb-col", "etb-end");
        if (spent.held()) {
            Span held = new Span(getTranslation("membership.statement.held"));
            held.addClassNames("etb-s13", "etb-sec");
            right.add(held);
        }
        Div row = new Div(left, right);
        row.addClassNames("etb-row", "etb-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
