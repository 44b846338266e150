package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.Command;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys that work everywhere: Ctrl K, /, ?, and g then a letter. */
@Tag("etabli-shortcuts")
@JsModule("context://components/shortcuts.nocache.js")
final class Shortcuts extends Component {

    private static final long serialVersionUID = 1L;

    /** Where g and a letter lead, for who may go there. */
    static final Map<String, String> DESTINATIONS = Map.of(
            "h", "home",
            "b", "book",
            "m", "machines",
            "r", "reservations",
            "d", "dashboard",
            "f", "desk",
            "p", "planning",
            "c", "members");

    Shortcuts(Navigation navigation, boolean enabled, Command palette, Command help) {
        getElement().setProperty("enabled", enabled);
        getElement()
                .setPropertyMap(
                        "destinations",
                        DESTINATIONS.entrySet().stream()
                                .filter(key -> navigation.leadsTo(key.getValue()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        getElement().addEventListener("shortcut-palette", pressed -> palette.execute());
        getElement().addEventListener("shortcut-help", pressed -> help.execute());
        getElement()
                .addEventListener(
                        "shortcut-go",
                        pressed -> getUI().ifPresent(ui -> go(
                                ui,
                                pressed.getEventData().get("event.detail.route").asString())))
                .addEventData("event.detail.route");
    }

    private static void go(UI ui, String route) {
        if (DESTINATIONS.containsValue(route)) {
            ui.navigate(route);
        }
    }
}
