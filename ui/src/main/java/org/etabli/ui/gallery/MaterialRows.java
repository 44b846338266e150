package org.etabli.ui.gallery;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.etabli.gallery.MaterialUsed;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Rows of materials; one more at a press, and each can go. */
final class MaterialRows extends Div implements HasValidation {

    private static final long serialVersionUID = 1L;

    private final Div rows = new Div();
    private final Span error = new Span();
    private String message = "";

    MaterialRows(List<MaterialUsed> materials) {
        addClassName("etb-form-part");
        rows.addClassName("etb-col");
        rows.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("gallery.materials"));
        error.addClassNames("etb-file-error", "etb-s13");
        error.getElement().setAttribute("role", "alert");
        Button more = new Button(getTranslation("gallery.material.add"), new Icon("plus"), click -> append(null));
        more.addThemeVariants(ButtonVariant.SMALL);
        add(rows, error, more);
        materials.forEach(this::append);
        if (materials.isEmpty()) {
            append(null);
        }
    }

    List<MaterialUsed> read() {
        return rows.getChildren()
                .flatMap(line -> line.getChildren())
                .filter(MaterialRow.class::isInstance)
                .map(row -> ((MaterialRow) row).read())
                .flatMap(Optional::stream)
                .toList();
    }

    private void append(@Nullable MaterialUsed material) {
        Button away = new Button(new Icon("close"));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(getTranslation("gallery.material.remove"));
        Div line = new Div(new MaterialRow(material), away);
        line.addClassName("etb-handbook-row");
        away.addClickListener(click -> rows.remove(line));
        rows.add(line);
    }

    @Override
    public void setErrorMessage(@Nullable String newMessage) {
        message = newMessage == null ? "" : newMessage;
    }

    @Override
    public String getErrorMessage() {
        return message;
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setText(invalid ? message : "");
    }

    @Override
    public boolean isInvalid() {
        return !error.getText().isEmpty();
    }
}
