package org.etabli.resource;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;

/**
 * A floor as someone wants it to be.
 *
 * @param level 0 is the ground floor
 * @param width and {@code height} in the plan's units: a desk is some 120 of them wide
 */
public record FloorDraft(String name, int level, int width, int height) {

    static final int LEAST = 200;
    static final int MOST = 6_000;

    /** @throws InvalidInputException naming the field that does not fit */
    public FloorDraft {
        name = Input.text("name", name, 80);
        Input.within("level", level, -10, 200);
        Input.within("width", width, LEAST, MOST);
        Input.within("height", height, LEAST, MOST);
    }

    /** An empty floor of the usual size. */
    public static FloorDraft empty(String name, int level) {
        return new FloorDraft(name, level, 1_260, 820);
    }
}
