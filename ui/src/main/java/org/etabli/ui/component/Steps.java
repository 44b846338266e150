package org.etabli.ui.component;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** How far one is on a way of several steps. */
public final class Steps extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** @param titles in order, in the reader's language */
    public Steps(String label, List<String> titles) {
        addClassName("etb-steps");
        getElement().setAttribute("aria-label", label);
        titles.forEach(title -> add(new ListItem(new Span(title))));
        at(0);
    }

    /** The step at hand; those before it are done. */
    public void at(int step) {
        List<com.vaadin.flow.component.Component> all = getChildren().toList();
        for (int index = 0; index < all.size(); index++) {
            var element = all.get(index).getElement();
            element.getClassList().set("etb-done", index < step);
            if (index == step) {
                element.setAttribute("aria-current", "step");
            } else {
                element.removeAttribute("aria-current");
            }
        }
    }
}
