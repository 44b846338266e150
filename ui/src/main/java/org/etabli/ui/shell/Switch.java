package org.etabli.ui.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The card at the head of the drawer: an icon, a name over a detail. */
class Switch extends NativeButton {

    private static final long serialVersionUID = 1L;
    private final Span name = new Span();
    private final Span detail = new Span();

    Switch(String icon) {
        addClassName("etb-switch");
        Span text = new Span(name, detail);
        text.addClassName("etb-switch-text");
        name.addClassName("etb-switch-name");
        detail.addClassName("etb-switch-detail");
        add(new Icon(icon), text);
    }

    /** @param below nothing when null */
    void say(String above, @Nullable String below) {
        name.setText(above);
        detail.setText(below == null ? "" : below);
        detail.setVisible(below != null);
    }
}
