package org.etabli.ui.resources;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.handbook.Handbook.Capability;
import org.etabli.handbook.Handbook.Document;
import org.etabli.handbook.Handbook.Material;
import org.etabli.handbook.Handbooks;
import org.etabli.handbook.NewDocument;
import org.etabli.kernel.ResourceId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;

/** Shows and writes what there is to know about a resource, in the name of who is signed in. */
@SpringComponent
class HandbookDesk {

    private final SignedIn signedIn;
    private final Handbooks handbooks;

    HandbookDesk(SignedIn signedIn, Handbooks handbooks) {
        this.signedIn = signedIn;
        this.handbooks = handbooks;
    }

    HandbookTab tab(ResourceId resource, Command changed) {
        return new HandbookTab(handbooks.of(resource), new HandbookTab.Writing() {
            @Override
            public void write(List<Capability> capabilities, List<Material> materials) {
                handbooks.setCapabilities(signedIn.caller(), resource, capabilities);
                handbooks.setMaterials(signedIn.caller(), resource, materials);
                Notices.done(Words.say("settings.saved"));
                changed.execute();
            }

            @Override
            public void add(NewDocument document) {
                handbooks.add(signedIn.caller(), resource, document);
                Notices.done(Words.say("handbook.added", document.title()));
                changed.execute();
            }

            @Override
            public void remove(Document document) {
                handbooks.remove(signedIn.caller(), resource, document.id());
                Notices.done(Words.say("handbook.removed", document.title()));
                changed.execute();
            }
        });
    }
}
