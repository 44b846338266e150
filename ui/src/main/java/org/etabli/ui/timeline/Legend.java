package org.etabli.ui.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;

/** What the forms of a timeline mean, and the keys that work on it. */
public final class Legend extends Div {

    private static final long serialVersionUID = 1L;

    public Legend(Status... states) {
        addClassName("etb-tl-legend");
        for (Status state : states) {
            add(new StatusBadge(state, getTranslation("timeline.legend." + state.key())).bare());
        }
        Span push = new Span();
        push.addClassName("etb-push");
        add(push);
    }

    /** Tells how to choose a slot with keys. */
    public Legend withChoosing() {
        return keys(List.of("←", "→"), "slot", List.of("shift", "→"), "extend", List.of("enter"), "reserve");
    }

    /** Tells how to move and stretch a bar with keys. */
    public Legend withMoving() {
        return keys(List.of("alt", "← →"), "move", List.of("shift", "alt", "→"), "extend", List.of("enter"), "open");
    }

    private Legend keys(Object... pairs) {
        Div line = new Div();
        line.addClassName("etb-keys");
        for (int i = 0; i < pairs.length; i += 2) {
            for (Object key : (List<?>) pairs[i]) {
                line.add(key(key.toString()));
            }
            line.add(new Span(getTranslation("timeline.hint." + pairs[i + 1])));
        }
        add(line);
        return this;
    }

    private Component key(String key) {
        boolean word = key.chars().allMatch(Character::isLetter);
        Span cap = new Span(word ? getTranslation("timeline.key." + key) : key);
        cap.addClassName("etb-kbd");
        return cap;
    }
}
