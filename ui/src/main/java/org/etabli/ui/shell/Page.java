package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/**
 * A view inside the shell. The shell shows its title as the {@code h1} and its actions beside it.
 *
 * <p>Put {@code @Route}, {@code @Menu(order, icon, title)} (the title is a message key) and an access annotation on it.
 * Orders: 0–9 the member's, 10–19 her account, 20–29 running a venue, 30–39 community, 40–49 settings, 50–59 network.
 */
public abstract class Page extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private final String titleKey;

    protected Page(String titleKey) {
        this.titleKey = titleKey;
        addClassName("etb-page");
    }

    /** What the title bar says; the translated key unless the view knows better. */
    public String heading() {
        return getTranslation(titleKey);
    }

    /** Components for the title bar, for instance the venue in scope and the primary button. */
    public List<Component> actions() {
        return List.of();
    }

    /** Whether the title bar says that the view is pushed its changes. */
    public boolean isLive() {
        return false;
    }

    /** Whether the view puts the focus somewhere itself when it opens; else its title takes it. */
    public boolean takesFocus() {
        return false;
    }

    @Override
    public String getPageTitle() {
        return heading() + " · Établi";
    }
}
