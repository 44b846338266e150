package org.etabli.ui.invoicing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.etabli.billing.InvoiceSummary;
import org.etabli.billing.instalment.NewInstalments;
import org.etabli.billing.instalment.NewInstalments.Part;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.Money;

/** Asks how many and from when; each day and each amount may then be changed, as long as they are what is open together. */
final class InstalmentsDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUALLY = 3;

    private final transient Money open;
    private final transient SerializableBiFunction<Integer, LocalDate, List<Part>> propose;
    private final FieldErrors errors = new FieldErrors();
    private final IntegerField count;
    private final DatePicker first;
    private final Div parts = new Div();
    private final Div sum = new Div();
    private final List<DatePicker> days = new ArrayList<>();
    private final List<BigDecimalField> amounts = new ArrayList<>();

    InstalmentsDialog(
            InvoiceSummary invoice,
            LocalDate today,
            SerializableBiFunction<Integer, LocalDate, List<Part>> propose,
            SerializableConsumer<List<Part>> agree) {
        this.open = invoice.open();
        this.propose = propose;
        setHeaderTitle(getTranslation("instalments.dialog", invoice.number()));
        setWidth("min(520px, 100vw - 32px)");
        count = errors.field("count", new IntegerField(getTranslation("instalments.count")));
        count.setMin(NewInstalments.FEWEST);
        count.setMax(NewInstalments.MOST);
        count.setStepButtonsVisible(true);
        count.setValue(USUALLY);
        first = errors.field("firstOn", Calendars.picker(getTranslation("instalments.first-on")));
        first.setMin(today);
        first.setValue(invoice.nextOn().isBefore(today) ? today : invoice.nextOn());
        count.addValueChangeListener(change -> spread());
        first.addValueChangeListener(change -> spread());
        Div pair = new Div(count, first);
        pair.addClassName("etb-pair");
        parts.addClassName("etb-instalment-parts");
        sum.getElement().setAttribute("role", "status");
        sum.addClassName("etb-num");
        Div form = new Div(new Paragraph(getTranslation("instalments.text", open)), pair, parts, sum);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("instalments.agree.do"), click -> {
            if (errors.accept(() -> agree.accept(parts()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        spread();
    }

    private void spread() {
        errors.accept(() -> show(propose.apply(Objects.requireNonNullElse(count.getValue(), 0), first.getValue())));
    }

    private void show(List<Part> proposed) {
        parts.removeAll();
        days.clear();
        amounts.clear();
        for (int place = 1; place <= proposed.size(); place++) {
            Part part = proposed.get(place - 1);
            DatePicker day = Calendars.picker("");
            day.setAriaLabel(getTranslation("instalments.day", place));
            day.setValue(part.dueOn());
            BigDecimalField amount = new BigDecimalField();
            amount.setAriaLabel(getTranslation("instalments.amount", place));
            amount.setSuffixComponent(new Span(open.getCurrencyUnit().getSymbol(getLocale())));
            amount.setValue(part.amount().getAmount());
            amount.setValueChangeMode(ValueChangeMode.LAZY);
            amount.addValueChangeListener(change -> say());
            days.add(place == 1 ? errors.field("dueOn", day) : day);
            amounts.add(place == 1 ? errors.field("amount", amount) : amount);
            Span number = new Span(Integer.toString(place));
            number.addClassNames("etb-sec", "etb-num");
            Div row = new Div(number, day, amount);
            row.addClassName("etb-instalment-part");
            parts.add(row);
        }
        say();
    }

    private void say() {
        BigDecimal typed = amounts.stream()
                .map(BigDecimalField::getValue)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = typed.compareTo(open.getAmount()) == 0;
        sum.setText(getTranslation(
                whole ? "instalments.whole" : "instalments.not-whole",
                Money.of(open.getCurrencyUnit(), typed, RoundingMode.HALF_UP),
                open));
        sum.setClassName("etb-pay-late", !whole);
        sum.setClassName("etb-sec", whole);
    }

    private List<Part> parts() {
        List<Part> typed = new ArrayList<>();
        for (int place = 0; place < days.size(); place++) {
            BigDecimal amount = Input.chosen("amount", amounts.get(place).getValue());
            if (amount.stripTrailingZeros().scale() > open.getCurrencyUnit().getDecimalPlaces()
                    || amount.precision() > 12) {
                throw new InvalidInputException("amount", "not-readable");
            }
            typed.add(new Part(
                    Input.chosen("dueOn", days.get(place).getValue()), Money.of(open.getCurrencyUnit(), amount)));
        }
        return typed;
    }
}
