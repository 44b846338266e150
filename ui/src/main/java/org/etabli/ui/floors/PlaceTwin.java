package org.etabli.ui.floors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Unit;
import org.etabli.resource.Unit.Placement;
import org.etabli.ui.component.Roving;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The plan as a list: what is still to be placed, then what stands on the floor, by zone and with its position. */
final class PlaceTwin extends Section {

    private static final long serialVersionUID = 1L;

    /** Where the list scrolls by itself; on phones, where the whole page does, nothing jumps. */
    private static final String REVEAL = "const rows = this.closest('.etb-seat-rows');"
            + " if (rows && rows.scrollHeight > rows.clientHeight) this.scrollIntoView({ block: 'nearest' });";

    private final transient Edits edits;
    private final H2 title = new H2();
    private final Span count = new Span();
    private final Roving rows = new Roving();
    private final transient Map<UnitId, Row> byUnit = new LinkedHashMap<>();
    private transient @Nullable UnitId chosen;
    private transient List<Object> order = List.of(new Object());

    PlaceTwin(Edits edits) {
        this.edits = edits;
        addClassNames("etb-card", "etb-book-list", "etb-floors-list");
        title.setText(getTranslation("floors.places"));
        count.addClassNames("etb-sec", "etb-s13");
        Div head = new Div(title, count);
        head.addClassName("etb-head");
        rows.addClassName("etb-seat-rows");
        rows.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("floors.places"));
        add(head, rows);
    }

    /** Rows stay while places move; they are made anew only when one comes, goes or changes its zone. */
    void show(Layout layout, @Nullable UnitId selected) {
        count.setText(getTranslation(
                "floors.placed-of", layout.placed().size(), layout.units().size()));
        List<Object> newOrder = layout.units().values().stream()
                .<Object>map(unit ->
                        List.of(unit.id(), Objects.requireNonNullElse(unit.zone(), ""), unit.placement() == null))
                .toList();
        if (!newOrder.equals(order)) {
            order = newOrder;
            arrange(layout);
        }
        byUnit.forEach((id, row) -> row.show(Objects.requireNonNull(layout.unit(id)), id.equals(selected)));
        if (selected != null && !selected.equals(chosen) && byUnit.containsKey(selected)) {
            byUnit.get(selected).getElement().executeJs(REVEAL);
        }
        chosen = selected;
    }

    private void arrange(Layout layout) {
        rows.removeAll();
        byUnit.clear();
        if (layout.units().isEmpty()) {
            Span none = new Span(getTranslation("floors.no-units"));
            none.addClassNames("etb-sec", "etb-s13");
            rows.add(none);
        }
        if (!layout.unplaced().isEmpty()) {
            rows.add(group(getTranslation("floors.to-place"), layout.unplaced()));
        }
        layout.placed().stream()
                .collect(Collectors.groupingBy(
                        unit -> Objects.requireNonNullElse(unit.zone(), getTranslation("floors.on-plan")),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((zone, units) -> rows.add(group(zone, units)));
    }

    private Component group(String name, List<Unit> units) {
        Div label = new Div(new Span(name));
        label.addClassName("etb-group");
        Div list = new Div();
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", name);
        units.forEach(unit -> {
            Row row = new Row(unit);
            byUnit.put(unit.id(), row);
            list.add(row);
        });
        return new Div(label, list);
    }

    /** One place: its label, where it stands, or the button that puts it on the plan. */
    private final class Row extends Div {

        private static final long serialVersionUID = 1L;
        private final Span label = new Span();
        private final Span where = new Span();
        private final NativeButton button;

        Row(Unit unit) {
            addClassName("etb-floors-row");
            getElement().setAttribute("role", "listitem");
            label.addClassName("etb-strong");
            where.addClassNames("etb-sec", "etb-s13", "etb-num");
            button = new NativeButton("", click -> edits.select(unit.id()));
            button.addClassName("etb-seat-row");
            button.add(label, where);
            add(button);
            if (unit.placement() == null) {
                button.getElement()
                        .setAttribute("data-unit", unit.id().toString())
                        .setAttribute("draggable", "true");
                add(put(unit));
            }
        }

        void show(Unit unit, boolean chosen) {
            Placement at = unit.placement();
            label.setText(unit.label());
            where.setText(at == null ? "" : position(at));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        }

        private Button put(Unit unit) {
            Button put = new Button(new Icon("plus"), click -> {
                edits.put(unit.id());
                Row placed = byUnit.get(unit.id());
                if (placed != null) {
                    placed.button.focus();
                }
            });
            put.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            put.setAriaLabel(getTranslation("floors.put", unit.label()));
            put.setTooltipText(getTranslation("floors.put", unit.label()));
            return put;
        }

        private String position(Placement at) {
            return at.rotation() == 0
                    ? getTranslation("floors.position", at.x(), at.y())
                    : getTranslation("floors.position-turned", at.x(), at.y(), at.rotation());
        }
    }
}
