package org.etabli.ui.resources;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.etabli.handbook.Handbook.Material;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A material with its settings, or the reason why it is forbidden. */
final class MaterialRow extends Div {

    private static final long serialVersionUID = 1L;
    private final FieldErrors errors = new FieldErrors();
    private final TextField name = field("material", "handbook.material.name", 80);
    private final TextField thickness = field("thickness", "handbook.material.thickness", 40);
    private final TextField settings = field("settings", "handbook.material.settings", 160);
    private final TextField note = field("note", "handbook.material.note", 200);
    private final Checkbox forbidden = new Checkbox(getTranslation("handbook.material.forbidden"));

    MaterialRow(@Nullable Material material) {
        addClassName("etb-form-part");
        settings.setPlaceholder(getTranslation("handbook.material.settings.example"));
        forbidden.addValueChangeListener(change -> show());
        if (material != null) {
            name.setValue(material.name());
            thickness.setValue(orEmpty(material.thickness()));
            settings.setValue(orEmpty(material.settings()));
            note.setValue(orEmpty(material.note()));
            forbidden.setValue(material.forbidden());
        }
        Div first = new Div(name, thickness);
        first.addClassName("etb-pair");
        Div second = new Div(settings, note);
        second.addClassName("etb-pair");
        add(first, second, forbidden);
        show();
    }

    /** Null when it does not fit; the field says why. */
    @Nullable
    Material read() {
        Material[] read = new Material[1];
        return errors.accept(() -> read[0] = new Material(
                        name.getValue(),
                        thickness.getValue(),
                        forbidden.getValue() ? null : settings.getValue(),
                        note.getValue(),
                        forbidden.getValue()))
                ? read[0]
                : null;
    }

    private void show() {
        boolean never = forbidden.getValue();
        settings.setVisible(!never);
        note.setLabel(getTranslation(never ? "handbook.material.reason" : "handbook.material.note"));
    }

    private TextField field(String field, String key, int longest) {
        TextField made = errors.field(field, new TextField(getTranslation(key)));
        made.setMaxLength(longest);
        return made;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
