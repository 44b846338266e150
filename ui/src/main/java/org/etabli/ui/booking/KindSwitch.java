package org.etabli.ui.booking;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;

/** A desk or a room. */
class KindSwitch extends RadioButtonGroup<Kind> {

    private static final long serialVersionUID = 1L;

    KindSwitch(Consumer<Kind> choose) {
        addClassNames("etb-seg", "etb-book-kind");
        setItems(Kind.values());
        setItemLabelGenerator(kind -> getTranslation("book.kind." + kind.key()));
        setAriaLabel(getTranslation("book.kind"));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(change.getValue());
            }
        });
    }
}
