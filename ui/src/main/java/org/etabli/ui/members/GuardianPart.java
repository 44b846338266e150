package org.etabli.ui.members;

import com.vaadin.flow.server.Command;
import org.etabli.ui.joining.GuardianDesk;

/** When she was born, and who answers for her under eighteen. */
final class GuardianPart extends Part {

    private static final long serialVersionUID = 1L;

    GuardianPart(GuardianDesk guardians, Profile profile, Command changed) {
        super("people.guardian");
        add(guardians.of(profile.id(), changed));
    }
}
