package org.etabli.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.etabli.kernel.InvalidInputException;

/** Puts what a service refused beside the field it names, and the cursor there. Fields are known by the service's names. */
public final class FieldErrors implements Serializable {

    private static final long serialVersionUID = 1L;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** @return the field itself */
    public <F extends Component & HasValidation> F field(String name, F field) {
        fields.put(name, field);
        return field;
    }

    /** Runs what may be refused; says whether it was not. What names no field of ours is said as a notice. */
    public boolean accept(Runnable change) {
        clear();
        try {
            change.run();
            return true;
        } catch (InvalidInputException refused) {
            show(refused);
            return false;
        }
    }

    public void clear() {
        fields.values().forEach(field -> {
            ((HasValidation) field).setInvalid(false);
            ((HasValidation) field).setErrorMessage("");
        });
    }

    private void show(InvalidInputException refused) {
        Optional<Component> field = Optional.ofNullable(fields.get(refused.field()));
        if (field.isEmpty()) {
            Notices.failed(Words.say(refused.text()));
            return;
        }
        ((HasValidation) field.get()).setErrorMessage(Words.say(refused.text()));
        ((HasValidation) field.get()).setInvalid(true);
        if (field.get() instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        field.get().scrollIntoView();
    }
}
