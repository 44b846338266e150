package org.etabli.ui.resources;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.etabli.kernel.ResourceId;
import org.etabli.network.OwnWeek;
import org.etabli.network.VenueSettings;
import org.etabli.network.WeeklyHours;
import org.etabli.resource.ResourceHours;
import org.etabli.resource.ResourceSheet;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;

/** Shows and sets when a resource may be used, in the name of who is signed in. */
@SpringComponent
class HoursDesk {

    private final SignedIn signedIn;
    private final ResourceHours hours;
    private final VenueSettings venues;

    HoursDesk(SignedIn signedIn, ResourceHours hours, VenueSettings venues) {
        this.signedIn = signedIn;
        this.hours = hours;
        this.venues = venues;
    }

    HoursTab tab(ResourceSheet sheet, Command changed) {
        ResourceId id = sheet.resource().id();
        Optional<OwnWeek> own = hours.find(signedIn.caller(), id);
        WeeklyHours ofVenue =
                venues.get(signedIn.caller(), sheet.resource().venue()).hours();
        return new HoursTab(own, ofVenue, new HoursTab.Setting() {
            @Override
            public void set(WeeklyHours week) {
                hours.set(signedIn.caller(), id, week, sheet.revision());
                Notices.done(Words.say("resources.hours.set"));
                changed.execute();
            }

            @Override
            public void supervise(WeeklyHours week) {
                hours.supervise(signedIn.caller(), id, week, sheet.revision());
                Notices.done(Words.say("resources.hours.supervised"));
                changed.execute();
            }

            @Override
            public void followVenue() {
                hours.followVenue(signedIn.caller(), id, sheet.revision());
                Notices.done(Words.say("resources.hours.followed"));
                changed.execute();
            }
        });
    }
}
