package org.etabli.ui.membership;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.etabli.kernel.Days;
import org.etabli.membership.AllowanceChange;
import org.etabli.plan.Measure;
import org.etabli.ui.component.PriceLines;

/** What becomes of the credits, one line for each allowance and period. */
final class CreditLines extends Div {

    private static final long serialVersionUID = 1L;

    CreditLines(List<AllowanceChange> changes) {
        addClassName("etb-preview");
        PriceLines all = new PriceLines();
        changes.forEach(change -> all.line(name(change), amounts(change)));
        add(all);
    }

    /** « Salles, Résident, 1er nov. – 30 nov. » */
    private String name(AllowanceChange change) {
        var period = change.period();
        String kind =
                getTranslation("home.allowance." + period.allowance().kind().name());
        var end = period.end();
        return end == null
                ? getTranslation(
                        "membership.credit", kind, period.membership().plan().name())
                : getTranslation(
                        "membership.credit.of",
                        kind,
                        period.membership().plan().name(),
                        new Days(period.start(), end.minusDays(1)));
    }

    private String amounts(AllowanceChange change) {
        Measure measure = change.period().allowance().measure();
        String after = Wording.amount(measure, change.after());
        String amounts = change.before() == change.after()
                ? after
                : getTranslation("membership.credit.becomes", Wording.amount(measure, change.before()), after);
        return change.used() == 0
                ? amounts
                : getTranslation("membership.credit.used", amounts, Wording.amount(measure, change.used()));
    }
}
