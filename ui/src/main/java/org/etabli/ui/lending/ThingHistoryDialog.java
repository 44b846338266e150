package org.etabli.ui.lending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.lending.Loan;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.ui.component.EmptyState;

/** Who had a thing, from when to when, and in what condition it went and came. */
final class ThingHistoryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient LoanWords words;
    private final transient Venue venue;

    ThingHistoryDialog(LoanDesk desk, Venue venue, Resource thing) {
        this.words = desk.words();
        this.venue = venue;
        setHeaderTitle(getTranslation("lending.history.of", thing.name()));
        setWidth("min(600px, 100vw - 32px)");
        List<Loan> loans = desk.history(thing);
        Div list = new Div();
        list.addClassNames("etb-told-lines", "etb-loans");
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", thing.name());
        loans.forEach(loan -> list.add(row(loan, thing)));
        add(loans.isEmpty() ? new EmptyState("history", getTranslation("lending.history.none")) : list);
        getFooter().add(new Button(getTranslation("notice.close"), click -> close()));
    }

    private Component row(Loan loan, Resource thing) {
        LoanRow row = new LoanRow(Optional.of(thing), loan.memberName());
        Instant back = loan.returnedAt();
        var out = loan.handedOutAt().atZone(venue.zone()).toLocalDate();
        row.say(
                back == null
                        ? getTranslation("lending.history.out", words.name(loan), out)
                        : getTranslation(
                                "lending.history.back",
                                words.name(loan),
                                out,
                                back.atZone(venue.zone()).toLocalDate()));
        if (loan.conditionOut() != null) {
            row.say(getTranslation("lending.condition.went", loan.conditionOut()));
        }
        if (loan.conditionBack() != null) {
            row.say(getTranslation("lending.condition.came", loan.conditionBack()));
        }
        if (loan.missing() != null) {
            row.say(getTranslation("lending.missing.said", loan.missing()));
        }
        if (back != null) {
            LoanSums.of(loan).ifPresent(row::say);
        }
        return row;
    }
}
