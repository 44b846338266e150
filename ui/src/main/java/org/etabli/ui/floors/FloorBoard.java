package org.etabli.ui.floors;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Floor;
import org.etabli.resource.Unit;
import org.etabli.ui.component.FloorPlan;
import org.jspecify.annotations.Nullable;

/** The plan with its twin and its fields: three views of one draft. */
final class FloorBoard extends Div {

    private static final long serialVersionUID = 1L;

    private final FloorBar bar;
    private final Div notice = new Div();
    private final PlaceTwin list;
    private final PlanEditor editor;
    private final PlaceForm form;
    private final H2 title = new H2();
    private final Span size = new Span();
    private final transient Function<UnitId, String> kindOf;

    FloorBoard(FloorBar.Deeds deeds, Edits edits, Function<UnitId, String> kindOf) {
        this.kindOf = kindOf;
        addClassNames("etb-book", "etb-floors");
        bar = new FloorBar(deeds, edits);
        notice.addClassName("etb-floors-notice");
        list = new PlaceTwin(edits);
        editor = new PlanEditor(edits, getTranslation("floors.keys"), getTranslation("floors.removed-from-plan"));
        form = new PlaceForm(edits);
        size.addClassNames("etb-sec", "etb-s13");
        Div head = new Div(title, size);
        head.addClassName("etb-head");
        Section plan = new Section();
        plan.addClassNames("etb-card", "etb-book-plan");
        plan.getElement().setAttribute("aria-label", getTranslation("floors.plan"));
        plan.add(head, editor);
        add(bar, notice, list, plan, form);
    }

    void show(List<Floor> floors, PlanDraft draft, @Nullable UnitId selected) {
        Floor floor = draft.floor();
        Layout now = draft.now();
        bar.show(floors, draft);
        list.show(now, selected);
        title.setText(floor.name());
        size.setText(getTranslation("floors.size", floor.width() / 100.0, floor.height() / 100.0));
        Unit unit = now.unit(selected);
        editor.show(
                floor,
                now.placed().stream().map(this::place).toList(),
                unit == null || unit.placement() == null ? null : selected,
                draft.unsaved() > 0);
        form.show(floor, unit);
    }

    /** Says that a colleague was faster, until something was decided about it. */
    void conflict(Command takeUpon, Command giveWay) {
        notice.removeAll();
        notice.add(new ConflictCard(takeUpon, giveWay));
    }

    void settled() {
        notice.removeAll();
    }

    private FloorPlan.Place place(Unit unit) {
        return FloorPlan.Place.of(
                unit.id().toString(),
                Objects.requireNonNull(unit.placement()),
                unit.label(),
                unit.label(),
                kindOf.apply(unit.id()),
                null);
    }
}
