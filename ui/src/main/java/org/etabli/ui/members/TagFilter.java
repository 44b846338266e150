package org.etabli.ui.members;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.stream.Stream;

/** Shows those who wear one tag; not there while nobody wears any. */
final class TagFilter extends Select<String> {

    private static final long serialVersionUID = 1L;

    /** @param sort is told the tag, empty for all */
    TagFilter(SerializableConsumer<String> sort) {
        addClassName("etb-tag-filter");
        setAriaLabel(getTranslation("people.tags"));
        setItemLabelGenerator(tag -> tag.isEmpty() ? getTranslation("people.tags.all") : tag);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                sort.accept(change.getValue());
            }
        });
    }

    void show(List<String> inUse, String chosen) {
        setItems(Stream.concat(Stream.of("", chosen), inUse.stream()).distinct().toList());
        setValue(chosen);
        setVisible(!inUse.isEmpty() || !chosen.isEmpty());
    }
}
