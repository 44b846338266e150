package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.etabli.ui.component.Avatar;
import org.jspecify.annotations.Nullable;

/** The one frame. What a person may not open is not in it. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Languages languages;
    private final transient AuthenticationContext authentication;
    private final transient Navigation navigation;
    private final transient Identities identities;
    private final transient PaletteSearch search;
    private final Drawer drawer;
    private final TitleBar bar;
    private final BottomBar bottom;
    private Location at = new Location("");
    private @Nullable Component shown;

    MainLayout(
            SignedIn signedIn,
            Languages languages,
            AuthenticationContext authentication,
            Identities identities,
            PaletteSearch search,
            Menus menus) {
        this.navigation = menus.navigation();
        this.bottom = new BottomBar(navigation, () -> setDrawerOpened(true));
        this.signedIn = signedIn;
        this.languages = languages;
        this.authentication = authentication;
        this.identities = identities;
        this.search = search;
        this.drawer = new Drawer(navigation, menus, identities.card(navigation, this::scopeChanged), footer());
        this.bar = new TitleBar(this::openPalette, new LanguageSwitch(languages), menu(new Avatar(signedIn.details())));
        Shortcuts shortcuts = new Shortcuts(
                navigation, BrowserPreferences.hasKeys(VaadinRequest.getCurrent()), this::openPalette, this::openKeys);
        addClassName("etb-shell");
        setPrimarySection(Section.DRAWER);
        addToDrawer(drawer);
        addToNavbar(skipLink(), bar, shortcuts);
        addToNavbar(true, bottom);
        drawer.show(identities.scope());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        at = event.getLocation();
        bottom.show(at.getPath());
        if (getContent() instanceof Page page) {
            bar.show(page);
            boolean moved = shown != null && shown != page;
            shown = page;
            if (moved && !page.takesFocus()) {
                bar.takeFocus();
            }
        }
    }

    private Component footer() {
        Span name = new Span(signedIn.details().fullName());
        name.addClassNames("etb-grow", "etb-ell");
        Div footer = new Div(new Avatar(signedIn.details()), name, menu(new Icon("more")));
        footer.addClassName("etb-user");
        return footer;
    }

    private UserMenu menu(Component face) {
        return new UserMenu(face, languages, navigation.leadsTo("profile"), this::openKeys, authentication::logout);
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#", getTranslation("shell.skip"));
        skip.addClassName("etb-skip");
        skip.setRouterIgnore(true);
        skip.getElement().executeJs("""
                this.addEventListener('click', event => {
                  event.preventDefault();
                  const page = document.querySelector('.etb-page');
                  page?.setAttribute('tabindex', '-1');
                  page?.focus();
                })""");
        return skip;
    }

    /** The present view again, about the venue just chosen. */
    private void scopeChanged() {
        String query = at.getQueryParameters()
                .merging(VenueScope.PARAMETER, identities.scope().orElse(VenueScope.ALL))
                .getQueryString();
        UI.getCurrent().getPage().setLocation(at.getPath() + "?" + query);
    }

    private void openPalette() {
        new Palette(navigation, search).open();
    }

    private void openKeys() {
        boolean inUse = BrowserPreferences.hasKeys(VaadinRequest.getCurrent());
        new KeysDialog(navigation, inUse, use -> BrowserPreferences.useKeys(UI.getCurrent(), use)).open();
    }
}
