package org.etabli.ui.shell;

import com.vaadin.flow.server.menu.MenuEntry;

/** The groups of the menu; an entry's order divided by ten says its group. */
enum MenuGroup {
    MEMBER,
    ACCOUNT,
    RUNNING,
    COMMUNITY,
    FINANCES,
    SETTINGS,
    NETWORK;

    /** Whether it is about the member herself, not about what she runs. */
    boolean isHerOwn() {
        return this == MEMBER || this == ACCOUNT;
    }

    static MenuGroup of(MenuEntry entry) {
        Double order = entry.order();
        return order == null ? NETWORK : values()[Math.clamp((int) (order / 10), 0, values().length - 1)];
    }

    String titleKey() {
        return "shell.group." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
