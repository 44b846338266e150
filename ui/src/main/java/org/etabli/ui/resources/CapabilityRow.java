package org.etabli.ui.resources;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.etabli.handbook.Handbook.Capability;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** « Surface de travail », « 1300 × 900 mm ». */
final class CapabilityRow extends Div {

    private static final long serialVersionUID = 1L;
    private final FieldErrors errors = new FieldErrors();
    private final TextField label = errors.field("label", new TextField(getTranslation("handbook.capability.label")));
    private final TextField value = errors.field("value", new TextField(getTranslation("handbook.capability.value")));

    CapabilityRow(@Nullable Capability capability) {
        addClassName("etb-pair");
        label.setMaxLength(60);
        value.setMaxLength(120);
        label.setPlaceholder(getTranslation("handbook.capability.label.example"));
        value.setPlaceholder(getTranslation("handbook.capability.value.example"));
        if (capability != null) {
            label.setValue(capability.label());
            value.setValue(capability.value());
        }
        add(label, value);
    }

    /** Null when it does not fit; the field says why. */
    @Nullable
    Capability read() {
        Capability[] read = new Capability[1];
        return errors.accept(() -> read[0] = new Capability(label.getValue(), value.getValue())) ? read[0] : null;
    }
}
