package org.etabli.ui.members;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.etabli.kernel.OperatorId;
import org.etabli.membership.TariffGroups.Held;
import org.etabli.plan.TariffGroup;
import org.etabli.ui.component.Calendars;
import org.jspecify.annotations.Nullable;

/** Whose prices she pays at each operator, and until when. */
final class GroupPart extends Part {

    private static final long serialVersionUID = 1L;

    /** What the desk decides. */
    interface Setting {
        void set(Held before, @Nullable TariffGroup group, @Nullable LocalDate until);
    }

    GroupPart(List<Held> held, Function<OperatorId, String> operator, LocalDate today, Setting setting) {
        super("people.group");
        held.forEach(each -> add(row(each, operator.apply(each.operator()), today, setting)));
    }

    private Div row(Held held, String operator, LocalDate today, Setting setting) {
        Select<TariffGroup> group = new Select<>();
        group.setItems(TariffGroup.values());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("people.group.none"));
        group.setItemLabelGenerator(
                each -> getTranslation(each == null ? "people.group.none" : "offers.group." + each.name()));
        group.setAriaLabel(getTranslation("people.group"));
        group.setValue(held.group());
        LocalDate end = held.until();
        DatePicker until = Calendars.picker("");
        until.setAriaLabel(getTranslation("people.group.until"));
        until.setPlaceholder(getTranslation("people.group.until"));
        until.setClearButtonVisible(true);
        until.setMin(today);
        until.setValue(end == null ? null : end.minusDays(1));
        until.setVisible(held.group() != null);
        group.addValueChangeListener(change -> setting.set(held, change.getValue(), exclusive(until.getValue())));
        until.addValueChangeListener(change -> setting.set(held, group.getValue(), exclusive(change.getValue())));
        Div fields = new Div(group, until);
        fields.addClassName("etb-pair");
        Div row = new Div();
        if (!operator.isEmpty()) {
            Span whose = new Span(operator);
            whose.addClassName("etb-under");
            row.add(whose);
        }
        row.add(fields);
        return row;
    }

    private static @Nullable LocalDate exclusive(@Nullable LocalDate last) {
        return last == null ? null : last.plusDays(1);
    }
}
