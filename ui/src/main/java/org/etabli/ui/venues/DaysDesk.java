package org.etabli.ui.venues;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.LocalSlot;
import org.etabli.network.CalendarException;
import org.etabli.network.ClosureImport;
import org.etabli.network.ClosurePreview;
import org.etabli.network.ExceptionalDays;
import org.etabli.network.ExceptionalDays.Removed;
import org.etabli.network.Venue;
import org.etabli.network.VenueDraft;
import org.etabli.network.VenueSettings;
import org.etabli.network.VenueSheet;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.reservation.StrandedReservations;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** The days that differ from a venue's week, in the name of who is signed in. */
@SpringComponent
class DaysDesk {

    private final SignedIn signedIn;
    private final ExceptionalDays days;
    private final ClosureImport closures;
    private final VenueSettings settings;
    private final StrandedReservations stranded;
    private final Resources resources;

    DaysDesk(
            SignedIn signedIn,
            ExceptionalDays days,
            ClosureImport closures,
            VenueSettings settings,
            StrandedReservations stranded,
            Resources resources) {
        this.signedIn = signedIn;
        this.days = days;
        this.closures = closures;
        this.settings = settings;
        this.stranded = stranded;
        this.resources = resources;
    }

    /** A reservation in the way of a closure, as one line says it; {@code who} is null when she may not be named. */
    record InTheWay(
            Venue venue,
            LocalSlot local,
            String place,
            @Nullable String who,
            ScheduledReservation scheduled) {}

    UUID add(Venue venue, CalendarException wanted) {
        return days.add(signedIn.caller(), venue.id(), wanted);
    }

    UUID change(Venue venue, UUID known, CalendarException wanted) {
        return days.change(signedIn.caller(), venue.id(), known, wanted);
    }

    Removed remove(Venue venue, UUID known) {
        return days.remove(signedIn.caller(), venue.id(), known);
    }

    void put(Venue venue, Removed removed) {
        days.put(signedIn.caller(), venue.id(), removed);
    }

    ClosurePreview preview(Venue venue, byte[] file) {
        return closures.preview(signedIn.caller(), venue.id(), file);
    }

    ClosurePreview commit(Venue venue, byte[] file) {
        return closures.commit(signedIn.caller(), venue.id(), file);
    }

    void keepPublicHolidays(Venue venue, boolean closed) {
        VenueSheet seen = settings.get(signedIn.caller(), venue.id());
        settings.change(signedIn.caller(), venue.id(), VenueDraft.of(seen.venue(), closed), seen.revision());
    }

    List<InTheWay> inTheWay(Venue venue, Collection<CalendarException> wanted) {
        return stranded.list(signedIn.caller(), venue.id(), wanted).stream()
                .map(each -> new InTheWay(
                        venue,
                        LocalSlot.of(each.reservation().slot(), venue.zone()),
                        place(each),
                        each.memberName(),
                        each))
                .toList();
    }

    private String place(ScheduledReservation scheduled) {
        var resource = resources.get(scheduled.reservation().resource());
        return resource.isPool()
                ? resources
                        .findUnit(scheduled.reservation().unit())
                        .map(Unit::label)
                        .map(label -> resource.name() + ", " + label)
                        .orElseGet(resource::name)
                : resource.name();
    }
}
