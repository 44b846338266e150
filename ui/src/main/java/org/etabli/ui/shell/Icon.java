package org.etabli.ui.shell;

import com.vaadin.flow.component.icon.SvgIcon;

/** An icon of our own set, by its symbol's name in {@code icons/sprite.svg}. Decorative: the word stands beside it. */
public final class Icon extends SvgIcon {

    private static final long serialVersionUID = 1L;
    private static final String SPRITE = "icons/sprite.svg#";

    public Icon(String symbol) {
        super(SPRITE + symbol);
        addClassName("etb-icon");
        getElement().setAttribute("aria-hidden", "true");
    }
}
