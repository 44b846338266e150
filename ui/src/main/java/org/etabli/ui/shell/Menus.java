package org.etabli.ui.shell;

import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands in the menu, and what waits behind its entries. */
@Component
class Menus {

    private final List<MenuGate> gates;
    private final List<MenuCount> counts;
    private final List<MenuWord> words;

    Menus(List<MenuGate> gates, List<MenuCount> counts, List<MenuWord> words) {
        this.gates = gates;
        this.counts = counts;
        this.words = words;
    }

    /** The key of what the person at hand calls the entry. */
    String titleOf(MenuEntry entry) {
        return words.stream()
                .filter(word -> word.path().equals(Navigation.pathOf(entry)))
                .findFirst()
                .map(word -> word.titleKey(entry.title()))
                .orElse(entry.title());
    }

    /** Of who sits before this browser now. */
    Navigation navigation() {
        return Navigation.current(gates);
    }

    /** How many wait behind the route; zero where nothing counts. */
    long waitingAt(String path) {
        return counts.stream()
                .filter(count -> count.path().equals(path))
                .mapToLong(MenuCount::count)
                .sum();
    }
}
