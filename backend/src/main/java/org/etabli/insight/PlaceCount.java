package org.etabli.insight;

/**
 * Places at one moment. Each is in exactly one of the five.
 *
 * @param here someone is checked in
 * @param coming booked, begun or beginning within the hour, nobody checked in yet
 * @param free open, and nobody is due within the hour
 * @param outOfOrder can't be used now
 * @param closed not open now
 */
public record PlaceCount(int here, int coming, int free, int outOfOrder, int closed) {

    public static final PlaceCount NONE = new PlaceCount(0, 0, 0, 0, 0);

    /** Those that can be used now. */
    public int open() {
        return here + coming + free;
    }

    public int all() {
        return open() + outOfOrder + closed;
    }

    /** People's places ÷ open places. */
    public Share occupied() {
        return new Share(here, open());
    }

    public PlaceCount plus(PlaceCount other) {
        return new PlaceCount(
                here + other.here,
                coming + other.coming,
                free + other.free,
                outOfOrder + other.outOfOrder,
                closed + other.closed);
    }
}
