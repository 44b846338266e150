package org.etabli.ui.reserving;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.etabli.resource.Resource;
import org.etabli.ui.component.Title;
import org.etabli.ui.shell.Icon;

/** What the dialog is about: icon, name, where and at what price; and the way out. */
final class DialogHead extends Div {

    private static final long serialVersionUID = 1L;
    private final Span symbol = new Span();
    private final H2 name = new H2();
    private final Paragraph detail = new Paragraph();
    private final Paragraph supervision = new Paragraph();

    DialogHead(ComponentEventListener<ClickEvent<Button>> leave) {
        addClassName("etb-dialog-head");
        symbol.addClassName("etb-dialog-icon");
        Div text = new Div(name, detail, supervision);
        text.addClassName("etb-grow");
        Button close = new Button(new Icon("close"), leave);
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("reserving.close"));
        add(symbol, text, close);
    }

    /**
     * @param line where it is and at what price
     * @param supervised when a supervisor is there, or nothing
     */
    void show(Resource resource, String line, String supervised) {
        symbol.removeAll();
        symbol.add(sight(resource));
        name.removeAll();
        name.add(Title.of(resource.name()));
        detail.setText(line);
        supervision.setText(supervised);
        supervision.setVisible(!supervised.isEmpty());
    }

    /** Its picture, which says no more than the name beside it, or else its icon. */
    private static Component sight(Resource resource) {
        String picture = resource.pictureAddress();
        if (picture != null) {
            return new Image(picture, "");
        }
        Icon large = new Icon(resource.icon());
        large.addClassName("etb-i24");
        return large;
    }
}
