package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Optional;
import java.util.Set;

/** Brand, who or where one is, what she may open, and her own menu at the foot. */
final class Drawer extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Navigation navigation;
    private final transient Menus menus;
    private final Div menu = new Div();

    Drawer(Navigation navigation, Menus menus, Component identity, Component user) {
        this.navigation = navigation;
        this.menus = menus;
        addClassName("etb-drawer");
        menu.addClassName("etb-nav");
        add(brand(), identity, menu, user);
    }

    /** Builds the menu for the venue in scope. */
    void show(Optional<String> venue) {
        menu.removeAll();
        navigation.groups().forEach(group -> menu.add(groupOf(group, venue)));
    }

    private Component brand() {
        Anchor brand = new Anchor(
                navigation.first().map(Navigation::pathOf).orElse("home"),
                new Image("icons/logo.svg", ""),
                new Span("Établi"));
        brand.addClassName("etb-brand");
        return brand;
    }

    private SideNav groupOf(MenuGroup group, Optional<String> venue) {
        SideNav nav = new SideNav();
        boolean speaksForItself = group == MenuGroup.MEMBER && !navigation.isStaff();
        if (speaksForItself) {
            nav.getElement().setAttribute("aria-label", getTranslation(group.titleKey()));
        } else {
            nav.setLabel(getTranslation(group.titleKey()));
        }
        navigation.in(group).forEach(entry -> nav.addItem(item(entry, group.isHerOwn() ? Optional.empty() : venue)));
        return nav;
    }

    private SideNavItem item(MenuEntry entry, Optional<String> venue) {
        String path = Navigation.pathOf(entry);
        String address = venue.map(slug -> path + "?" + VenueScope.PARAMETER + "=" + slug)
                .orElse(path);
        SideNavItem item = new SideNavItem(getTranslation(menus.titleOf(entry)), address, Navigation.iconOf(entry));
        item.setPathAliases(Set.of(path));
        item.setMatchNested(navigation.entries().stream()
                .noneMatch(other -> Navigation.pathOf(other).startsWith(path + "/")));
        long waiting = menus.waitingAt(path);
        if (waiting > 0) {
            item.setSuffixComponent(pill(waiting));
        }
        return item;
    }

    private static Span pill(long count) {
        Span pill = new Span(Long.toString(count));
        pill.addClassName("etb-count");
        return pill;
    }
}
