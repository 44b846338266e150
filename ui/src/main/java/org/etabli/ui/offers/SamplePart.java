package org.etabli.ui.offers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Objects;
import org.etabli.plan.SampleBill;
import org.etabli.plan.SampleUse;
import org.etabli.plan.TariffGroup;
import org.etabli.ui.component.PriceLines;

/** What a sample member would pay, at once, for a use that the manager makes up. */
final class SamplePart extends Section {

    private static final long serialVersionUID = 1L;

    private final IntegerField desks = number("offers.sample.desks", 24);
    private final IntegerField rooms = number("offers.sample.rooms", 6);
    private final IntegerField machines = number("offers.sample.machines", 0);
    private final Select<TariffGroup> group = new Select<>();
    private final Div bill = new Div();
    private final transient SerializableFunction<SampleUse, SampleBill> bills;

    SamplePart(SerializableFunction<SampleUse, SampleBill> bills) {
        this.bills = bills;
        addClassNames("etb-sample", "etb-card");
        group.setLabel(getTranslation("offers.sample.group"));
        group.setItems(TariffGroup.values());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("offers.group.none"));
        group.setItemLabelGenerator(
                each -> getTranslation(each == null ? "offers.group.none" : "offers.group." + each.name()));
        group.addValueChangeListener(change -> refresh());
        Div fields = new Div(desks, rooms, machines, group);
        fields.addClassName("etb-pair");
        bill.getElement().setAttribute("aria-live", "polite");
        Paragraph hint = new Paragraph(getTranslation("offers.sample.hint"));
        hint.addClassName("etb-under");
        add(new H3(getTranslation("offers.sample")), fields, bill, hint);
    }

    void refresh() {
        bill.removeAll();
        SampleBill made = bills.apply(new SampleUse(number(desks), number(rooms), number(machines), group.getValue()));
        PriceLines lines = new PriceLines();
        made.lines()
                .forEach(line -> lines.line(
                        getTranslation(line.why().key(), line.why().arguments().toArray()),
                        getTranslation("offers.money", line.amount())));
        bill.add(lines.due(getTranslation("offers.sample.total"), getTranslation("offers.money", made.total())));
    }

    private static int number(IntegerField field) {
        return Math.max(0, Objects.requireNonNullElse(field.getValue(), 0));
    }

    private IntegerField number(String key, int start) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setMax(999);
        field.setValue(start);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> refresh());
        return field;
    }
}
