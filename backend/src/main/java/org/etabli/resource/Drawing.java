package org.etabli.resource;

import java.util.List;

/**
 * A floor's drawing that is safe to put into a page: known shapes only, nothing that runs or loads. Made by reading an
 * uploaded file, in no other way.
 */
public final class Drawing {

    private final int width;
    private final int height;
    private final String markup;
    private final List<Mark> marks;

    /**
     * @param width of the view box that the markup is drawn in
     * @param markup the inside of an SVG element
     * @param marks where the drawing says that units stand ({@code data-unit}); not part of the markup
     */
    Drawing(int width, int height, String markup, List<Mark> marks) {
        this.width = width;
        this.height = height;
        this.markup = markup;
        this.marks = List.copyOf(marks);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public String markup() {
        return markup;
    }

    List<Mark> marks() {
        return marks;
    }

    /** @param label the unit's label or id, as written */
    record Mark(String label, int x, int y, int width, int height, int rotation, String chair) {}
}
