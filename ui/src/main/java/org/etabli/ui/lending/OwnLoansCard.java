package org.etabli.ui.lending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.etabli.lending.LendingTerms;
import org.etabli.lending.Loan;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;

/** What she has, until when and on what deposit; then what she brought back lately. */
final class OwnLoansCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LendingDesk desk;
    private final transient LoanWords words;
    private final Command changed;
    private final H2 title = new H2(getTranslation("lending.own"));
    private final H2 backTitle = new H2(getTranslation("lending.own.back"));
    private final Div out = new Div();
    private final Div back = new Div();

    /** @param changed runs after she kept something longer */
    OwnLoansCard(LendingDesk desk, Command changed) {
        this.desk = desk;
        this.words = desk.words();
        this.changed = changed;
        addClassNames("etb-card", "etb-loans");
        list(out, title);
        list(back, backTitle);
        add(title, out, backTitle, back);
    }

    private static void list(Div list, H2 title) {
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", title.getText());
    }

    /** Shows the state of things anew; not there while she never borrowed. */
    void show() {
        fill(desk.own(), out, title, this::held);
        fill(desk.broughtBack(), back, backTitle, this::returned);
        setVisible(out.isVisible() || back.isVisible());
    }

    private static void fill(List<Loan> loans, Div list, H2 title, Function<Loan, Component> row) {
        list.removeAll();
        loans.forEach(loan -> list.add(row.apply(loan)));
        list.setVisible(!loans.isEmpty());
        title.setVisible(!loans.isEmpty());
    }

    private Component held(Loan loan) {
        boolean late = words.isOverdue(loan);
        LoanRow row = new LoanRow(words.thing(loan), words.name(loan));
        if (late) {
            row.mark(new StatusBadge(Status.BROKEN, getTranslation("lending.overdue")));
        }
        row.say(late ? getTranslation("lending.bring-back", words.due(loan)) : words.due(loan));
        row.say(about(loan));
        Button longer = new Button(
                getTranslation("lending.longer"),
                click -> new ExtendDialog(
                                words.name(loan),
                                loan,
                                words.venueOf(loan),
                                due -> desk.extend(loan.id(), due),
                                changed)
                        .open());
        longer.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        longer.setAriaLabel(getTranslation("lending.longer.of", words.name(loan)));
        longer.setVisible(!late);
        row.offer(longer);
        return row;
    }

    private String about(Loan loan) {
        List<String> facts = new ArrayList<>();
        facts.add(words.venueOf(loan).name());
        if (loan.deposit().isPositive()) {
            facts.add(getTranslation("lending.deposit.held", loan.deposit()));
        }
        words.terms(loan)
                .map(LendingTerms::accessories)
                .ifPresent(with -> facts.add(getTranslation("lending.bring-with", with)));
        if (loan.conditionOut() != null) {
            facts.add(getTranslation("lending.condition.said", loan.conditionOut()));
        }
        return String.join(" · ", facts);
    }

    private Component returned(Loan loan) {
        LoanRow row = new LoanRow(words.thing(loan), words.name(loan));
        row.say(getTranslation(
                "lending.back.said",
                Objects.requireNonNull(loan.returnedAt())
                        .atZone(words.venueOf(loan).zone())
                        .toLocalDate(),
                words.venueOf(loan).name()));
        LoanSums.of(loan).ifPresent(row::say);
        if (loan.conditionBack() != null) {
            row.say(getTranslation("lending.condition.said", loan.conditionBack()));
        }
        return row;
    }
}
