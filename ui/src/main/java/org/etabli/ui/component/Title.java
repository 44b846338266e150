package org.etabli.ui.component;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A name in which "CO2" is written with a real subscript, because our type has no U+2082. */
public final class Title {

    private static final String CO2 = "CO2";

    private Title() {}

    public static Span of(String name) {
        Span title = new Span();
        int from = 0;
        for (int at = name.indexOf(CO2); at >= 0; at = name.indexOf(CO2, from)) {
            title.getElement().appendChild(Element.createText(name.substring(from, at + 2)));
            title.getElement().appendChild(new Element("sub").setText("2"));
            from = at + CO2.length();
        }
        title.getElement().appendChild(Element.createText(name.substring(from)));
        return title;
    }
}
