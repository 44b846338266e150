package org.etabli.ui.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import org.etabli.gallery.ProjectCard;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** Asks for the reason that its author will read. */
final class HideDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final TextArea reason = errors.field("reason", new TextArea(getTranslation("gallery.hide.reason")));

    HideDialog(GalleryDesk desk, ProjectCard project, Command changed) {
        setHeaderTitle(getTranslation("gallery.hide.title", project.title()));
        setWidth("min(480px, 100vw - 32px)");
        reason.setMaxLength(500);
        reason.setMinRows(3);
        reason.setHelperText(getTranslation("gallery.hide.help"));
        Div form = new Div(reason);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("gallery.hide"), click -> {
            if (errors.accept(() -> desk.hide(project.id(), reason.getValue()))) {
                close();
                Notices.done(getTranslation("gallery.hid", project.title()));
                changed.execute();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        reason.focus();
    }
}
