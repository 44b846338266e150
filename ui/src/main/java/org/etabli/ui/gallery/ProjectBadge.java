package org.etabli.ui.gallery;

import com.vaadin.flow.component.UI;
import org.etabli.gallery.ProjectState;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;

/** Where a project stands. */
final class ProjectBadge {

    private ProjectBadge() {}

    static StatusBadge of(ProjectState state, boolean hidden) {
        UI ui = UI.getCurrent();
        if (hidden && state == ProjectState.PUBLISHED) {
            return new StatusBadge(Status.BROKEN, ui.getTranslation("gallery.state.HIDDEN"));
        }
        String word = ui.getTranslation("gallery.state." + state);
        return switch (state) {
            case DRAFT -> new StatusBadge(Status.WAIT, word);
            case PUBLISHED -> new StatusBadge(Status.FREE, word);
            case WITHDRAWN -> new StatusBadge(Status.CLOSED, word);
        };
    }
}
