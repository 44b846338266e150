package org.etabli.ui.gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import org.etabli.gallery.MaterialUsed;
import org.jspecify.annotations.Nullable;

/** What it is made of, and how much of it. */
final class MaterialRow extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("gallery.material.name"));
    private final BigDecimalField quantity = new BigDecimalField(getTranslation("gallery.material.quantity"));
    private final TextField unit = new TextField(getTranslation("gallery.material.unit"));

    MaterialRow(@Nullable MaterialUsed material) {
        addClassName("etb-gallery-material");
        name.setMaxLength(120);
        unit.setMaxLength(20);
        if (material != null) {
            name.setValue(material.name());
            quantity.setValue(material.quantity());
            unit.setValue(material.unit() == null ? "" : material.unit());
        }
        add(name, quantity, unit);
    }

    /** Empty for a row that nobody filled. */
    Optional<MaterialUsed> read() {
        BigDecimal much = quantity.getValue();
        return name.isEmpty() && much == null
                ? Optional.empty()
                : Optional.of(new MaterialUsed(name.getValue(), much, unit.getValue()));
    }
}
