package org.etabli.ui.publicsite;

import java.util.Locale;
import org.etabli.access.RunningMachines;
import org.etabli.authorisation.Authorisations;
import org.etabli.display.Display;
import org.etabli.display.DisplayedDay;
import org.etabli.display.DisplayedDays;
import org.etabli.display.DisplayedVenues;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venue;
import org.etabli.resource.ResourceKind;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a screen shows: the day of what it stands beside, or of a whole venue at its entrance. */
@Component
class DisplayScreens {

    private final DisplayedDays days;
    private final DisplayedVenues venues;
    private final DisplayWords doors;
    private final EntranceWords entrances;
    private final Authorisations authorisations;
    private final RunningMachines running;

    DisplayScreens(
            DisplayedDays days,
            DisplayedVenues venues,
            DisplayWords doors,
            EntranceWords entrances,
            Authorisations authorisations,
            RunningMachines running) {
        this.days = days;
        this.venues = venues;
        this.doors = doors;
        this.entrances = entrances;
        this.authorisations = authorisations;
        this.running = running;
    }

    /** @return the name of the page that shows the model */
    String show(Model model, Locale reader, Display display, Venue venue) {
        ResourceId beside = display.resource();
        if (beside == null) {
            model.addAttribute("screen", entrances.screen(reader, venues.of(venue.id()), venue));
            return "public/entrance";
        }
        DisplayedDay day = days.of(beside);
        model.addAttribute("resource", day.resource());
        model.addAttribute("screen", doors.screen(reader, day, isOn(day)));
        model.addAttribute("required", authorisations.listRequiredFor(beside));
        return "public/display";
    }

    private boolean isOn(DisplayedDay day) {
        return day.resource().kind() == ResourceKind.MACHINE
                && running.isOn(day.resource().id());
    }
}
