package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.etabli.ui.shell.BrowserPreferences.Colours;

/** Her own menu: profile, colours, language, keys, sign out. */
final class UserMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    /** @param face what is pressed to open it */
    UserMenu(Component face, Languages languages, boolean hasProfile, Command keys, Command leave) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem top = addItem(face);
        top.setAriaLabel(getTranslation("shell.user-menu"));
        SubMenu menu = top.getSubMenu();
        if (hasProfile) {
            menu.addItem(
                    line("person", "shell.profile"), click -> UI.getCurrent().navigate("profile"));
        }
        colours(menu.addItem(line("contrast", "shell.colours")).getSubMenu());
        languages(menu.addItem(line("globe", "shell.language")).getSubMenu(), languages);
        menu.addItem(line("keyboard", "shell.keys"), click -> keys.execute());
        menu.addSeparator();
        menu.addItem(line("logout", "shell.sign-out"), click -> leave.execute());
    }

    private Component line(String icon, String key) {
        Span line = new Span(new Icon(icon), new Span(getTranslation(key)));
        line.addClassNames("etb-row", "etb-g12");
        return line;
    }

    private void colours(SubMenu menu) {
        Colours now = BrowserPreferences.colours(VaadinRequest.getCurrent());
        var items = Arrays.stream(Colours.values())
                .map(colours -> {
                    MenuItem item = menu.addItem(
                            getTranslation("shell.colours." + colours.name().toLowerCase(Locale.ROOT)),
                            click -> BrowserPreferences.colour(UI.getCurrent(), colours));
                    item.setCheckable(true);
                    item.setChecked(colours == now);
                    return item;
                })
                .toList();
        items.forEach(item -> item.addClickListener(click -> items.forEach(other -> other.setChecked(other == item))));
    }

    private void languages(SubMenu menu, Languages languages) {
        Locale now = Phrasebook.nearest(getLocale());
        Phrasebook.LANGUAGES.forEach(language -> {
            MenuItem item = menu.addItem(
                    language.getDisplayLanguage(language), click -> languages.choose(UI.getCurrent(), language));
            item.setCheckable(true);
            item.setChecked(language.equals(now));
        });
    }
}
