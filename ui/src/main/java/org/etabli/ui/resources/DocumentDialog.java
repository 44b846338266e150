package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.handbook.Handbook.Document.Kind;
import org.etabli.handbook.NewDocument;
import org.etabli.kernel.DocumentId;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.FileField;

/** Asks what a document is, and for the file or the link. */
final class DocumentDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final Select<Kind> kind = errors.field("kind", new Select<>());
    private final TextField title = errors.field("title", new TextField(getTranslation("handbook.document.title")));
    private final TextField link = errors.field("link", new TextField(getTranslation("handbook.document.link")));
    private final Span chosen = new Span();
    private final transient DocumentId id = DocumentId.next();
    private byte[] file = new byte[0];

    DocumentDialog(SerializableConsumer<NewDocument> add) {
        setHeaderTitle(getTranslation("handbook.document.add"));
        setWidth("min(460px, 100vw - 32px)");
        kind.setLabel(getTranslation("handbook.document.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("handbook.kind." + each));
        kind.setValue(Kind.MANUAL);
        title.setMaxLength(120);
        link.setMaxLength(500);
        link.setPlaceholder("https://");
        link.setHelperText(getTranslation("handbook.document.link.help"));
        chosen.addClassNames("etb-s13", "etb-sec");
        chosen.getElement().setAttribute("role", "status");
        FileField upload = new FileField(
                NewDocument.LARGEST,
                content -> {
                    file = content;
                    chosen.setText(getTranslation("handbook.document.chosen", Math.ceilDiv(content.length, 1024)));
                },
                ".pdf");
        errors.field("file", upload);
        Div form = new Div(kind, title, upload, chosen, link);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("handbook.document.add"), click -> {
            if (errors.accept(
                    () -> add.accept(new NewDocument(id, kind.getValue(), title.getValue(), link.getValue(), file)))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        title.focus();
    }
}
