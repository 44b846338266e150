package org.etabli.ui.resources;

import java.util.List;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.component.Words;

/** How the kinds of resources are named and drawn. */
final class Kinds {

    /** Symbols of our sprite that suit something one can reserve. */
    static final List<String> ICONS = List.of(
            "desk",
            "high-table",
            "room",
            "booth",
            "building",
            "screen",
            "laser",
            "printer3d",
            "mill",
            "saw",
            "vinyl",
            "embroidery",
            "soldering",
            "print",
            "tool",
            "scissors",
            "box",
            "bike",
            "parking",
            "locker",
            "table",
            "mute");

    private Kinds() {}

    static String one(ResourceKind kind) {
        return Words.say("kind.one." + kind.name());
    }

    static String many(ResourceKind kind) {
        return Words.say("kind.many." + kind.name());
    }

    static String icon(ResourceKind kind) {
        return switch (kind) {
            case DESK -> "desk";
            case ROOM -> "room";
            case OFFICE -> "door";
            case MACHINE -> "tool";
            case EQUIPMENT -> "box";
            case PARKING -> "parking";
            case LOCKER -> "locker";
        };
    }
}
