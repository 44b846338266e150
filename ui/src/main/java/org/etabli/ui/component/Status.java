package org.etabli.ui.component;

import java.util.Locale;
import org.etabli.reservation.UnitState;

/** How a place stands, told by form, icon and word; the colour comes last. Words are {@code status.<name>}. */
public enum Status {
    FREE("ring"),
    BOOKED("person"),
    MINE("bookmark"),
    HERE("check-circle"),
    /** Kept for the holders of other plans; looks as what asks for an authorisation. */
    PLAN("lock"),
    AUTH("lock"),
    BROKEN("wrench"),
    CLOSED("moon"),
    /** A device that is not heard of. */
    SILENT("offline"),
    WAIT("hourglass"),
    PAST("check");

    private final String icon;

    Status(String icon) {
        this.icon = icon;
    }

    public static Status of(UnitState.State state) {
        return valueOf(state.name());
    }

    /** The symbol of the icon set. */
    public String icon() {
        return icon;
    }

    /** As style sheets, custom elements and message keys name it. */
    public String key() {
        return (this == PLAN ? AUTH : this).name().toLowerCase(Locale.ROOT);
    }

    /** The key of its word. */
    public String word() {
        return "status." + name().toLowerCase(Locale.ROOT);
    }
}
