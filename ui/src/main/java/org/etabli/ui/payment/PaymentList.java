package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.etabli.billing.Fund;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.RecordedPayment;
import org.etabli.ui.component.Words;

/** The latest payments, and the counter entries that took some back. */
final class PaymentList extends Div {

    private static final long serialVersionUID = 1L;
    private final SerializableConsumer<RecordedPayment> takeBack;
    private final SerializableConsumer<RecordedPayment> toCard;

    PaymentList(SerializableConsumer<RecordedPayment> takeBack, SerializableConsumer<RecordedPayment> toCard) {
        this.takeBack = takeBack;
        this.toCard = toCard;
        addClassNames("etb-card", "etb-pay-latest");
    }

    void show(List<RecordedPayment> payments) {
        removeAll();
        add(new H2(getTranslation("payments.latest")));
        if (payments.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("payments.latest.none"));
            none.addClassNames("etb-sec", "etb-s13");
            add(none);
        }
        payments.forEach(payment -> add(row(payment)));
    }

    private static boolean isOfGift(RecordedPayment payment) {
        return payment.fund() == Fund.GIFT || payment.method() == PaymentMethod.GIFT;
    }

    private static boolean isCardRefund(RecordedPayment payment) {
        return payment.paidOut() && payment.method() == PaymentMethod.CARD;
    }

    private Component row(RecordedPayment payment) {
        boolean reversal = payment.reverses() != null;
        Span name = new Span(payment.customer());
        name.addClassNames("etb-medium", "etb-ell", "etb-grow");
        Span amount = new Span(getTranslation("payments.money", payment.signed()));
        amount.addClassName("etb-num");
        Div first = new Div(name, amount);
        first.addClassName("etb-row");
        Span about = new Span(
                reversal
                        ? getTranslation("payments.takes-back", payment.number(), payment.reverses())
                        : getTranslation(
                                payment.paidOut() ? "payments.refund" : "payments.about",
                                payment.number(),
                                getTranslation(
                                        "payments.method." + payment.method().name()),
                                Words.date(payment.receivedOn())));
        about.addClassNames("etb-s13", "etb-sec", "etb-grow");
        Div second = new Div(about);
        second.addClassName("etb-row");
        if (payment.fund() != Fund.INVOICES) {
            Span wallet =
                    new Span(getTranslation("payments.fund." + payment.fund().name()));
            wallet.addClassNames("etb-s13", "etb-sec");
            second.add(wallet);
        }
        if (payment.reversed()) {
            second.add(new Span(getTranslation("payments.was-reversed")));
        } else if (!reversal && !isCardRefund(payment) && !isOfGift(payment)) {
            if (payment.method() == PaymentMethod.CARD) {
                Button part = new Button(getTranslation("payments.card-refund"), click -> toCard.accept(payment));
                part.addThemeNames("small", "tertiary");
                part.setAriaLabel(getTranslation("payments.card-refund.for", payment.number(), payment.customer()));
                second.add(part);
            }
            Button back = new Button(getTranslation("payments.reverse"), click -> takeBack.accept(payment));
            back.addThemeNames("small", "tertiary");
            back.setAriaLabel(getTranslation("payments.reverse.for", payment.number(), payment.customer()));
            second.add(back);
        }
        Div row = new Div(first, second);
        if (payment.note() != null) {
            Span note = new Span(ReturnWords.of(this, payment.note()));
            note.addClassNames("etb-s13", "etb-sec");
            row.add(note);
        }
        row.addClassName("etb-pay-paid");
        row.setClassName("etb-pay-gone", payment.reversed());
        return row;
    }
}
