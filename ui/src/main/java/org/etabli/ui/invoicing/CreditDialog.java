package org.etabli.ui.invoicing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etabli.billing.CreditNotes;
import org.etabli.billing.CreditWish;
import org.etabli.billing.Invoice;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.PriceLines;
import org.etabli.ui.component.Words;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What to give back of an invoice, line by line, and why; says what the credit note will say before it is written. */
final class CreditDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final transient Invoice invoice;
    private final transient SerializableFunction<CreditWish, CreditNotes.Preview> preview;
    private final FieldErrors errors = new FieldErrors();
    private final TextField reason = errors.field("reason", new TextField(getTranslation("invoices.credit.reason")));
    private final List<Choice> choices = new ArrayList<>();
    private final Div sum = new Div();
    private final Button go = new Button(getTranslation("invoices.credit"));

    private record Choice(int place, Money left, BigDecimalField field) {}

    CreditDialog(
            Invoice invoice,
            SerializableFunction<CreditWish, CreditNotes.Preview> preview,
            SerializableConsumer<CreditWish> write) {
        this.invoice = invoice;
        this.preview = preview;
        setHeaderTitle(getTranslation("invoices.credit.title", invoice.summary().number()));
        setWidth("min(620px, 100vw - 32px)");
        Div lines = new Div();
        lines.addClassName("etb-credit-lines");
        for (int place = 1; place <= invoice.lines().size(); place++) {
            Money left = invoice.lines().get(place - 1).left();
            if (!left.isZero()) {
                lines.add(row(place, left));
            }
        }
        reason.setMaxLength(LONGEST);
        reason.setPlaceholder(getTranslation("invoices.credit.reason.example"));
        sum.getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("invoices.credit.text")), lines, reason, sum);
        reason.setWidthFull();
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickListener(click -> {
            if (errors.accept(() -> {
                Input.text("reason", reason.getValue(), LONGEST);
                write.accept(wish(reason.getValue()));
            })) {
                close();
            }
        });
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        show();
    }

    private Div row(int place, Money left) {
        BigDecimalField amount = new BigDecimalField();
        amount.setValue(left.getAmount());
        amount.setSuffixComponent(new Span(left.getCurrencyUnit().getSymbol(getLocale())));
        String label = Words.say(invoice.lines().get(place - 1).label());
        amount.setAriaLabel(getTranslation("invoices.credit.amount", label));
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.addValueChangeListener(change -> show());
        choices.add(new Choice(place, left, amount));
        Span what = new Span(label);
        Span of = new Span(getTranslation("invoices.credit.left", left));
        of.addClassNames("etb-s13", "etb-sec", "etb-num");
        Div row = new Div(new Div(what, of), amount);
        row.addClassName("etb-credit-line");
        return row;
    }

    private void show() {
        sum.removeAll();
        try {
            CreditNotes.Preview said = preview.apply(wish(null));
            PriceLines lines = new PriceLines();
            lines.line(getTranslation("invoices.net"), getTranslation("invoicing.money", said.net()));
            if (!said.vat().isZero()) {
                lines.line(getTranslation("invoices.credit.vat"), getTranslation("invoicing.money", said.vat()));
            }
            lines.due(getTranslation("invoices.given-back"), getTranslation("invoicing.money", said.gross()));
            sum.add(lines);
            go.setEnabled(said.gross().isPositive());
        } catch (InvalidInputException refused) {
            Span why = new Span(Words.say(refused.text()));
            why.addClassName("etb-pay-late");
            sum.add(why);
            go.setEnabled(false);
        }
    }

    /** Lines left at zero are not given back. */
    private CreditWish wish(@Nullable String why) {
        Map<Integer, Long> amounts = new HashMap<>();
        for (Choice choice : choices) {
            BigDecimal typed = choice.field().getValue();
            if (typed != null && typed.signum() != 0) {
                amounts.put(
                        choice.place(),
                        Money.of(choice.left().getCurrencyUnit(), typed, RoundingMode.HALF_UP)
                                .getAmountMinorLong());
            }
        }
        if (amounts.isEmpty()) {
            throw new InvalidInputException("lines", "amount-positive");
        }
        return new CreditWish(invoice.summary().id(), amounts, why);
    }
}
