package org.etabli.ui.booking;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalTime;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venue;
import org.jspecify.annotations.Nullable;

/** The way to the booking screen from other screens. */
public final class BookingNavigation {

    private BookingNavigation() {}

    /** With the house's proposal. */
    public static void toDesks() {
        open(Wish.of(Kind.DESK));
    }

    public static void toRooms() {
        open(Wish.of(Kind.ROOM));
    }

    /** A desk that was used before, at another time; times are the venue's wall clock. */
    public static void toDesk(Venue venue, @Nullable UnitId unit, LocalDate day, LocalTime from, LocalTime to) {
        open(Wish.of(Kind.DESK)
                .at(venue.slug())
                .during(new LocalSlot(
                        day.atTime(from).atZone(venue.zone()), day.atTime(to).atZone(venue.zone())))
                .choosing(unit == null ? null : unit.toString()));
    }

    static void open(Wish wish) {
        UI.getCurrent().navigate(BookView.class, wish.address());
    }
}
