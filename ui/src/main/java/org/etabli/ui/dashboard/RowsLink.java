package org.etabli.ui.dashboard;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.Command;

/** Words that open the rows behind a number; looks like a link and is a button, because it stays on the page. */
final class RowsLink extends NativeButton {

    private static final long serialVersionUID = 1L;

    RowsLink(String words, Command open) {
        super(words, click -> open.execute());
        addClassName("etb-linkish");
    }
}
