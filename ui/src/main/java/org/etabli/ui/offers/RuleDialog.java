package org.etabli.ui.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Operator;
import org.etabli.plan.Price.Basis;
import org.etabli.plan.PriceRule;
import org.etabli.plan.PriceRule.Effect;
import org.etabli.plan.PriceRule.Instead;
import org.etabli.plan.PriceRule.Percent;
import org.etabli.plan.PriceRuleOutcome;
import org.etabli.plan.TariffGroup;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.RefusalCard;
import org.etabli.ui.component.Words;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One price rule: for whom, for what, when, what it does, and from when on. An overlap is told, with a way out. */
final class RuleDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What a rule may do. */
    private enum Does {
        LESS,
        MORE,
        HOUR,
        HALF_DAY,
        USE,
        MINUTE,
        JOB
    }

    private final FieldErrors errors = new FieldErrors();
    private final TextField name;
    private final Select<TariffGroup> group;
    private final Select<ResourceKind> kind = new Select<>();
    private final ComboBox<Resource> resource = new ComboBox<>();
    private final CheckboxGroup<DayOfWeek> weekdays;
    private final TimePicker from = new TimePicker();
    private final TimePicker until;
    private final IntegerField atLeast = new IntegerField(getTranslation("offers.rule.field.at-least"));
    private final Select<Does> does = new Select<>();
    private final BigDecimalField amount;
    private final DatePicker validFrom;
    private final DatePicker validUntil;
    private final Div answer = new Div();
    private final transient Operator operator;
    private final transient BiFunction<PriceRule, Boolean, PriceRuleOutcome> set;
    private final UUID id;

    RuleDialog(
            Operator operator,
            LocalDate today,
            List<Resource> resources,
            Function<Resource, String> venue,
            @Nullable PriceRule rule,
            BiFunction<PriceRule, Boolean, PriceRuleOutcome> set) {
        this.operator = operator;
        this.set = set;
        this.id = rule == null ? Ids.next() : rule.id();
        setHeaderTitle(getTranslation(rule == null ? "offers.rule.add" : "offers.rule.change"));
        setWidth("min(560px, 100vw - 32px)");
        name = errors.field("name", new TextField(getTranslation("offers.rule.field.name")));
        group = errors.field("group", new Select<>());
        weekdays = errors.field("weekdays", new CheckboxGroup<>());
        until = errors.field("until", new TimePicker());
        amount = errors.field("amount", new BigDecimalField(getTranslation("offers.rule.field.amount")));
        errors.field("percent", amount);
        validFrom = errors.field("validFrom", Calendars.picker(getTranslation("prices.from")));
        validUntil = errors.field("validUntil", Calendars.picker(getTranslation("offers.rule.field.until")));
        shape(resources, venue);
        validFrom.setValue(today);
        if (rule != null) {
            fill(rule, resources);
        }
        answer.getElement().setAttribute("aria-live", "polite");
        Div form = new Div(
                name,
                pair(group, kind),
                resource,
                weekdays,
                triple(from, until, atLeast),
                pair(does, amount),
                pair(validFrom, validUntil),
                answer);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("settings.save"), click -> keep(false));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        name.focus();
    }

    private void keep(boolean cut) {
        answer.removeAll();
        errors.accept(() -> {
            switch (set.apply(rule(), cut)) {
                case PriceRuleOutcome.Set done -> close();
                case PriceRuleOutcome.Overlaps overlaps -> {
                    answer.add(new RefusalCard(List.of(overlaps.refusal())));
                    LocalDate day = overlaps.cutAt();
                    if (day != null) {
                        Button cutting = new Button(
                                getTranslation(
                                        "offers.rule.cut", overlaps.other().name(), Words.date(day)),
                                click -> keep(true));
                        cutting.addClassName("etb-rule-cut");
                        answer.add(cutting);
                        cutting.focus();
                    }
                }
            }
        });
    }

    private PriceRule rule() {
        LocalTime begins = Objects.requireNonNullElse(from.getValue(), LocalTime.MIDNIGHT);
        LocalTime ends = until.getValue();
        Resource one = resource.getValue();
        LocalDate last = validUntil.getValue();
        return new PriceRule(
                id,
                operator.id(),
                Input.text("name", name.getValue(), 80),
                group.getValue(),
                one == null ? kind.getValue() : null,
                one == null ? null : one.id(),
                new HashSet<>(weekdays.getValue()),
                begins.toSecondOfDay() / 60,
                ends == null || ends.equals(LocalTime.MIDNIGHT) ? PriceRule.WHOLE_DAY : ends.toSecondOfDay() / 60,
                Duration.ofHours(Math.clamp(Objects.requireNonNullElse(atLeast.getValue(), 0), 0, 24)),
                effect(),
                Input.chosen("validFrom", validFrom.getValue()),
                last == null ? null : last.plusDays(1));
    }

    private Effect effect() {
        BigDecimal typed = Input.chosen("amount", amount.getValue());
        return switch (Input.chosen("effect", does.getValue())) {
            case LESS -> new Percent(-percent(typed));
            case MORE -> new Percent(percent(typed));
            case HOUR -> new Instead(Basis.HOUR, money(typed));
            case HALF_DAY -> new Instead(Basis.HALF_DAY, money(typed));
            case USE -> new Instead(Basis.USE, money(typed));
            case MINUTE -> new Instead(Basis.MINUTE, money(typed));
            case JOB -> new Instead(Basis.JOB, money(typed));
        };
    }

    private int percent(BigDecimal typed) {
        if (typed.stripTrailingZeros().scale() > 0) {
            throw new InvalidInputException("amount", "out-of-range", 1, 100);
        }
        return Input.within("amount", typed.longValue(), 1, does.getValue() == Does.LESS ? 100 : 200);
    }

    private Money money(BigDecimal typed) {
        return Money.of(operator.currency(), typed, RoundingMode.HALF_UP);
    }

    private void fill(PriceRule rule, List<Resource> resources) {
        name.setValue(rule.name());
        group.setValue(rule.group());
        kind.setValue(rule.kind());
        ResourceId one = rule.resource();
        resources.stream().filter(each -> each.id().equals(one)).findFirst().ifPresent(resource::setValue);
        weekdays.setValue(rule.weekdays());
        from.setValue(rule.fromMinute() == 0 ? null : LocalTime.ofSecondOfDay(rule.fromMinute() * 60L));
        until.setValue(
                rule.untilMinute() == PriceRule.WHOLE_DAY ? null : LocalTime.ofSecondOfDay(rule.untilMinute() * 60L));
        atLeast.setValue(
                rule.atLeast().isZero() ? null : Math.toIntExact(rule.atLeast().toHours()));
        switch (rule.effect()) {
            case Percent(int percent) -> {
                does.setValue(percent < 0 ? Does.LESS : Does.MORE);
                amount.setValue(BigDecimal.valueOf(Math.abs(percent)));
            }
            case Instead(Basis basis, Money price) -> {
                does.setValue(Does.valueOf(basis.name()));
                amount.setValue(price.getAmount());
            }
        }
        validFrom.setValue(rule.validFrom());
        LocalDate end = rule.validUntil();
        validUntil.setValue(end == null ? null : end.minusDays(1));
    }

    private void shape(List<Resource> resources, Function<Resource, String> venue) {
        name.setMaxLength(80);
        name.setHelperText(getTranslation("offers.rule.field.name.help"));
        group.setLabel(getTranslation("offers.rule.field.group"));
        group.setItems(TariffGroup.values());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("offers.group.none"));
        group.setItemLabelGenerator(
                each -> getTranslation(each == null ? "offers.group.none" : "offers.group." + each.name()));
        kind.setLabel(getTranslation("offers.kind"));
        kind.setItems(ResourceKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("offers.rule.every-kind"));
        kind.setItemLabelGenerator(
                each -> getTranslation(each == null ? "offers.rule.every-kind" : "kind.many." + each.name()));
        resource.setLabel(getTranslation("offers.rule.field.resource"));
        resource.setItems(resources);
        resource.setItemLabelGenerator(each -> each.name() + ", " + venue.apply(each));
        resource.setClearButtonVisible(true);
        resource.addValueChangeListener(change -> kind.setEnabled(change.getValue() == null));
        weekdays.setLabel(getTranslation("offers.rule.field.weekdays"));
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
        weekdays.setValue(EnumSet.allOf(DayOfWeek.class));
        weekdays.addClassName("etb-chips");
        from.setLabel(getTranslation("offers.rule.field.from-hour"));
        until.setLabel(getTranslation("offers.rule.field.until-hour"));
        from.setLocale(java.util.Locale.FRANCE);
        until.setLocale(java.util.Locale.FRANCE);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        atLeast.setSuffixComponent(new Span("h"));
        does.setLabel(getTranslation("offers.rule.field.does"));
        does.setItems(Does.values());
        does.setItemLabelGenerator(each -> getTranslation("offers.rule.does." + each.name()));
        does.addValueChangeListener(change -> amount.setSuffixComponent(new Span(
                change.getValue() == Does.LESS || change.getValue() == Does.MORE
                        ? "%"
                        : operator.currency().toCurrency().getSymbol(getLocale()))));
        does.setValue(Does.LESS);
        validUntil.setClearButtonVisible(true);
        validUntil.setHelperText(getTranslation("offers.rule.field.until.help"));
    }

    private static Div pair(com.vaadin.flow.component.Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }

    private static Div triple(com.vaadin.flow.component.Component... fields) {
        Div triple = new Div(fields);
        triple.addClassName("etb-triple");
        return triple;
    }
}
