package org.etabli.ui.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.etabli.kernel.VenueId;
import org.etabli.network.Operator;
import org.etabli.network.Venue;
import org.etabli.plan.Plan;
import org.etabli.plan.Plan.Cycle;
import org.etabli.plan.PlanDraft;
import org.etabli.plan.PlanSale;
import org.etabli.plan.PlanSheet;
import org.etabli.plan.PlanTerms;
import org.etabli.plan.TariffGroup;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a plan or a pack is: its name and fee, what it binds to, what it includes, and who may take it. */
final class PlanForm extends Div {

    private static final long serialVersionUID = 1L;

    private final boolean pack;
    private final CurrencyUnit currency;
    private final TextField name;
    private final TextField nameEn;
    private final BigDecimalField fee;
    private final Select<Cycle> cycle;
    private final IntegerField termDays;
    private final IntegerField minMonths;
    private final IntegerField noticeDays;
    private final IntegerField trialDays;
    private final BigDecimalField vatRate;
    private final IncludedFields included;
    private final CheckboxGroup<Venue> venues = new CheckboxGroup<>();
    private final CheckboxGroup<TariffGroup> groups = new CheckboxGroup<>();
    private final Checkbox document = new Checkbox(getTranslation("offers.document"));
    private final Checkbox onSite = new Checkbox(getTranslation("offers.on-site"), true);
    private final Checkbox spentFirst = new Checkbox(getTranslation("offers.spent-first"));
    private boolean open = true;
    private transient Command changed = () -> {};

    PlanForm(FieldErrors errors, Operator operator, List<Venue> known, boolean pack) {
        this.pack = pack;
        this.currency = operator.currency();
        addClassName("etb-form");
        name = errors.field("name", new TextField(getTranslation("offers.name")));
        nameEn = errors.field("nameEn", new TextField(getTranslation("offers.name-en")));
        fee = errors.field("fee", new BigDecimalField(getTranslation("offers.fee")));
        cycle = errors.field("cycle", new Select<>());
        termDays = errors.field("termDays", number("offers.term-days", 3650));
        minMonths = errors.field("minMonths", number("offers.min-months", 60));
        noticeDays = errors.field("noticeDays", number("offers.notice-days", 365));
        trialDays = errors.field("trialDays", number("offers.trial-days", 365));
        vatRate = errors.field("vatRate", new BigDecimalField(getTranslation("offers.vat-rate")));
        included = errors.field("included", new IncludedFields(currency, () -> changed.execute()));
        shape(known);
        add(
                section(
                        "offers.section.what",
                        pair(name, nameEn),
                        pack ? pair(fee, termDays) : pair(fee, cycle),
                        pair(vatRate)),
                section("offers.section.included", pack ? new Div(included, spentFirst) : included));
        if (!pack) {
            add(section("offers.section.terms", triple(minMonths, noticeDays, trialDays)));
        }
        add(section("offers.section.who", groups, document, onSite, venues));
    }

    /** After what is included; follows what is typed. */
    void show(SamplePart sample) {
        addComponentAtIndex(2, sample);
        changed = sample::refresh;
        sample.refresh();
    }

    void show(PlanSheet sheet, LocalDate today) {
        Plan plan = sheet.plan();
        open = plan.sale().open();
        name.setValue(plan.name().french());
        nameEn.setValue(Objects.requireNonNullElse(plan.name().english(), ""));
        fee.setValue(plan.feeOn(today).getAmount());
        fee.setReadOnly(true);
        fee.setHelperText(getTranslation("offers.fee.elsewhere"));
        cycle.setValue(plan.cycle());
        cycle.setReadOnly(sheet.everHeld());
        trialDays.setReadOnly(sheet.everHeld());
        if (sheet.everHeld()) {
            cycle.setHelperText(getTranslation("offers.fixed"));
            trialDays.setHelperText(getTranslation("offers.fixed"));
        }
        termDays.setValue(plan.termDays());
        minMonths.setValue(plan.terms().minMonths());
        noticeDays.setValue(plan.terms().noticeDays());
        trialDays.setValue(plan.terms().trialDays());
        Integer rate = plan.terms().vatRate();
        vatRate.setValue(rate == null ? null : BigDecimal.valueOf(rate, 2).stripTrailingZeros());
        included.show(plan.allowances());
        groups.setValue(plan.sale().groups());
        document.setValue(plan.sale().needsDocument());
        onSite.setValue(plan.sale().onSite());
        spentFirst.setValue(plan.sale().spentFirst());
        venues.setValue(venues.getListDataView()
                .getItems()
                .filter(venue -> plan.sale().venues().contains(venue.id()))
                .collect(Collectors.toSet()));
    }

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    PlanDraft draft() {
        included.mustBeComplete();
        return sketch();
    }

    /** As far as it is typed. */
    PlanDraft sketch() {
        BigDecimal rate = vatRate.getValue();
        return new PlanDraft(
                name.getValue(),
                nameEn.getValue(),
                money(fee.getValue()),
                pack ? Cycle.ONCE : cycle.getValue(),
                termDays.getValue(),
                included.included(),
                new PlanTerms(
                        or0(minMonths),
                        or0(noticeDays),
                        or0(trialDays),
                        rate == null
                                ? null
                                : rate.movePointRight(2)
                                        .setScale(0, RoundingMode.HALF_UP)
                                        .intValue()),
                new PlanSale(
                        open,
                        onSite.getValue(),
                        document.getValue(),
                        new HashSet<>(groups.getValue()),
                        venues.getValue().stream().map(Venue::id).collect(Collectors.<VenueId>toSet()),
                        spentFirst.getValue()));
    }

    private @Nullable Money money(@Nullable BigDecimal typed) {
        return typed == null ? null : Money.of(currency, typed, RoundingMode.HALF_UP);
    }

    private void shape(List<Venue> known) {
        name.setMaxLength(120);
        nameEn.setMaxLength(120);
        nameEn.setHelperText(getTranslation("offers.name-en.help"));
        fee.setSuffixComponent(new Span(currency.toCurrency().getSymbol(getLocale())));
        fee.addValueChangeListener(change -> changed.execute());
        vatRate.setSuffixComponent(new Span("%"));
        vatRate.setHelperText(getTranslation("offers.vat-rate.help"));
        cycle.setLabel(getTranslation("offers.cycle"));
        cycle.setItems(Cycle.MONTH, Cycle.QUARTER, Cycle.YEAR);
        cycle.setItemLabelGenerator(each -> getTranslation("offers.cycle." + each.name()));
        cycle.setValue(pack ? null : Cycle.MONTH);
        cycle.addValueChangeListener(change -> changed.execute());
        termDays.setValue(pack ? 180 : null);
        termDays.setHelperText(getTranslation("offers.term-days.help"));
        groups.setLabel(getTranslation("offers.groups"));
        groups.setHelperText(getTranslation("offers.groups.help"));
        groups.setItems(TariffGroup.values());
        groups.setItemLabelGenerator(group -> getTranslation("offers.group." + group.name()));
        groups.addClassName("etb-chips");
        venues.setLabel(getTranslation("offers.venues"));
        venues.setHelperText(getTranslation("offers.venues.help"));
        venues.setItems(known);
        venues.setItemLabelGenerator(Venue::name);
        venues.addClassName("etb-chips");
        venues.setVisible(known.size() > 1);
    }

    private IntegerField number(String key, int most) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setMax(most);
        return field;
    }

    private static int or0(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }

    private Section section(String key, Component... parts) {
        Section section = new Section(new H3(getTranslation(key)));
        section.add(parts);
        return section;
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }

    private static Div triple(Component... fields) {
        Div triple = new Div(fields);
        triple.addClassName("etb-triple");
        return triple;
    }
}
