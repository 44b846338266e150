package org.etabli.ui.resources;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.etabli.lending.Lending;
import org.etabli.resource.Resource;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;

/** Shows and sets on what terms a thing is lent, in the name of who is signed in. */
@SpringComponent
class LendingTermsDesk {

    private final SignedIn signedIn;
    private final Lending lending;

    LendingTermsDesk(SignedIn signedIn, Lending lending) {
        this.signedIn = signedIn;
        this.lending = lending;
    }

    LendingTermsTab tab(Resource thing, Command changed) {
        return new LendingTermsTab(thing.rule().max(), lending.terms(thing), terms -> {
            lending.change(signedIn.caller(), thing.id(), terms);
            Notices.done(Words.say("settings.saved"));
            changed.execute();
        });
    }
}
