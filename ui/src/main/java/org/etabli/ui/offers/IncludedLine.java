package org.etabli.ui.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.math.RoundingMode;
import org.etabli.plan.Allowance;
import org.etabli.plan.Measure;
import org.etabli.plan.PlanDraft.Included;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.shell.Icon;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One kind of resource, how much of it, and what it costs beyond. */
final class IncludedLine extends Div {

    private static final long serialVersionUID = 1L;

    /** What people count in. A day is two half-days. */
    private enum Unit {
        HALF_DAYS(Measure.HALF_DAYS, 1),
        DAYS(Measure.HALF_DAYS, 2),
        HOURS(Measure.MINUTES, 60),
        MINUTES(Measure.MINUTES, 1),
        UNLIMITED(Measure.HALF_DAYS, 0);

        private final Measure measure;
        private final int each;

        Unit(Measure measure, int each) {
            this.measure = measure;
            this.each = each;
        }
    }

    private final Select<ResourceKind> kind = new Select<>();
    private final IntegerField amount = new IntegerField(getTranslation("offers.amount"));
    private final Select<Unit> unit = new Select<>();
    private final BigDecimalField overage = new BigDecimalField(getTranslation("offers.overage"));
    private final Checkbox everywhere = new Checkbox(getTranslation("offers.everywhere"));
    private final CurrencyUnit currency;

    IncludedLine(CurrencyUnit currency, Command changed, SerializableConsumer<IncludedLine> remove) {
        this.currency = currency;
        addClassName("etb-included-line");
        kind.setLabel(getTranslation("offers.kind"));
        kind.setItems(ResourceKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("kind.one." + each.name()));
        unit.setLabel(getTranslation("offers.unit"));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(each -> getTranslation("offers.unit." + each.name()));
        amount.setMin(1);
        overage.setSuffixComponent(new Span(currency.toCurrency().getSymbol(getLocale())));
        unit.addValueChangeListener(change -> {
            boolean limited = change.getValue() != Unit.UNLIMITED;
            amount.setEnabled(limited);
            overage.setEnabled(limited);
            overage.setHelperText(getTranslation(
                    change.getValue() != null && change.getValue().measure == Measure.MINUTES
                            ? "offers.overage.hour"
                            : "offers.overage.half-day"));
            changed.execute();
        });
        kind.addValueChangeListener(change -> changed.execute());
        amount.addValueChangeListener(change -> changed.execute());
        overage.addValueChangeListener(change -> changed.execute());
        Button drop = new Button(new Icon("trash"), click -> remove.accept(this));
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        drop.setAriaLabel(getTranslation("offers.include-less"));
        Div foot = new Div(everywhere, drop);
        foot.addClassNames("etb-row", "etb-between", "etb-included-foot");
        add(kind, amount, unit, overage, foot);
    }

    void start(ResourceKind of) {
        kind.setValue(of);
        unit.setValue(of == ResourceKind.DESK ? Unit.HALF_DAYS : Unit.HOURS);
        amount.setValue(10);
    }

    void show(Allowance allowance) {
        kind.setValue(allowance.kind());
        Long much = allowance.amount();
        Money beyond = allowance.overage();
        if (much == null) {
            unit.setValue(Unit.UNLIMITED);
        } else if (allowance.measure() == Measure.HALF_DAYS) {
            unit.setValue(Unit.HALF_DAYS);
            amount.setValue(much.intValue());
        } else {
            unit.setValue(much % 60 == 0 ? Unit.HOURS : Unit.MINUTES);
            amount.setValue(Math.toIntExact(much % 60 == 0 ? much / 60 : much));
        }
        overage.setValue(beyond == null ? null : beyond.getAmount());
        everywhere.setValue(allowance.everywhere());
    }

    ResourceKind kind() {
        return kind.getValue();
    }

    boolean isComplete() {
        return kind.getValue() != null
                && unit.getValue() != null
                && (unit.getValue() == Unit.UNLIMITED || amount.getValue() != null && amount.getValue() > 0);
    }

    Included included() {
        Unit in = unit.getValue();
        boolean limited = in != Unit.UNLIMITED;
        return new Included(
                kind.getValue(),
                in.measure,
                limited ? Math.multiplyExact((long) amount.getValue(), in.each) : null,
                everywhere.getValue(),
                limited && overage.getValue() != null
                        ? Money.of(currency, overage.getValue(), RoundingMode.HALF_UP)
                        : null);
    }
}
