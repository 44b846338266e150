package org.etabli.ui.profile;

import com.vaadin.flow.component.UI;
import org.etabli.ui.joining.GuardianDesk;

/** When she was born, and who answers for her under eighteen. */
final class GuardianCard extends Section {

    private static final long serialVersionUID = 1L;

    GuardianCard(GuardianDesk guardians) {
        super("guardian");
        add(guardians.own(() -> UI.getCurrent().refreshCurrentRoute(false)));
    }
}
