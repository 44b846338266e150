package org.etabli.ui.members;

import com.vaadin.flow.component.html.Span;

/** Which keys go through the list. */
final class KeysHint extends Span {

    private static final long serialVersionUID = 1L;

    KeysHint() {
        addClassName("etb-keys");
        add(
                key("↑"),
                key("↓"),
                new Span(getTranslation("people.keys.go")),
                key(getTranslation("people.keys.enter")),
                new Span(getTranslation("people.keys.open")));
    }

    private static Span key(String cap) {
        Span key = new Span(cap);
        key.addClassName("etb-kbd");
        return key;
    }
}
