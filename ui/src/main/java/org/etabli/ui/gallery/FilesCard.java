package org.etabli.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.etabli.gallery.NewFile;
import org.etabli.gallery.Project;
import org.etabli.gallery.Project.Attached;
import org.etabli.gallery.ProjectFiles;
import org.etabli.kernel.ProjectFileId;
import org.etabli.ui.component.FileField;
import org.etabli.ui.shell.Icon;

/** What one can download to make it again. */
final class FilesCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int KB = 1_024;

    private final transient ProjectDesk desk;
    private final transient Project project;
    private final Command changed;

    FilesCard(ProjectDesk desk, Project project, Command changed) {
        this.desk = desk;
        this.project = project;
        this.changed = changed;
        addClassNames("etb-card", "etb-gallery-card");
        Paragraph hint = new Paragraph(
                getTranslation("gallery.files.hint", NewFile.LARGEST / KB / KB, ProjectFiles.MOST_BYTES / KB / KB));
        hint.addClassNames("etb-s13", "etb-sec");
        add(new H2(getTranslation("gallery.files")), hint);
        if (!project.parts().files().isEmpty()) {
            Div list = new Div();
            list.getElement().setAttribute("role", "list").setAttribute("aria-label", getTranslation("gallery.files"));
            project.parts().files().forEach(file -> list.add(row(file)));
            add(list);
        }
        add(new FileField(
                NewFile.LARGEST,
                (name, content) -> {
                    desk.attach(project.id(), new NewFile(ProjectFileId.next(), name, content));
                    changed.execute();
                },
                NewFile.listEndings().stream().map(ending -> "." + ending).toArray(String[]::new)));
    }

    private Component row(Attached file) {
        Anchor name = new Anchor(project.address() + "/files/" + file.id(), file.name());
        name.setRouterIgnore(true);
        name.getElement().setAttribute("download", true);
        name.addClassName("etb-grow");
        Span size = new Span(getTranslation("gallery.size", Math.max(1, Math.ceilDiv(file.bytes(), KB))));
        size.addClassNames("etb-s13", "etb-sec", "etb-num");
        Button away = new Button(new Icon("trash"), click -> {
            desk.detach(project.id(), file.id());
            changed.execute();
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(getTranslation("gallery.file.remove", file.name()));
        Div row = new Div(name, size, away);
        row.addClassName("etb-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
