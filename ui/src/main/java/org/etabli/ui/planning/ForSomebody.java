package org.etabli.ui.planning;

import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.ui.reserving.ReservationDialogs;
import org.springframework.stereotype.Component;

/** Lets the desk reserve for somebody, anything of the venue, from the next hour or the morning on. */
@Component
public class ForSomebody {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final int MORNING = 9;

    private final ReservationDialogs dialogs;
    private final Resources resources;
    private final Clock clock;

    ForSomebody(ReservationDialogs dialogs, Resources resources, Clock clock) {
        this.dialogs = dialogs;
        this.resources = resources;
        this.clock = clock;
    }

    /** Does nothing at a venue that offers nothing. */
    public void open(Venue venue, LocalDate day, SerializableRunnable closed) {
        List<Resource> offered = resources.list(venue.id());
        ZonedDateTime now = clock.instant().atZone(venue.zone());
        Instant start = day.equals(now.toLocalDate())
                ? now.plusHours(1).truncatedTo(ChronoUnit.HOURS).toInstant()
                : day.atTime(MORNING, 0).atZone(venue.zone()).toInstant();
        if (!offered.isEmpty()) {
            dialogs.openForMember(offered, offered.getFirst(), null, TimeSlot.of(start, USUAL), closed);
        }
    }
}
