package org.etabli.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.etabli.gallery.Project;
import org.etabli.gallery.Project.Picture;
import org.etabli.kernel.PictureReader;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.FileField;
import org.etabli.ui.shell.Icon;

/** Its pictures, each with what one sees on it. */
final class PicturesCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ProjectDesk desk;
    private final transient Project project;
    private final Command changed;
    private final FieldErrors errors = new FieldErrors();
    private final TextField alt = errors.field("alt", new TextField(getTranslation("gallery.picture.alt")));

    PicturesCard(ProjectDesk desk, Project project, Command changed) {
        this.desk = desk;
        this.project = project;
        this.changed = changed;
        addClassNames("etb-card", "etb-gallery-card");
        add(new H2(getTranslation("gallery.pictures")));
        if (!project.parts().pictures().isEmpty()) {
            Div list = new Div();
            list.getElement()
                    .setAttribute("role", "list")
                    .setAttribute("aria-label", getTranslation("gallery.pictures"));
            project.parts().pictures().forEach(picture -> list.add(row(picture)));
            add(list);
        }
        alt.setMaxLength(200);
        alt.setHelperText(getTranslation("gallery.picture.alt.help"));
        FileField file = new FileField(PictureReader.LARGEST, this::take, ".png", ".jpg", ".jpeg");
        Div form = new Div(alt, file);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
    }

    private void take(byte[] content) {
        if (errors.accept(() -> desk.show(project.id(), alt.getValue(), content))) {
            changed.execute();
        }
    }

    private Component row(Picture picture) {
        Image image = new Image(
                DownloadHandler.fromInputStream(asked -> {
                    byte[] jpeg = desk.picture(project, picture.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(jpeg), "etabli.jpg", "image/jpeg", jpeg.length);
                }),
                picture.alt());
        Span words = new Span(picture.alt());
        words.addClassNames("etb-grow", "etb-s13");
        words.getElement().setAttribute("aria-hidden", "true");
        Button away = new Button(new Icon("trash"), click -> {
            desk.unshow(project.id(), picture.id());
            changed.execute();
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(getTranslation("gallery.picture.remove", picture.alt()));
        Div row = new Div(image, words, away);
        row.addClassNames("etb-line", "etb-gallery-picture");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
