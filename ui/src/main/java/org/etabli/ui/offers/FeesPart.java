package org.etabli.ui.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.etabli.kernel.Input;
import org.etabli.plan.Fee;
import org.etabli.plan.Plan;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a plan cost, costs and will cost; and its next fee, from a day on. */
final class FeesPart extends Section {

    private static final long serialVersionUID = 1L;

    /** What the part asks for. */
    interface Deeds {
        void set(Money fee, LocalDate from, boolean forAll);

        void drop(Fee fee);
    }

    private final FieldErrors errors = new FieldErrors();
    private final BigDecimalField amount;
    private final DatePicker from;
    private final RadioButtonGroup<Boolean> forAll = new RadioButtonGroup<>();
    private final transient Deeds deeds;

    FeesPart(Plan plan, LocalDate today, CurrencyUnit currency, Deeds deeds) {
        this.deeds = deeds;
        addClassName("etb-fees");
        add(new H3(getTranslation("offers.fees")));
        plan.fees().forEach(fee -> add(line(plan, fee, today)));
        amount = errors.field("fee", new BigDecimalField(getTranslation("offers.fee")));
        amount.setSuffixComponent(new Span(currency.toCurrency().getSymbol(getLocale())));
        amount.setValue(plan.feeOn(today).getAmount());
        from = errors.field("from", Calendars.picker(getTranslation("prices.from")));
        from.setMin(today);
        from.setValue(today.withDayOfMonth(1).plusMonths(1));
        forAll.setLabel(getTranslation("offers.fee.who"));
        forAll.setItems(Boolean.FALSE, Boolean.TRUE);
        forAll.setItemLabelGenerator(all -> getTranslation(all ? "offers.fee.follow" : "offers.fee.keep"));
        forAll.setValue(Boolean.FALSE);
        forAll.setVisible(!plan.isPack());
        Div pair = new Div(amount, from);
        pair.addClassName("etb-pair");
        Button set = new Button(getTranslation("offers.fee.set"), click -> errors.accept(() -> set(currency)));
        Div form = new Div(pair, forAll, set);
        form.addClassName("etb-form-part");
        add(new Details(getTranslation("offers.fee.change"), form));
    }

    private Div line(Plan plan, Fee fee, LocalDate today) {
        Span words = new Span(Words.say("offers.price." + plan.cycle().name(), fee.amount()));
        words.addClassNames("etb-medium", "etb-num");
        Span when = new Span(
                fee.from().equals(LocalDate.MIN)
                        ? getTranslation("offers.fee.since-ever")
                        : getTranslation(
                                fee.forAll() ? "offers.fee.from-all" : "offers.fee.from-new", Words.date(fee.from())));
        when.addClassName("etb-under");
        Div text = new Div(words, when);
        text.addClassName("etb-grow");
        Div line = new Div(text);
        line.addClassName("etb-line");
        if (fee.from().isAfter(today)) {
            Button drop = new Button(getTranslation("offers.fee.drop"), click -> deeds.drop(fee));
            drop.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            line.add(new StatusBadge(Status.WAIT, getTranslation("prices.later")), drop);
        } else if (isLatest(plan, fee, today)) {
            line.add(new StatusBadge(Status.PAST, getTranslation("prices.now")));
        }
        return line;
    }

    private static boolean isLatest(Plan plan, Fee fee, LocalDate today) {
        return plan.fees().stream().filter(each -> !each.from().isAfter(today)).reduce((a, b) -> b).stream()
                .anyMatch(fee::equals);
    }

    private void set(CurrencyUnit currency) {
        deeds.set(
                Money.of(currency, Input.chosen("fee", amount.getValue()), RoundingMode.HALF_UP),
                Input.chosen("from", from.getValue()),
                forAll.getValue());
    }
}
