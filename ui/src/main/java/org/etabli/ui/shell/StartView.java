package org.etabli.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where one lands after signing in: the first thing of her own menu. */
@Route(value = "start", autoLayout = false)
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Menus menus;

    StartView(Menus menus) {
        this.menus = menus;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(menus.navigation().first().map(Navigation::pathOf).orElse("home"));
    }
}
