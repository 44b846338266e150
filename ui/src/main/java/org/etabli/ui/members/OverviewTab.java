package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** What the desk looks at first, in its order. */
final class OverviewTab extends Div {

    private static final long serialVersionUID = 1L;

    OverviewTab(Component... parts) {
        addClassName("etb-overview");
        add(parts);
    }
}
