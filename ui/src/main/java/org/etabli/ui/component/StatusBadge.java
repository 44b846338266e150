package org.etabli.ui.component;

import com.vaadin.flow.component.html.Span;
import org.etabli.ui.shell.Icon;

/** Icon, word and form of a status; {@link #bare} without the box, for rows and legends. */
public final class StatusBadge extends Span {

    private static final long serialVersionUID = 1L;

    public StatusBadge(Status status) {
        this(status, "");
        add(getTranslation(status.word()));
    }

    /** With a word that says more than the status's own. */
    public StatusBadge(Status status, String word) {
        addClassNames("st", "st-" + status.key());
        add(new Icon(status.icon()));
        if (!word.isEmpty()) {
            add(word);
        }
    }

    public StatusBadge bare() {
        addClassName("st-bare");
        return this;
    }

    public StatusBadge big() {
        addClassName("st-big");
        return this;
    }
}
