package org.etabli.ui.books;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.etabli.billing.JournalCheck;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.shell.Icon;

/** Proves the chain when asked, and says in words what came of it. */
final class ChainCard extends Div {

    private static final long serialVersionUID = 1L;
    private final Div result = new Div();

    ChainCard(BooksDesk desk, OperatorId operator) {
        addClassName("etb-card");
        H2 title = new H2(getTranslation("books.chain"));
        title.addClassName("etb-grow");
        Button verify = new Button(getTranslation("books.chain.verify"), click -> show(desk.verify(operator)));
        verify.addThemeNames("small");
        verify.setDisableOnClick(true);
        verify.addClickListener(click -> verify.setEnabled(true));
        Div head = new Div(title, verify);
        head.addClassName("etb-row");
        Paragraph about = new Paragraph(getTranslation("books.chain.about"));
        about.addClassNames("etb-s13", "etb-sec");
        result.getElement().setAttribute("role", "status");
        add(head, about, result);
    }

    private void show(JournalCheck.Result found) {
        result.removeAll();
        boolean holds = found.broken() == null;
        Span said = new Span(
                holds
                        ? getTranslation("books.chain.holds", found.entries())
                        : getTranslation("books.chain.broken", found.broken()));
        Div line = new Div(new Icon(holds ? "shield-check" : "warning"), said);
        line.addClassNames("etb-books-verdict", holds ? "etb-books-holds" : "etb-books-broken");
        result.add(line);
    }
}
