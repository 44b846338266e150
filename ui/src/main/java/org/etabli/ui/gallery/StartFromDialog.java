package org.etabli.ui.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.etabli.gallery.Project;
import org.etabli.kernel.ProjectId;

/** Says what starting from somebody else's project means, and starts. */
final class StartFromDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ProjectId id = ProjectId.next();

    StartFromDialog(GalleryDesk desk, Project source) {
        setHeaderTitle(getTranslation("gallery.derive.title", source.title()));
        setWidth("min(480px, 100vw - 32px)");
        add(new Paragraph(getTranslation(
                "gallery.derive.text",
                source.authors().isEmpty() ? source.title() : source.authors(),
                source.licence() == null ? "" : source.licence().plainName())));
        if (source.licence() != null) {
            Paragraph terms = new Paragraph(getTranslation("gallery.licence." + source.licence()));
            terms.addClassNames("etb-s13", "etb-sec");
            add(terms);
        }
        Button go = new Button(getTranslation("gallery.derive.go"), click -> {
            desk.derive(source.slug(), id);
            close();
            MyProjectsView.open(id.toString());
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
