package org.etabli.ui.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.Iterator;
import org.etabli.ui.component.FieldErrors;

/** One step of the first run: a few fields that can be checked by themselves. */
abstract class Step extends Div {

    private static final long serialVersionUID = 1L;
    final FieldErrors errors = new FieldErrors();
    private final String key;

    Step(String key) {
        this.key = key;
        addClassName("etb-form");
    }

    /** Of {@code .title} and {@code .lead}. */
    String key() {
        return "setup." + key;
    }

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    abstract void check();

    /** Fills in what was typed into the same step of an earlier page, perhaps in another language. */
    void takeOver(Step before) {
        takeOver(before, this);
    }

    @SuppressWarnings("unchecked") // both are the same field
    private static void takeOver(Component before, Component now) {
        if (before instanceof HasValue<?, ?> typed && now instanceof HasValue<?, ?> field) {
            ((HasValue<?, Object>) field).setValue(typed.getValue());
            return;
        }
        Iterator<Component> fields = now.getChildren().iterator();
        before.getChildren().filter(each -> fields.hasNext()).forEach(each -> takeOver(each, fields.next()));
    }

    static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }
}
