package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page outside the shell with one thing to do: brand above, one card in the middle, languages within reach. */
public abstract class CalmPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private final Div card = new Div();
    private final Main middle = new Main(card);
    private String title = "";

    protected CalmPage(Languages languages) {
        addClassNames("etb-calm", "etb-page");
        Anchor brand = new Anchor("/", new Image("icons/logo.svg", ""), new Span("Établi"));
        brand.addClassName("etb-brand");
        brand.setRouterIgnore(true);
        Div head = new Div(brand, new LanguageSwitch(languages));
        head.addClassNames("etb-calm-head", "etb-navbar");
        card.addClassNames("etb-card", "etb-calm-card");
        add(head, middle);
    }

    /** Puts it on the card. */
    protected void show(String pageTitle, Component... parts) {
        title = pageTitle;
        card.removeAll();
        card.add(parts);
    }

    /** Puts it below the card. */
    protected void showBelow(Component... parts) {
        middle.add(parts);
    }

    @Override
    public String getPageTitle() {
        return title + " · Établi";
    }
}
