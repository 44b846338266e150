package org.etabli.ui.resources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.etabli.access.ControllerSettings;
import org.etabli.access.Controllers;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;

/** Shows the controller of a machine, makes and revokes its key, in the name of who is signed in. */
@SpringComponent
class ControllerDesk {

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
        ResourceId id = machine.id();
        return new ControllerTab(
                settings.find(signedIn.caller(), id),
                machine.name(),
                venue.zone(),
                clock.instant(),
                new ControllerTab.Doings() {
                    @Override
                    public String key() {
                        return controllers.provision(signedIn.caller(), id);
                    }

                    @Override
                    public void revoke() {
                        controllers.revoke(signedIn.caller(), id);
                        Notices.done(Words.say("controller.revoked", machine.name()));
                        changed.execute();
                    }

                    @Override
                    public void setOffline(int minutes) {
                        settings.setOffline(signedIn.caller(), id, minutes);
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
