package org.etabli.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;

/** What happened, why, and the way back. */
abstract class MishapPage extends CalmPage {

    private static final long serialVersionUID = 1L;
    private final Div ways = new Div();

    MishapPage(Languages languages) {
        super(languages);
    }

    /** @param kind below {@code error.} in the texts: its title and its message */
    void tell(String icon, String kind, Object... arguments) {
        String title = getTranslation("error." + kind + ".title");
        Icon picture = new Icon(icon);
        picture.addClassName("etb-i32");
        Anchor home = new Anchor("home", getTranslation("error.home"));
        home.addClassNames("etb-btn", "etb-primary", "etb-big");
        home.setRouterIgnore(true);
        ways.removeAll();
        ways.addClassNames("etb-row", "etb-wrap", "etb-mishap-ways");
        ways.add(home);
        show(
                title,
                picture,
                new H1(title),
                new Paragraph(getTranslation("error." + kind + ".message", arguments)),
                ways);
    }

    /** Offers to ask for the same address once more. */
    void offerAgain(Location location) {
        Anchor again = new Anchor("/" + location.getPathWithQueryParameters(), getTranslation("error.again"));
        again.addClassNames("etb-btn", "etb-big");
        again.setRouterIgnore(true);
        ways.add(again);
    }
}
