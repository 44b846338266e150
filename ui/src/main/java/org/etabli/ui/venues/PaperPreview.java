package org.etabli.ui.venues;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.etabli.kernel.PngPicture;
import org.etabli.network.Accent;
import org.etabli.network.OperatorLook;
import org.jspecify.annotations.Nullable;

/** The head of an invoice and the button of a mail, in small; paper stays white by night. */
final class PaperPreview extends Div {

    private static final long serialVersionUID = 1L;
    private final String name;
    private final String ownColour;
    private final Div mark = new Div();

    PaperPreview(String name, String ownColour) {
        this.name = name;
        this.ownColour = ownColour;
        addClassName("etb-look");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("settings.look.preview", name));
        mark.addClassName("etb-look-mark");
        Span title = new Span(getTranslation("settings.look.preview.title"));
        title.addClassName("etb-look-title");
        Div head = new Div(mark, title);
        head.addClassName("etb-look-head");
        Span what = new Span(getTranslation("settings.look.preview.total"));
        Span amount = new Span(getTranslation("settings.look.preview.amount"));
        Div total = new Div(what, amount);
        total.addClassName("etb-look-total");
        Span link = new Span(getTranslation("settings.look.preview.link"));
        link.addClassName("etb-look-link");
        add(head, total, link);
    }

    void show(OperatorLook look) {
        mark.removeAll();
        PngPicture logo = look.logo();
        if (logo == null) {
            mark.add(new Image("icons/logo.svg", ""), new Span(name));
        } else {
            mark.add(new Image(logo.dataAddress(), name));
        }
        colour(look.accent());
    }

    void colour(@Nullable Accent accent) {
        getStyle().set("--etb-look", accent == null ? ownColour : accent.hex());
    }
}
