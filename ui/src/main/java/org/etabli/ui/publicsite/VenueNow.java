package org.etabli.ui.publicsite;

import java.util.List;
import java.util.stream.IntStream;
import org.etabli.network.Venue;
import org.etabli.resource.ResourceKind;

/**
 * A venue at this moment, as a passer-by wants to know it.
 *
 * @param kind what is counted: desks where it has some, else what it has most of
 * @param note until when, from when: one short phrase in the reader's language
 */
public record VenueNow(Venue venue, State state, ResourceKind kind, int free, int places, String note) {

    private static final int MOST_SQUARES = 36;

    public enum State {
        FREE("free", "ring"),
        FULL("booked", "person"),
        CLOSED("closed", "moon");

        private final String style;
        private final String icon;

        State(String style, String icon) {
            this.style = style;
            this.icon = icon;
        }

        public String style() {
            return style;
        }

        public String icon() {
            return icon;
        }
    }

    public boolean isFree() {
        return state == State.FREE;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** One for each place, as many as the list has room for. */
    public List<Integer> takenSquares() {
        return squares(places - free);
    }

    public List<Integer> freeSquares() {
        return squares(free);
    }

    private List<Integer> squares(int count) {
        int shown = places <= MOST_SQUARES ? count : Math.round((float) count * MOST_SQUARES / places);
        return IntStream.range(0, shown).boxed().toList();
    }

    /** Key of the name of what is counted. */
    public String kindKey() {
        return KindWords.key(kind);
    }
}
