package org.etabli.ui.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.etabli.gallery.ProjectImports;
import org.etabli.kernel.ProjectId;
import org.etabli.network.Venue;
import org.etabli.ui.component.FileField;

/** Takes a ZIP with an Open Know-How manifest, and makes a draft of it. */
final class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Select<Venue> venue = new Select<>();
    private final transient ProjectId id = ProjectId.next();

    ImportDialog(GalleryDesk desk, Workshops workshops, SerializableConsumer<ProjectId> made) {
        setHeaderTitle(getTranslation("gallery.import"));
        setWidth("min(460px, 100vw - 32px)");
        venue.setLabel(getTranslation("gallery.field.venue"));
        venue.setItemLabelGenerator(Venue::name);
        List<Venue> all = workshops.venues();
        venue.setItems(all);
        all.stream().findFirst().ifPresent(venue::setValue);
        Paragraph hint = new Paragraph(getTranslation("gallery.import.hint"));
        hint.addClassNames("etb-s13", "etb-sec");
        FileField file = new FileField(
                ProjectImports.LARGEST,
                zip -> {
                    desk.take(id, venue.getValue().id(), zip);
                    close();
                    made.accept(id);
                },
                ".zip");
        Div form = new Div(hint, venue, file);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()));
    }
}
