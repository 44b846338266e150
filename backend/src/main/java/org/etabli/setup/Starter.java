package org.etabli.setup;

import java.util.Locale;
import org.etabli.resource.ResourceKind;

/** What a new venue may begin with. Each comes with a name, a category and rules that suit it; all can be changed later. */
public enum Starter {
    DESK(ResourceKind.DESK, "desk", true, 200),
    MEETING_ROOM(ResourceKind.ROOM, "room", false, 30),
    BOOTH(ResourceKind.ROOM, "booth", false, 30),
    LASER(ResourceKind.MACHINE, "laser", false, 20),
    PRINTER_3D(ResourceKind.MACHINE, "printer3d", false, 20),
    MILL(ResourceKind.MACHINE, "mill", false, 20),
    VINYL_CUTTER(ResourceKind.MACHINE, "vinyl", false, 20),
    EMBROIDERY(ResourceKind.MACHINE, "embroidery", false, 20),
    SOLDERING(ResourceKind.MACHINE, "soldering", false, 20),
    PANEL_SAW(ResourceKind.MACHINE, "saw", false, 20),
    LOCKER(ResourceKind.LOCKER, "locker", true, 200),
    PARKING(ResourceKind.PARKING, "parking", true, 200);

    private final ResourceKind kind;
    private final String icon;
    private final boolean pool;
    private final int most;

    Starter(ResourceKind kind, String icon, boolean pool, int most) {
        this.kind = kind;
        this.icon = icon;
        this.pool = pool;
        this.most = most;
    }

    public ResourceKind kind() {
        return kind;
    }

    /** The symbol of the icon set. */
    public String icon() {
        return icon;
    }

    /** Whether several of them are one resource that gives any of its places, or a resource each. */
    boolean isPool() {
        return pool;
    }

    /** The most that one may begin with. */
    public int most() {
        return most;
    }

    /** The key of its texts: {@code .one}, {@code .many}, {@code .category}. */
    public String key() {
        return "starter." + name().toLowerCase(Locale.ROOT);
    }
}
