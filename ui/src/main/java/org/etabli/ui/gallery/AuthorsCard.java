package org.etabli.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.server.Command;
import org.etabli.gallery.Project;
import org.etabli.gallery.Project.CoAuthor;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.Icon;

/** Who else made it: named once she agreed. */
final class AuthorsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ProjectDesk desk;
    private final transient Project project;
    private final Command changed;
    private final FieldErrors errors = new FieldErrors();
    private final EmailField email = errors.field("email", new EmailField(getTranslation("gallery.author.email")));

    AuthorsCard(ProjectDesk desk, Project project, Command changed) {
        this.desk = desk;
        this.project = project;
        this.changed = changed;
        addClassNames("etb-card", "etb-gallery-card");
        Paragraph hint = new Paragraph(getTranslation("gallery.authors.hint"));
        hint.addClassNames("etb-s13", "etb-sec");
        add(new H2(getTranslation("gallery.authors")), hint);
        if (!project.parts().others().isEmpty()) {
            Div list = new Div();
            list.getElement()
                    .setAttribute("role", "list")
                    .setAttribute("aria-label", getTranslation("gallery.authors"));
            project.parts().others().forEach(other -> list.add(row(other)));
            add(list);
        }
        Button ask = new Button(getTranslation("gallery.author.ask"), click -> ask());
        Div form = new Div(email, ask);
        form.addClassNames("etb-row", "etb-wrap", "etb-gallery-ask");
        add(form);
    }

    private void ask() {
        if (errors.accept(() -> desk.ask(project.id(), email.getValue()))) {
            changed.execute();
        }
    }

    private Component row(CoAuthor other) {
        Span name = new Span(other.name() == null ? other.email() : other.name());
        Span state = new Span(getTranslation(other.member() == null ? "gallery.author.waits" : "gallery.author.named"));
        state.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(name, state);
        words.addClassNames("etb-col", "etb-grow");
        Button away = new Button(new Icon("close"), click -> {
            desk.remove(project.id(), other.email());
            changed.execute();
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(getTranslation("gallery.author.remove", name.getText()));
        Div row = new Div(words, away);
        row.addClassName("etb-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
