package org.etabli.ui.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.etabli.gallery.ProjectDraft;
import org.etabli.kernel.ProjectId;
import org.etabli.network.Venue;
import org.etabli.ui.component.FieldErrors;

/** Asks how it is called and where it was made; the rest is written on its own page. */
final class NewProjectDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final TextField title = errors.field("title", new TextField(getTranslation("gallery.field.title")));
    private final Select<Venue> venue = new Select<>();
    /** Of this dialog: a second click is the same project. */
    private final transient ProjectId id = ProjectId.next();

    NewProjectDialog(ProjectDesk desk, Workshops workshops, SerializableConsumer<ProjectId> made) {
        setHeaderTitle(getTranslation("gallery.new"));
        setWidth("min(460px, 100vw - 32px)");
        title.setMaxLength(120);
        title.setPlaceholder(getTranslation("gallery.field.title.example"));
        venue.setLabel(getTranslation("gallery.field.venue"));
        venue.setItemLabelGenerator(Venue::name);
        List<Venue> all = workshops.venues();
        venue.setItems(all);
        all.stream().findFirst().ifPresent(venue::setValue);
        Div form = new Div(title, venue);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("gallery.new.go"), click -> {
            if (errors.accept(() -> desk.create(
                    id,
                    new ProjectDraft(
                            venue.getValue().id(), title.getValue(), null, null, null, List.of(), List.of())))) {
                close();
                made.accept(id);
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        title.focus();
    }
}
