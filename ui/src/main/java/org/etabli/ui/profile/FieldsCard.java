package org.etabli.ui.profile;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What the operators that know her ask of her. */
final class FieldsCard extends Section {

    private static final long serialVersionUID = 1L;

    FieldsCard(List<Component> forms) {
        super("fields");
        forms.forEach(this::add);
    }
}
