package org.etabli.ui.floors;

import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.etabli.kernel.UnitId;
import org.etabli.resource.DrawnFloor;
import org.etabli.resource.Floor;
import org.etabli.resource.Unit;
import org.etabli.resource.Unit.Placement;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** Does to the draft of a floor what the picture, the list and the fields ask for, and has it shown. */
final class PlanEdits implements Edits {

    private final Function<UnitId, String> kindOf;
    private final Command show;
    private final BooleanSupplier save;
    private @Nullable PlanDraft draft;
    private @Nullable UnitId selected;
    private @Nullable Placement last;

    PlanEdits(Function<UnitId, String> kindOf, Command show, BooleanSupplier save) {
        this.kindOf = kindOf;
        this.show = show;
        this.save = save;
    }

    /** @param begun or null when there is no floor to arrange */
    void begin(@Nullable PlanDraft begun) {
        boolean same = draft != null
                && begun != null
                && draft.sheet().floor().id().equals(begun.sheet().floor().id());
        draft = begun;
        if (!same || begun == null || begun.now().unit(selected) == null) {
            selected = null;
            last = null;
        }
    }

    Optional<PlanDraft> draft() {
        return Optional.ofNullable(draft);
    }

    @Nullable
    UnitId selected() {
        return selected;
    }

    int unsaved() {
        return draft == null ? 0 : draft.unsaved();
    }

    @Override
    public void select(@Nullable UnitId unit) {
        selected = unit;
        Unit found = draft == null ? null : draft.now().unit(unit);
        if (found != null && found.placement() != null) {
            last = found.placement();
        }
        show.execute();
    }

    @Override
    public void put(UnitId unit) {
        place(
                unit,
                floor -> FreeSpot.next(
                        floor, kindOf.apply(unit), draft().orElseThrow().now().placed(), last));
    }

    @Override
    public void putAt(UnitId unit, int x, int y) {
        place(unit, floor -> FreeSpot.around(floor, kindOf.apply(unit), x, y));
    }

    @Override
    public void move(UnitId unit, Placement to) {
        place(unit, floor -> to);
    }

    @Override
    public void rename(Unit renamed) {
        change(now -> now.with(renamed));
    }

    @Override
    public void takeOff(UnitId unit) {
        change(now -> now.at(unit, null));
    }

    @Override
    public void undo() {
        draft().ifPresent(PlanDraft::undo);
        show.execute();
    }

    @Override
    public void redo() {
        draft().ifPresent(PlanDraft::redo);
        show.execute();
    }

    @Override
    public void align() {
        draft().map(PlanDraft::floor)
                .ifPresent(floor -> change(now -> {
                    Layout aligned = now;
                    for (Unit unit : now.placed()) {
                        Placement at = unit.placement();
                        aligned = at == null ? aligned : aligned.at(unit.id(), FreeSpot.onGrid(at, floor));
                    }
                    return aligned;
                }));
    }

    @Override
    public void save() {
        save.getAsBoolean();
    }

    void draw(DrawnFloor drawn) {
        change(now -> {
            Layout next = now.upon(drawn.drawing());
            for (var placed : drawn.placed().entrySet()) {
                next = next.at(placed.getKey(), placed.getValue());
            }
            return next;
        });
    }

    void takeAllOff() {
        PlanDraft emptied = draft;
        if (emptied == null) {
            return;
        }
        int places = emptied.now().placed().size();
        change(now -> {
            Layout next = now;
            for (Unit unit : now.placed()) {
                next = next.at(unit.id(), null);
            }
            return next;
        });
        Notices.done(Words.say("floors.emptied", places), this::undo);
    }

    private void place(UnitId unit, Function<Floor, Placement> where) {
        draft().map(PlanDraft::floor).ifPresent(floor -> {
            Placement at = where.apply(floor);
            selected = unit;
            last = at;
            change(now -> now.at(unit, at));
        });
    }

    private void change(UnaryOperator<Layout> step) {
        draft().ifPresent(changed -> changed.change(step.apply(changed.now())));
        show.execute();
    }
}
