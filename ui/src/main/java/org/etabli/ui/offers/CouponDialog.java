package org.etabli.ui.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.network.Operator;
import org.etabli.plan.Coupon;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.Money;

/** A new code: what it takes off, of what, from when to when, and how often. */
final class CouponDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String PLANS = "for-plans";
    private static final String PACKS = "for-packs";
    private static final String RESERVATIONS = "for-reservations";

    private final FieldErrors errors = new FieldErrors();
    private final TextField code;
    private final Select<Boolean> inPercent = new Select<>();
    private final BigDecimalField amount;
    private final CheckboxGroup<String> purposes;
    private final DatePicker from;
    private final DatePicker until;
    private final IntegerField uses;
    private final IntegerField usesEach;
    private final transient Operator operator;

    CouponDialog(Operator operator, LocalDate today, SerializableConsumer<Coupon> create) {
        this.operator = operator;
        setHeaderTitle(getTranslation("offers.coupon.add"));
        setWidth("min(480px, 100vw - 32px)");
        code = errors.field("code", new TextField(getTranslation("offers.coupon.code")));
        amount = errors.field("amount", new BigDecimalField(getTranslation("offers.coupon.off")));
        errors.field("percent", amount);
        purposes = errors.field("for", new CheckboxGroup<>());
        from = errors.field("validFrom", Calendars.picker(getTranslation("prices.from")));
        until = errors.field("validUntil", Calendars.picker(getTranslation("offers.rule.field.until")));
        uses = errors.field("uses", new IntegerField(getTranslation("offers.coupon.uses")));
        usesEach = errors.field("usesEach", new IntegerField(getTranslation("offers.coupon.uses-each")));
        shape();
        from.setValue(today);
        Div form = new Div(code, pair(amount, inPercent), purposes, pair(from, until), pair(uses, usesEach));
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("offers.coupon.create"), click -> {
            if (errors.accept(() -> create.accept(coupon()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        code.focus();
    }

    private void shape() {
        code.setMaxLength(30);
        code.setHelperText(getTranslation("offers.coupon.code.help"));
        inPercent.setLabel(getTranslation("offers.coupon.in"));
        inPercent.setItems(Boolean.TRUE, Boolean.FALSE);
        inPercent.setItemLabelGenerator(percent -> percent
                ? getTranslation("offers.coupon.percent")
                : operator.currency().toCurrency().getDisplayName(getLocale()));
        inPercent.setValue(Boolean.TRUE);
        inPercent.addValueChangeListener(change -> amount.setSuffixComponent(unit()));
        amount.setSuffixComponent(unit());
        purposes.setLabel(getTranslation("offers.coupon.for"));
        purposes.setItems(PLANS, PACKS, RESERVATIONS);
        purposes.setItemLabelGenerator(each -> getTranslation("offers.coupon." + each));
        purposes.setValue(Set.of(PLANS, PACKS));
        until.setClearButtonVisible(true);
        until.setHelperText(getTranslation("offers.rule.field.until.help"));
        uses.setHelperText(getTranslation("offers.coupon.uses.help"));
        usesEach.setValue(1);
        usesEach.setHelperText(getTranslation("offers.coupon.uses.help"));
    }

    private Span unit() {
        return new Span(
                inPercent.getValue() ? "%" : operator.currency().toCurrency().getSymbol(getLocale()));
    }

    private Coupon coupon() {
        BigDecimal off = Input.chosen("amount", amount.getValue());
        boolean percent = inPercent.getValue();
        LocalDate last = until.getValue();
        return new Coupon(
                Ids.next(),
                operator.id(),
                code.getValue(),
                percent
                        ? Input.within(
                                "amount", off.setScale(0, RoundingMode.HALF_UP).longValue(), 1, 100)
                        : null,
                percent ? null : Money.of(operator.currency(), off, RoundingMode.HALF_UP),
                purposes.getValue().contains(PLANS),
                purposes.getValue().contains(PACKS),
                purposes.getValue().contains(RESERVATIONS),
                Input.chosen("validFrom", from.getValue()),
                last == null ? null : last.plusDays(1),
                uses.getValue(),
                usesEach.getValue(),
                0);
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }
}
