package org.etabli.ui.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.etabli.network.Venue.Position;
import org.etabli.ui.publicsite.NetworkMap.Point;
import org.springframework.stereotype.Component;

/** Puts the venues on the map so that names hide neither plates nor each other, as far as two sides allow. */
@Component
class Pins {

    private static final int LETTER = 7;
    private static final int LINE = 20;

    private final NetworkMap map;

    Pins(NetworkMap map) {
        this.map = map;
    }

    /** Those venues that have a position on the map. */
    List<Pin> of(List<VenueNow> venues) {
        List<VenueNow> shown = venues.stream().filter(this::isOnMap).toList();
        List<Box> taken = new ArrayList<>(shown.stream().map(this::plate).toList());
        List<Pin> pins = new ArrayList<>();
        for (VenueNow venue : shown) {
            Point point = point(venue);
            Pin right = new Pin(venue, point.x(), point.y(), false);
            Pin left = new Pin(venue, point.x(), point.y(), true);
            Pin chosen = hides(name(right), taken) && !hides(name(left), taken) ? left : right;
            taken.add(name(chosen));
            pins.add(chosen);
        }
        return pins;
    }

    private boolean isOnMap(VenueNow venue) {
        Position position = venue.venue().position();
        return position != null && map.at(position).isWithin(map.width(), map.height());
    }

    private Point point(VenueNow venue) {
        return map.at(Objects.requireNonNull(venue.venue().position()));
    }

    private Box plate(VenueNow venue) {
        Point point = point(venue);
        int width = Pin.widthOf(venue);
        return new Box(point.x() - width / 2, point.y() - Pin.HEIGHT, width, Pin.HEIGHT);
    }

    private static Box name(Pin pin) {
        int length = pin.venue().venue().name().length() * LETTER;
        return new Box(pin.nameOnLeft() ? pin.nameX() - length : pin.nameX(), pin.top() + 4, length, LINE);
    }

    private boolean hides(Box name, List<Box> taken) {
        return name.x < 0 || name.x + name.width > map.width() || taken.stream().anyMatch(name::overlaps);
    }

    private record Box(int x, int y, int width, int height) {

        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }
}
