package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What the desk's operators ask of her, shown to her or not. */
final class FieldsPart extends Part {

    private static final long serialVersionUID = 1L;

    FieldsPart(List<Component> forms) {
        super("people.fields");
        forms.forEach(this::add);
    }
}
