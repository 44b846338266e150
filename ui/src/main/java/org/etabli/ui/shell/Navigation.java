package org.etabli.ui.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the signed-in person may open, in her order: members see their own first, staff what they run first and their own
 * last.
 */
final class Navigation {

    private final List<MenuEntry> entries;
    private final boolean staff;

    private Navigation(List<MenuEntry> entries, boolean staff) {
        this.entries = entries;
        this.staff = staff;
    }

    /** Of who sits before this browser now. */
    static Navigation current(Collection<MenuGate> gates) {
        List<MenuEntry> allowed = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> gates.stream()
                        .filter(gate -> gate.path().equals(pathOf(entry)))
                        .allMatch(MenuGate::isOpen))
                .toList();
        boolean staff = allowed.stream().anyMatch(entry -> !MenuGroup.of(entry).isHerOwn());
        Comparator<MenuEntry> herOwnLast =
                Comparator.comparing(entry -> staff && MenuGroup.of(entry).isHerOwn());
        return new Navigation(
                allowed.stream()
                        .sorted(herOwnLast
                                .thenComparing(MenuGroup::of)
                                .thenComparing(entry -> Objects.requireNonNullElse(entry.order(), Double.MAX_VALUE)))
                        .toList(),
                staff);
    }

    boolean isStaff() {
        return staff;
    }

    List<MenuEntry> entries() {
        return entries;
    }

    /** The groups that have entries, in her order. */
    List<MenuGroup> groups() {
        return entries.stream().map(MenuGroup::of).distinct().toList();
    }

    List<MenuEntry> in(MenuGroup group) {
        return entries.stream().filter(entry -> MenuGroup.of(entry) == group).toList();
    }

    Optional<MenuEntry> first() {
        return entries.stream().findFirst();
    }

    boolean leadsTo(String path) {
        return entries.stream().anyMatch(entry -> pathOf(entry).equals(path));
    }

    /** The entry's path without a leading slash. */
    static String pathOf(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    static Icon iconOf(MenuEntry entry) {
        return new Icon(Objects.requireNonNullElse(entry.icon(), "layers"));
    }
}
