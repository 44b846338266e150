package org.etabli.ui.payment;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.server.Command;
import java.math.RoundingMode;
import java.util.Set;
import org.etabli.billing.bank.Suggestion;
import org.joda.money.Money;

/** One invoice that a movement may pay, and how much of it. */
final class PartRow extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Money open;
    private final Checkbox chosen;
    private final BigDecimalField amount = new BigDecimalField();

    PartRow(String label, Money open, Set<Suggestion.Why> why) {
        this.open = open;
        chosen = new Checkbox(label);
        amount.setSuffixComponent(new Span(open.getCurrencyUnit().toCurrency().getSymbol(getLocale())));
        amount.setAriaLabel(getTranslation("bank.part", label));
        amount.setEnabled(false);
        Div tags = new Div();
        tags.addClassNames("etb-row", "etb-bank-tags");
        why.forEach(each -> {
            Span tag = new Span(getTranslation("bank.why." + each.name()));
            tag.addClassName("etb-tag");
            tags.add(tag);
        });
        Div text = new Div(chosen, tags);
        text.addClassName("etb-grow");
        add(text, amount);
        addClassName("etb-bank-part");
        getElement().setAttribute("role", "listitem");
    }

    void whenChosen(Command fill) {
        chosen.addValueChangeListener(change -> {
            amount.setEnabled(change.getValue());
            if (change.getValue()) {
                fill.execute();
            } else {
                amount.clear();
            }
        });
    }

    void whenChanged(Command changed) {
        amount.addValueChangeListener(change -> changed.execute());
        chosen.addValueChangeListener(change -> changed.execute());
    }

    /** As much of what is left as is open. */
    void fill(Money left) {
        Money part = left.isLessThan(open) ? left : open;
        if (part.isPositive()) {
            amount.setValue(part.getAmount());
        }
    }

    /** Nothing while it is not chosen, or what was typed is no amount. */
    Money part() {
        boolean typed = chosen.getValue()
                && amount.getValue() != null
                && amount.getValue().precision() < 13;
        return typed
                ? Money.of(open.getCurrencyUnit(), amount.getValue(), RoundingMode.HALF_UP)
                : Money.zero(open.getCurrencyUnit());
    }
}
