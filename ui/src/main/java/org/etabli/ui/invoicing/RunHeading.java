package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import org.etabli.billing.RunOverview;
import org.jspecify.annotations.Nullable;

/** « Facturation de novembre », « Facturation d’octobre 2025 ». */
final class RunHeading {

    /** Months whose names begin with a vowel, before which French shortens its "de". */
    private static final Set<Integer> ELIDED = Set.of(4, 8, 10);

    private RunHeading() {}

    static String of(Component view, @Nullable RunOverview run, Locale locale) {
        if (run == null) {
            return view.getTranslation("invoicing.menu");
        }
        YearMonth month = run.month();
        boolean elided = ELIDED.contains(month.getMonthValue());
        boolean thisYear =
                month.getYear() == run.preparedAt().atZone(run.zone()).getYear();
        return view.getTranslation(
                elided ? "invoicing.heading.elided" : "invoicing.heading",
                thisYear ? month.getMonth().getDisplayName(TextStyle.FULL, locale) : month);
    }
}
