package org.etabli.ui.profile;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.Map;
import org.etabli.kernel.InvalidInputException;

/** A card of the profile: a heading, a sentence on what it is for, its fields. */
abstract class Section extends Div {

    private static final long serialVersionUID = 1L;

    /** @param key below {@code profile.}: its heading, and its sentence under {@code .lead} */
    Section(String key) {
        addClassNames("etb-card", "etb-account-section");
        Paragraph lead = new Paragraph(getTranslation("profile." + key + ".lead"));
        lead.addClassNames("etb-sec", "etb-s13");
        add(new H2(getTranslation("profile." + key)), lead);
    }

    /** Runs it, and shows beside the field what that field may not hold. */
    void trying(Map<String, ? extends HasValidation> fields, Command command) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            command.execute();
        } catch (InvalidInputException invalid) {
            HasValidation field = fields.get(invalid.field());
            if (field == null) {
                throw invalid;
            }
            field.setErrorMessage(getTranslation(
                    invalid.text().key(), invalid.text().arguments().toArray()));
            field.setInvalid(true);
        }
    }
}
