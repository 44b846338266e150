package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.InvalidInputException;
import org.etabli.plan.Price;
import org.etabli.plan.Price.Basis;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a resource cost, costs and will cost; and the next price, from a day on. */
final class PricesTab extends Div {

    private static final long serialVersionUID = 1L;

    /** What the tab asks for. */
    interface Setting {
        void set(Basis basis, Money amount, LocalDate from);

        void free(LocalDate from);
    }

    private final FieldErrors errors = new FieldErrors();
    private final Select<Basis> basis = new Select<>();
    private final BigDecimalField amount;
    private final DatePicker from;
    private final CurrencyUnit currency;
    private final transient Setting setting;

    PricesTab(List<Price> prices, List<Basis> bases, LocalDate today, CurrencyUnit currency, Setting setting) {
        this.currency = currency;
        this.setting = setting;
        addClassNames("etb-col", "etb-g16");
        amount = errors.field("amount", new BigDecimalField(getTranslation("prices.amount")));
        from = errors.field("from", Calendars.picker(getTranslation("prices.from")));
        from.setMin(today);
        from.setValue(today);
        amount.setSuffixComponent(new Span(currency.toCurrency().getSymbol(getLocale())));
        basis.setLabel(getTranslation("prices.basis"));
        basis.setItems(bases);
        basis.setItemLabelGenerator(each -> getTranslation("prices.basis." + each.name()));
        basis.setValue(prices.isEmpty() ? Basis.HOUR : prices.getFirst().basis());
        add(known(prices, today), next());
    }

    /** What is sold at the shop for it, each with its price: the fourth way in which a machine is paid. */
    PricesTab withConsumables(List<String> sold) {
        Paragraph none = new Paragraph(getTranslation("prices.consumables.none"));
        none.addClassName("etb-sec");
        Section section = new Section(new H3(getTranslation("prices.consumables")));
        if (sold.isEmpty()) {
            section.add(none);
        }
        sold.forEach(each -> {
            Div line = new Div(new Span(each));
            line.addClassName("etb-line");
            section.add(line);
        });
        section.add(new Anchor("stock", getTranslation("prices.consumables.go")));
        section.addClassName("etb-form-part");
        add(section);
        return this;
    }

    private Section known(List<Price> prices, LocalDate today) {
        Section section = new Section(new H3(getTranslation("prices.known")));
        if (prices.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("prices.none-yet"));
            none.addClassName("etb-sec");
            section.add(none);
        }
        prices.forEach(price -> section.add(line(price, today)));
        return section;
    }

    private Div line(Price price, LocalDate today) {
        Span words = new Span(PriceWords.shortly(price));
        words.addClassNames("etb-medium", "etb-num");
        Span days = new Span(days(price));
        days.addClassName("etb-under");
        Div text = new Div(words, days);
        text.addClassName("etb-grow");
        Div line = new Div(text);
        line.addClassName("etb-line");
        if (price.isValidOn(today)) {
            line.add(new StatusBadge(Status.PAST, getTranslation("prices.now")));
        } else if (price.validFrom().isAfter(today)) {
            line.add(new StatusBadge(Status.WAIT, getTranslation("prices.later")));
        }
        return line;
    }

    private String days(Price price) {
        LocalDate until = price.validUntil();
        return until == null
                ? getTranslation("prices.since", Words.date(price.validFrom()))
                : getTranslation("prices.between", Words.date(price.validFrom()), Words.date(until.minusDays(1)));
    }

    private Section next() {
        Div fields = new Div(amount, basis, from);
        fields.addClassName("etb-triple");
        Button set = new Button(getTranslation("prices.set"), click -> errors.accept(this::set));
        set.addThemeVariants(ButtonVariant.PRIMARY);
        Button free = new Button(
                getTranslation("prices.free"), click -> errors.accept(() -> setting.free(given(from.getValue()))));
        free.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(set, free);
        actions.addClassNames("etb-row", "etb-wrap");
        Section section = new Section(new H3(getTranslation("prices.next")), fields, actions);
        section.addClassName("etb-form-part");
        return section;
    }

    private void set() {
        BigDecimal typed = amount.getValue();
        if (typed == null) {
            throw new InvalidInputException("amount", "required");
        }
        setting.set(basis.getValue(), Money.of(currency, typed, RoundingMode.HALF_UP), given(from.getValue()));
    }

    private static LocalDate given(@Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInputException("from", "required");
        }
        return day;
    }
}
