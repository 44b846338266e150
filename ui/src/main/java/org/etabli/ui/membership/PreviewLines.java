package org.etabli.ui.membership;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.etabli.billing.FutureLine;
import org.etabli.ui.component.PriceLines;
import org.etabli.ui.component.Words;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a change costs, each line with its reason. */
final class PreviewLines extends Div {

    private static final long serialVersionUID = 1L;

    PreviewLines(List<FutureLine> lines, @Nullable Money difference) {
        addClassName("etb-preview");
        if (difference == null) {
            add(new Paragraph(getTranslation("membership.billed-elsewhere")));
            return;
        }
        if (lines.isEmpty()) {
            add(new Paragraph(getTranslation("membership.costs-nothing")));
            return;
        }
        PriceLines all = new PriceLines();
        lines.forEach(line -> all.line(
                line.dropped()
                        ? getTranslation("membership.not-due", Words.say(line.label()))
                        : Words.say(line.label()),
                Wording.money(line.amount())));
        all.due(
                getTranslation(difference.isNegative() ? "membership.less-in-all" : "membership.more-in-all"),
                Wording.money(difference));
        add(all);
    }
}
