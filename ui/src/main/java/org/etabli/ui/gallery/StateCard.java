package org.etabli.ui.gallery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import org.etabli.gallery.Project;
import org.etabli.gallery.Project.Hiding;
import org.etabli.gallery.ProjectState;
import org.etabli.ui.component.Notices;

/** Who sees it, and what its author can do about that. */
final class StateCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ProjectDesk desk;
    private final transient Project project;
    private final SerializableConsumer<Runnable> change;

    /** @param change runs what changes where it stands */
    StateCard(ProjectDesk desk, Project project, Command publish, SerializableConsumer<Runnable> change) {
        this.desk = desk;
        this.project = project;
        this.change = change;
        addClassNames("etb-card", "etb-gallery-card");
        add(new H2(getTranslation("gallery.shown")), ProjectBadge.of(project.state(), project.hiding() != null));
        Paragraph who = new Paragraph(getTranslation("gallery.shown." + project.state()));
        who.addClassNames("etb-s13", "etb-sec");
        if (project.hiding() == null) {
            add(who);
        } else {
            hidden(project.hiding());
        }
        Div doings = new Div();
        doings.addClassNames("etb-row", "etb-wrap");
        if (project.state() == ProjectState.PUBLISHED) {
            doings.add(new Button(getTranslation("gallery.withdraw"), click -> change.accept(this::withdraw)));
        } else {
            Button show = new Button(getTranslation("gallery.publish"), click -> publish.execute());
            show.addThemeVariants(ButtonVariant.PRIMARY);
            doings.add(show);
        }
        Anchor look = new Anchor(project.address(), getTranslation("gallery.look"));
        look.setRouterIgnore(true);
        look.addClassName("etb-btn");
        Button delete = new Button(getTranslation("gallery.delete"), click -> ask());
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        doings.add(look, delete);
        add(doings);
    }

    private void hidden(Hiding hiding) {
        add(new Paragraph(getTranslation("gallery.hidden.because", hiding.reason())));
        if (hiding.appealedAt() != null) {
            Paragraph asked = new Paragraph(getTranslation("gallery.appealed"));
            asked.addClassNames("etb-s13", "etb-sec");
            add(asked);
            return;
        }
        Paragraph how = new Paragraph(getTranslation("gallery.appeal.how"));
        how.addClassNames("etb-s13", "etb-sec");
        add(how, new Button(getTranslation("gallery.appeal"), click -> change.accept(this::appeal)));
    }

    private void withdraw() {
        desk.withdraw(project.id());
        Notices.done(getTranslation("gallery.withdrawn"));
    }

    private void appeal() {
        desk.appeal(project.id());
        Notices.done(getTranslation("gallery.appealed"));
    }

    private void ask() {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("gallery.delete.title", project.title()));
        ask.setText(getTranslation("gallery.delete.text"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmText(getTranslation("gallery.delete"));
        ask.addConfirmListener(confirmed -> {
            desk.delete(project.id());
            UI.getCurrent().navigate(MyProjectsView.PATH);
        });
        ask.open();
    }
}
