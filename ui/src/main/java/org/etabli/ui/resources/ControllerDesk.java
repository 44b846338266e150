package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.ZoneId;
import org.etabli.access.ControllerSettings;
import org.etabli.access.Controllers;
import org.etabli.access.Door;
import org.etabli.access.Guarded;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;

/** Shows the controller of a machine or a door, makes and revokes its key, in the name of who is signed in. */
@SpringComponent
public class ControllerDesk {

    private final SignedIn signedIn;
    private final Controllers controllers;
    private final ControllerSettings settings;
    private final Clock clock;

    ControllerDesk(SignedIn signedIn, Controllers controllers, ControllerSettings settings, Clock clock) {
        this.signedIn = signedIn;
        this.controllers = controllers;
        this.settings = settings;
        this.clock = clock;
    }

    Component tab(Venue venue, Resource machine, Command changed) {
        return part(Guarded.by(machine.id()), "machine", machine.name(), venue.zone(), changed);
    }

    public Component part(Venue venue, Door door, Command changed) {
        return part(Guarded.by(door.id()), "door", door.name(), venue.zone(), changed);
    }

    private Component part(Guarded guarded, String kind, String name, ZoneId zone, Command changed) {
        return new ControllerTab(
                settings.find(signedIn.caller(), guarded),
                kind,
                name,
                zone,
                clock.instant(),
                new ControllerTab.Doings() {
                    @Override
                    public String key() {
                        return controllers.provision(signedIn.caller(), guarded);
                    }

                    @Override
                    public void revoke() {
                        controllers.revoke(signedIn.caller(), guarded);
                        Notices.done(Words.say("controller.revoked", name));
                        changed.execute();
                    }

                    @Override
                    public void setOffline(int minutes) {
                        settings.setOffline(signedIn.caller(), guarded, minutes);
                        Notices.done(Words.say("settings.saved"));
                        changed.execute();
                    }

                    @Override
                    public void changed() {
                        changed.execute();
                    }
                });
    }
}
