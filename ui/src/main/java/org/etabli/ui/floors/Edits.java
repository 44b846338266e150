package org.etabli.ui.floors;

import org.etabli.kernel.UnitId;
import org.etabli.resource.Unit;
import org.etabli.resource.Unit.Placement;
import org.jspecify.annotations.Nullable;

/** What can be done to a plan, in the picture, in its twin and in the fields alike. */
interface Edits {

    void select(@Nullable UnitId unit);

    /** Puts it where there is room. */
    void put(UnitId unit);

    /** Puts its middle there. */
    void putAt(UnitId unit, int x, int y);

    void move(UnitId unit, Placement to);

    /** Another label, zone or other tags. */
    void rename(Unit renamed);

    void takeOff(UnitId unit);

    void undo();

    void redo();

    /** Puts everything on the grid. */
    void align();

    void save();
}
