package org.etabli.ui.invoicing;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.etabli.billing.PayerPreferences;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.SignedIn;

/** Whether she wants her invoices on paper instead of by mail. */
final class PaperChoice extends Div {

    private static final long serialVersionUID = 1L;

    PaperChoice(PayerPreferences preferences, SignedIn signedIn) {
        Checkbox paper = new Checkbox(getTranslation("invoices.paper"), preferences.onPaper(signedIn.caller()));
        paper.addValueChangeListener(change -> {
            preferences.setOnPaper(signedIn.caller(), change.getValue());
            Notices.done(getTranslation(change.getValue() ? "invoices.paper.yes" : "invoices.paper.no"));
        });
        add(paper);
        addClassName("etb-invoice-paper");
    }
}
