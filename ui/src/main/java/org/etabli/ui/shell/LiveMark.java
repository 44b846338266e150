package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** "En direct" with the time while the link holds, and since when the data stand still when it does not. */
@Tag("etabli-live")
@JsModule("context://components/live.nocache.js")
final class LiveMark extends Component {

    private static final long serialVersionUID = 1L;

    LiveMark() {
        addClassName("etb-live");
        getElement().setProperty("live", getTranslation("shell.live"));
        getElement().setProperty("lost", getTranslation("shell.live-lost", "{time}"));
    }
}
