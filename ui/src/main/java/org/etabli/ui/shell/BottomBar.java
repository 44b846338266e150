package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The phone's way around: the first four entries, and the rest behind the fifth. */
final class BottomBar extends Nav {

    private static final long serialVersionUID = 1L;
    private static final int ENTRIES = 4;
    private final Map<String, Anchor> anchors = new LinkedHashMap<>();

    BottomBar(Navigation navigation, Command rest) {
        addClassName("etb-bottombar");
        setAriaLabel(getTranslation("shell.bottom-bar"));
        navigation.entries().stream().limit(ENTRIES).forEach(this::add);
        NativeButton more = new NativeButton("", click -> rest.execute());
        more.add(
                new Icon(navigation.isStaff() ? "menu" : "person"),
                word(navigation.isStaff() ? "shell.more" : "shell.account"));
        add(more);
    }

    /** Marks where she is. */
    void show(String path) {
        String nearest = anchors.keySet().stream()
                .filter(target -> path.equals(target) || path.startsWith(target + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        anchors.forEach((target, anchor) -> {
            if (target.equals(nearest)) {
                anchor.getElement().setAttribute("aria-current", "page");
            } else {
                anchor.getElement().removeAttribute("aria-current");
            }
        });
    }

    private void add(MenuEntry entry) {
        Component icon = Navigation.iconOf(entry);
        Anchor anchor = new Anchor(Navigation.pathOf(entry), icon, word(entry.title()));
        anchors.put(Navigation.pathOf(entry), anchor);
        add(anchor);
    }

    private Span word(String key) {
        return new Span(getTranslation(key));
    }
}
