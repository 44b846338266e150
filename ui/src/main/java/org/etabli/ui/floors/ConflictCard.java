package org.etabli.ui.floors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.etabli.ui.shell.Icon;

/** A colleague saved the floor meanwhile: nothing is lost, and what to do about it. */
final class ConflictCard extends Div {

    private static final long serialVersionUID = 1L;

    ConflictCard(Command takeUpon, Command giveWay) {
        addClassNames("etb-refusal", "etb-floors-conflict");
        getElement().setAttribute("role", "alert");
        Span title = new Span(getTranslation("floors.conflict.title"));
        title.addClassNames("etb-strong", "etb-refusal-title");
        Button mine = new Button(getTranslation("floors.conflict.take-upon"), click -> takeUpon.execute());
        mine.addThemeVariants(ButtonVariant.SMALL);
        Button theirs = new Button(getTranslation("floors.conflict.give-way"), click -> giveWay.execute());
        theirs.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div ways = new Div(mine, theirs);
        ways.addClassNames("etb-row", "etb-wrap");
        add(new Icon("people"), new Div(title, new Paragraph(getTranslation("floors.conflict.reason")), ways));
    }
}
