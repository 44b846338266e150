package org.etabli.ui.training;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.etabli.training.Mark;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** One gesture of one person: acquired, to be gone over again, or not marked yet. What it shows is what is kept. */
final class Tick extends NativeButton {

    private static final long serialVersionUID = 1L;
    private final String gesture;
    private final String person;
    private @Nullable Mark mark;

    Tick(String gesture, String person) {
        this.gesture = gesture;
        this.person = person;
        Span box = new Span(new Icon("check"), new Icon("refresh"));
        box.addClassName("etb-eval-box");
        Span name = new Span(gesture);
        name.addClassName("etb-eval-name");
        add(box, name);
        addClassName("etb-eval-tick");
        show(null);
    }

    void show(@Nullable Mark shown) {
        mark = shown;
        String state = shown == null ? "none" : shown == Mark.ACQUIRED ? "acquired" : "review";
        getElement().setAttribute("data-state", state);
        setAriaLabel(getTranslation("eval.tick", gesture, person, getTranslation("eval.state." + state)));
    }

    /** What one more press makes of it. */
    @Nullable
    Mark next() {
        return mark == null ? Mark.ACQUIRED : mark == Mark.ACQUIRED ? Mark.TO_REVIEW : null;
    }
}
