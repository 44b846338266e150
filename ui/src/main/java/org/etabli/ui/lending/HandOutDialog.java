package org.etabli.ui.lending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.Refusal;
import org.etabli.lending.HandOut;
import org.etabli.lending.LendingTerms;
import org.etabli.lending.Loan;
import org.etabli.lending.LoanOutcome;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.RefusalCard;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Hands something out: what goes along, in what condition it is, how the deposit is paid. */
final class HandOutDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient LoanDesk desk;
    private final transient HandOutSubject subject;
    private final transient LoanSaid said;
    private final FieldErrors errors = new FieldErrors();
    private final Div along = new Div();
    private final TextArea condition = errors.field("condition", new TextArea(getTranslation("lending.condition")));
    private final DepositWay way = new DepositWay(getTranslation("lending.deposit.by"));
    private final Div why = new Div();
    /** Of this dialog: a second click is the same hand-out. */
    private final transient LoanId id = LoanId.next();

    HandOutDialog(LoanDesk desk, HandOutSubject subject, Command changed) {
        this.desk = desk;
        this.subject = subject;
        this.said = new LoanSaid(desk, changed);
        setHeaderTitle(subject.title());
        setWidth("min(520px, 100vw - 32px)");
        along.addClassName("etb-lendable-facts");
        condition.setMaxLength(500);
        condition.setPlaceholder(getTranslation("lending.condition.example"));
        condition.setMinRows(2);
        Div form = new Div(subject.fields(errors, this::tell), along, condition, way, why);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("lending.hand-out"), click -> errors.accept(this::handOut));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        tell(subject.terms());
    }

    /** What goes along with what was chosen. */
    private void tell(@Nullable LendingTerms terms) {
        along.removeAll();
        boolean deposit = terms != null && terms.deposit().isPositive();
        way.setVisible(deposit);
        along.setVisible(terms != null);
        if (terms == null) {
            return;
        }
        if (terms.accessories() != null) {
            along.add(fact("box", getTranslation("lending.with", terms.accessories())));
        }
        if (terms.rules() != null) {
            along.add(fact("info", terms.rules()));
        }
        along.add(fact(
                "euro",
                deposit
                        ? getTranslation("lending.deposit.take", terms.deposit())
                        : getTranslation("lending.no-deposit")));
    }

    private static Component fact(String icon, String words) {
        Div fact = new Div(new Icon(icon), new Span(words));
        fact.addClassName("etb-lendable-fact");
        return fact;
    }

    private void handOut() {
        why.removeAll();
        switch (desk.deeds().handOut(new HandOut(id, subject.what(), condition.getValue(), way.getValue()))) {
            case LoanOutcome.Done(Loan loan) -> {
                close();
                said.handedOut(loan);
            }
            case LoanOutcome.Refused(Refusal refusal) -> why.add(new RefusalCard(List.of(refusal)));
        }
    }
}
