package org.etabli.ui.setup;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.etabli.kernel.InvalidInputException;
import org.etabli.setup.FirstRun;

/** Proves that it is the installation's owner who sets it up. */
final class CodeStep extends Step {

    private static final long serialVersionUID = 1L;
    private final transient FirstRun firstRun;
    private final TextField code;

    CodeStep(FirstRun firstRun) {
        super("code");
        this.firstRun = firstRun;
        code = errors.field("code", new TextField(getTranslation("setup.code.field")));
        code.setPlaceholder("XXXX-XXXX-XXXX");
        code.setAutofocus(true);
        code.setAutocomplete(Autocomplete.OFF);
        code.setRequiredIndicatorVisible(true);
        code.setHelperText(getTranslation("setup.code.help"));
        add(code);
    }

    String code() {
        return code.getValue();
    }

    @Override
    void check() {
        long pause = firstRun.pause().toSeconds();
        if (pause > 0) {
            throw new InvalidInputException("code", "setup-pause", pause);
        }
        if (!firstRun.accepts(code.getValue())) {
            throw new InvalidInputException("code", "setup-code");
        }
    }
}
