package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.etabli.billing.PayerCredit;

/** Who has paid too much, and what can become of it; not there when nobody has. */
final class CreditList extends Div {

    private static final long serialVersionUID = 1L;
    private final SerializableConsumer<PayerCredit> spend;
    private final SerializableConsumer<PayerCredit> refund;

    CreditList(SerializableConsumer<PayerCredit> spend, SerializableConsumer<PayerCredit> refund) {
        this.spend = spend;
        this.refund = refund;
        addClassNames("etb-card", "etb-pay-credits");
    }

    void show(List<PayerCredit> credits) {
        removeAll();
        setVisible(!credits.isEmpty());
        add(new H2(getTranslation("payments.credits")));
        credits.forEach(credit -> add(row(credit)));
    }

    private Component row(PayerCredit credit) {
        Span name = new Span(credit.name());
        name.addClassNames("etb-grow", "etb-ell", "etb-medium");
        Span amount = new Span(getTranslation("payments.money", credit.amount()));
        amount.addClassName("etb-num");
        Div first = new Div(name, amount);
        first.addClassName("etb-row");
        Div second = new Div(
                button("payments.credit.spend", credit, spend), button("payments.credit.refund", credit, refund));
        second.addClassName("etb-row");
        Div row = new Div(first, second);
        row.addClassName("etb-pay-paid");
        return row;
    }

    private Button button(String key, PayerCredit credit, SerializableConsumer<PayerCredit> deed) {
        Button button = new Button(getTranslation(key), click -> deed.accept(credit));
        button.addThemeNames("small", "tertiary");
        button.setAriaLabel(getTranslation(key + ".for", credit.name()));
        return button;
    }
}
