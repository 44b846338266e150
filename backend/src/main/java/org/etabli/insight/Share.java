package org.etabli.insight;

/** A part of a whole, both counted in the same thing. Of an empty whole nothing can be said. */
public record Share(long part, long whole) {

    public static final Share NOTHING = new Share(0, 0);

    public boolean isKnown() {
        return whole > 0;
    }

    /** In percent, 0 when nothing can be said. */
    public double percent() {
        return whole > 0 ? 100.0 * part / whole : 0;
    }

    public Share plus(Share other) {
        return new Share(part + other.part, whole + other.whole);
    }
}
