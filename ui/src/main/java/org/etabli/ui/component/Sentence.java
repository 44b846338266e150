package org.etabli.ui.component;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.Command;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence in which some words do something: « [cancel|Annuler] est gratuit jusqu’à 12 h. » */
public final class Sentence extends Paragraph {

    private static final long serialVersionUID = 1L;
    private static final Pattern DOING = Pattern.compile("\\[([a-z-]+)\\|([^]]+)]");

    /**
     * @param text already in the reader's language
     * @param doings what each name in brackets does; words under a name that is missing do nothing
     */
    public Sentence(String text, Map<String, Command> doings) {
        Matcher words = DOING.matcher(text);
        int from = 0;
        while (words.find()) {
            getElement().appendChild(Element.createText(text.substring(from, words.start())));
            Command command = doings.get(words.group(1));
            if (command == null) {
                getElement().appendChild(Element.createText(words.group(2)));
            } else {
                NativeButton button = new NativeButton(words.group(2), click -> command.execute());
                button.addClassName("etb-inlink");
                getElement().appendChild(button.getElement());
            }
            from = words.end();
        }
        getElement().appendChild(Element.createText(text.substring(from)));
    }
}
