package org.etabli.ui.frontdesk;

import org.etabli.kernel.Role;
import org.etabli.ui.shell.MenuWord;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Who works the desk calls the screen hers; who manages the venue says whose day it is. */
@Component
class EntryWord implements MenuWord {

    private final SignedIn signedIn;

    EntryWord(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public String path() {
        return FrontDeskView.PATH;
    }

    @Override
    public String titleKey(String usual) {
        return signedIn.caller().holdsSomewhere(Role.MANAGER) ? "frontdesk.title" : usual;
    }
}
