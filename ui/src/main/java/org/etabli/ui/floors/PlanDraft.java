package org.etabli.ui.floors;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.etabli.resource.Drawing;
import org.etabli.resource.Floor;
import org.etabli.resource.FloorArrangement;
import org.etabli.resource.FloorSheet;
import org.etabli.resource.Unit;

/** A floor while somebody arranges it: what was saved last, what it is now, and every step between, to go back and forth. */
final class PlanDraft {

    private static final int STEPS_KEPT = 200;

    private final Deque<Layout> past = new ArrayDeque<>();
    private final Deque<Layout> future = new ArrayDeque<>();
    private FloorSheet sheet;
    private Layout saved;
    private Layout now;

    PlanDraft(FloorSheet sheet, List<Unit> unplaced) {
        this.sheet = sheet;
        this.saved = Layout.of(sheet.units(), unplaced);
        this.now = saved;
    }

    FloorSheet sheet() {
        return sheet;
    }

    Layout now() {
        return now;
    }

    /** The floor under the drawing that it is to have. */
    Floor floor() {
        Floor floor = sheet.floor();
        Drawing drawing = now.drawing();
        return drawing == null
                ? floor
                : new Floor(
                        floor.id(),
                        floor.venue(),
                        floor.name(),
                        floor.level(),
                        drawing.width(),
                        drawing.height(),
                        drawing.markup());
    }

    void change(Layout next) {
        if (next.equals(now)) {
            return;
        }
        past.push(now);
        if (past.size() > STEPS_KEPT) {
            past.removeLast();
        }
        future.clear();
        now = next;
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            future.push(now);
            now = past.pop();
        }
    }

    void redo() {
        if (canRedo()) {
            past.push(now);
            now = future.pop();
        }
    }

    /** How many places are not as they were saved; the drawing counts as one. */
    int unsaved() {
        return now.differencesFrom(saved);
    }

    boolean isBehind(FloorSheet other) {
        return other.revision() != sheet.revision();
    }

    FloorArrangement arrangement() {
        return now.arrangementSince(saved);
    }

    /** Does what was changed here upon what a colleague saved meanwhile. */
    void takeUpon(FloorSheet theirs, List<Unit> unplaced) {
        Layout other = Layout.of(theirs.units(), unplaced);
        now = now.changesSince(saved, other);
        past.clear();
        future.clear();
        saved = other;
        sheet = theirs;
    }

    /** Shows what a colleague saved meanwhile; a step back brings what was changed here. */
    void giveWay(FloorSheet theirs, List<Unit> unplaced) {
        takeUpon(theirs, unplaced);
        change(saved);
    }
}
