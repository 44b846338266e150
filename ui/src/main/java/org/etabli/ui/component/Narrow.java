package org.etabli.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.etabli.ui.shell.Icon;

/** What changes on a narrow screen. */
public final class Narrow {

    private static final int PHONE = 700;

    private Narrow() {}

    /** Whether the window is a phone's; wide where the browser has not said. */
    public static boolean isPhone() {
        int width = UI.getCurrent().getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width > 0 && width < PHONE;
    }

    /** A button for the title bar that keeps its icon alone where there is little room. */
    public static Button action(String symbol, String words, Command action) {
        Button button = new Button(new Span(words), click -> action.execute());
        button.setPrefixComponent(new Icon(symbol));
        button.setAriaLabel(words);
        button.addClassName("etb-shrinks");
        return button;
    }
}
