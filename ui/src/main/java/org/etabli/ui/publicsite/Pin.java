package org.etabli.ui.publicsite;

/**
 * A venue on the map: a plate above its point, with its name on one side.
 *
 * @param x and {@code y}: the point
 * @param nameOnLeft where the name stands
 */
public record Pin(VenueNow venue, int x, int y, boolean nameOnLeft) {

    private static final int GAP = 8;

    static final int HEIGHT = 36;

    static int widthOf(VenueNow venue) {
        if (!venue.isFree()) {
            return 40;
        }
        return venue.free() < 10 ? 48 : venue.free() < 100 ? 54 : 62;
    }

    public int width() {
        return widthOf(venue);
    }

    public int left() {
        return x - width() / 2;
    }

    public int top() {
        return y - HEIGHT;
    }

    public int iconX() {
        return venue.isFree() ? left() + GAP : x - 7;
    }

    public int nameX() {
        return nameOnLeft ? left() - GAP : left() + width() + GAP;
    }
}
