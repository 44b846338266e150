package org.etabli.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.etabli.reservation.PaidByAllowance;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.ui.component.Pips;
import org.etabli.ui.component.PriceLines;

/** How to pay: by what the plan still holds, or in money. Where there is no choice, it only tells. */
class PaymentChoice extends Div {

    private static final long serialVersionUID = 1L;
    private final transient QuotedReservation quote;

    PaymentChoice(QuotedReservation quote, Consumer<Payment> pay) {
        this.quote = quote;
        addClassName("etb-cost");
        PaidByAllowance allowance = quote.allowance();
        if (allowance == null || !allowance.covers()) {
            tell(allowance != null);
            elsewhere();
            return;
        }
        RadioButtonGroup<Payment> choice = new RadioButtonGroup<>();
        choice.setItems(List.of(Payment.BEST, Payment.MONEY));
        choice.setRenderer(
                new ComponentRenderer<>(payment -> payment == Payment.BEST ? byAllowance(allowance) : inMoney()));
        choice.setValue(quote.request().payment());
        choice.setAriaLabel(getTranslation("book.payment"));
        choice.addValueChangeListener(change -> pay.accept(change.getValue()));
        add(choice);
        elsewhere();
    }

    private void elsewhere() {
        CostWording.elsewhere(this, quote).ifPresent(words -> {
            Span whose = new Span(words);
            whose.addClassNames("etb-s13", "etb-sec");
            add(whose);
        });
    }

    private void tell(boolean usedUp) {
        if (quote.price().isZero()) {
            add(new PriceLines().line(getTranslation("book.price"), getTranslation("book.price.free")));
            return;
        }
        if (usedUp) {
            Span empty = new Span(CostWording.left(this, Objects.requireNonNull(quote.allowance())));
            empty.addClassNames("etb-s13", "etb-sec");
            add(empty);
        }
        PriceLines lines = new PriceLines();
        quote.lines()
                .forEach(line -> lines.line(
                        getTranslation(line.why().key(), line.why().arguments().toArray()),
                        getTranslation("book.money", line.amount())));
        add(lines);
    }

    private Component byAllowance(PaidByAllowance allowance) {
        Div option = option(
                allowance.plan().in(getLocale()),
                CostWording.credit(this, allowance.measure(), allowance.needed()),
                "etb-strong");
        Div detail = new Div();
        detail.addClassName("etb-cost-detail");
        String words = CostWording.left(this, allowance);
        Long granted = allowance.granted();
        Long available = allowance.available();
        if (granted != null && available != null && Pips.suit(granted)) {
            detail.add(new Pips(granted - available, allowance.needed(), granted, words));
        }
        Span left = new Span(words);
        left.addClassNames("etb-s13", "etb-sec");
        detail.add(left);
        return new Div(option, detail);
    }

    private Component inMoney() {
        return option(getTranslation("book.by-unit"), getTranslation("book.money", quote.price()), "etb-num");
    }

    private static Div option(String name, String amount, String className) {
        Span label = new Span(name);
        label.addClassNames("etb-grow", className);
        Span value = new Span(amount);
        value.addClassNames("etb-num", className);
        Div option = new Div(label, value);
        option.addClassName("etb-cost-option");
        return option;
    }
}
